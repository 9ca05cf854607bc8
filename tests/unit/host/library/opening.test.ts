import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { essay, filesIn, importFiles, libraryIn, type TestLibrary } from './library-in.ts';

const soon = { timeout: 25_000, interval: 50 };

const titles = async (library: TestLibrary): Promise<readonly string[]> =>
  (await library.works(null, 100)).map(({ id, editions }) => `${id}: ${editions[0]?.title ?? ''}`);

const again = (library: TestLibrary): Promise<TestLibrary> =>
  libraryIn({ dataFolder: library.data, cache: library.cache, files: library.files });

async function withTwo(): Promise<TestLibrary> {
  const library = await libraryIn();
  await filesIn(library.files, { 'value.md': essay('On Value'), 'bread.md': essay('On Bread') });
  await importFiles(library, ['value.md', 'bread.md']);
  return library;
}

const found = async (library: TestLibrary, text: string): Promise<readonly string[]> =>
  (await library.ask((index) => index.search({ text, options: {} }))).result.hits.map(({ work }) => work);

describe('a library that is opened', () => {
  it('takes in what was edited, added and removed by hand', async () => {
    const library = await withTwo();
    await library.close();
    const shelves = join(library.data, 'library');
    const article = join(shelves, 'value/en.md');
    await writeFile(article, (await readFile(article, 'utf8')).replace('The market', 'Zanzibar'));
    await rm(join(shelves, 'bread'), { recursive: true });
    await mkdir(join(shelves, 'by-hand'));
    await writeFile(join(shelves, 'by-hand/de.md'), '# Von Hand\n\nDas hat jemand selbst hierher gelegt.');
    const next = await again(library);
    await expect.poll(() => titles(next), soon).toEqual(['by-hand: Von Hand', 'value: On Value']);
    await expect.poll(() => found(next, 'Zanzibar'), soon).toEqual(['value']);
    expect(await next.check()).toEqual({ articles: 2, flaws: [] });
  });

  it('builds an index that was deleted or damaged anew, and can be read meanwhile', async () => {
    const library = await withTwo();
    await library.close();
    for (const spoil of [
      () => rm(library.cache, { recursive: true }),
      () => writeFile(join(library.cache, 'library.sqlite'), 'no database at all'.repeat(1000)),
    ]) {
      await spoil();
      const next = await again(library);
      expect(await titles(next)).toEqual(['bread: On Bread', 'value: On Value']);
      expect((await next.edition({ work: 'bread', language: 'en' })).head.title).toBe('On Bread');
      await expect.poll(next.indexState, soon).toEqual({ state: 'ready', works: 2 });
      expect(await found(next, 'bread')).toEqual(['bread']);
      await next.close();
    }
  });

  it('builds an index anew that is deleted while it is open, as soon as it has answered once more', async () => {
    const library = await withTwo();
    await library.catchUp(false);
    expect(await found(library, 'bread')).toEqual(['bread']);
    const second = await again(library);
    expect(await found(second, 'bread')).toEqual(['bread']);
    const files = await readdir(library.cache);
    for (const name of files.filter((each) => each.startsWith('library.sqlite')))
      await rm(join(library.cache, name));
    expect(await found(library, 'bread')).toEqual(['bread']);
    await expect.poll(() => readdir(library.cache), soon).toContain('library.sqlite');
    await expect.poll(library.indexState, soon).toEqual({ state: 'ready', works: 2 });
    expect(await titles(library)).toEqual(['bread: On Bread', 'value: On Value']);
    // What comes now is in the new file, and the other host reads it there.
    await filesIn(library.files, { 'salt.md': essay('On Salt') });
    await importFiles(library, ['salt.md']);
    await expect.poll(() => found(library, 'salt'), soon).toEqual(['salt']);
    await expect.poll(() => found(second, 'salt'), soon).toEqual(['salt']);
  });

  it('is rebuilt on request', async () => {
    const library = await withTwo();
    await library.catchUp(true);
    expect(library.indexState()).toEqual({ state: 'ready', works: 2 });
    expect(await titles(library)).toEqual(['bread: On Bread', 'value: On Value']);
    // Told at most a few times a second, so perhaps a moment later.
    await expect.poll(() => library.events, soon).toContainEqual(expect.objectContaining({ about: 'index' }));
  });

  it('sets an origin.json aside that cannot be read, and shows the work all the same', async () => {
    const library = await withTwo();
    await library.close();
    await writeFile(join(library.data, 'library/value/origin.json'), '{');
    await rm(library.cache, { recursive: true });
    const next = await again(library);
    await expect.poll(next.indexState, soon).toEqual({ state: 'ready', works: 2 });
    expect(await titles(next)).toEqual(['bread: On Bread', 'value: On Value']);
    expect(await readdir(join(library.data, 'library/value'))).toContain('origin.json.unreadable-1');
  });

  it('says which files are not as they should be', async () => {
    const library = await withTwo();
    await writeFile(join(library.data, 'library/value/original.en.md'), 'changed');
    await writeFile(join(library.data, 'library/bread/en.md'), '');
    const { flaws } = await library.check();
    expect(flaws.map(({ file }) => file).toSorted()).toEqual(['bread/en.md', 'value/original.en.md']);
  });

  it('starts no thread for the index where there is nothing in it', async () => {
    const library = await libraryIn();
    await expect.poll(library.indexState, soon).toEqual({ state: 'ready', works: 0 });
    expect(await readdir(library.cache)).not.toContain('library.sqlite');
  });
});

describe('two hosts on one data folder', () => {
  it('import once: one leads, the other hands over and hears of it, and takes over when the first has ended', async () => {
    const first = await withTwo();
    const second = await again(first);
    expect([first.leads(), second.leads()]).toEqual([true, false]);
    await expect.poll(() => titles(second), soon).toEqual(['bread: On Bread', 'value: On Value']);
    await filesIn(first.files, { 'salt.md': essay('On Salt') });
    await importFiles(second, ['salt.md']);
    await expect
      .poll(async () => (await second.imports()).state(), soon)
      .toMatchObject({ state: 'idle', added: 1 });
    await expect
      .poll(() => titles(second), soon)
      .toEqual(['bread: On Bread', 'salt: On Salt', 'value: On Value']);
    await expect.poll(() => second.events, soon).toContainEqual(expect.objectContaining({ about: 'works' }));
    await second.remove(['salt']);
    await expect.poll(() => titles(first), soon).toEqual(['bread: On Bread', 'value: On Value']);
    await first.close();
    await expect.poll(second.leads, soon).toBe(true);
    await filesIn(first.files, { 'pepper.md': essay('On Pepper') });
    await importFiles(second, ['pepper.md']);
    await expect.poll(() => titles(second), soon).toContain('pepper: On Pepper');
  });
});

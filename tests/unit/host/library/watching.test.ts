import {
  appendFile,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { essay, filesIn, libraryIn, type TestLibrary } from './library-in.ts';

const times = { notice: 20, stable: 60, round: 300 };
const soon = { timeout: 25_000, interval: 50 };

const ids = async (library: TestLibrary): Promise<readonly string[]> =>
  (await library.works(null, 100)).map(({ id, editions }) => `${id}: ${editions[0]?.title ?? ''}`);

const following = async (files: Readonly<Record<string, string>>): Promise<TestLibrary> => {
  const library = await libraryIn({ watchTimes: times });
  await filesIn(library.files, files);
  await library.watch(library.files);
  await library.lookThrough();
  return library;
};

describe('a folder that is followed', () => {
  it('has its articles in the library, and what is not one is passed over', async () => {
    const library = await following({
      'value.md': essay('On Value'),
      'notes/bread.txt': 'On Bread\n\nFlour, water and salt are all that one needs for it.',
      '.obsidian/app.md': essay('Hidden'),
      'node_modules/x/readme.md': essay('Code'),
      'picture.png': 'x',
      '.draft.md': essay('Hidden, too'),
    });
    expect(await ids(library)).toEqual(['bread: On Bread', 'value: On Value']);
    expect(await library.watched()).toMatchObject([{ files: 2, fault: null }]);
  });

  it('is followed as files come, change and are renamed', async () => {
    const library = await following({ 'value.md': essay('On Value') });
    await filesIn(library.files, { 'new/bread.md': essay('On Bread') });
    await expect.poll(() => ids(library), soon).toEqual(['bread: On Bread', 'value: On Value']);
    await writeFile(join(library.files, 'value.md'), essay('Of Value', 'Quite another text.'));
    await expect.poll(() => ids(library), soon).toEqual(['bread: On Bread', 'value: Of Value']);
    await rename(join(library.files, 'value.md'), join(library.files, 'new/worth.md'));
    await library.lookThrough();
    await appendFile(join(library.files, 'new/worth.md'), '\n\nMore.');
    await expect
      .poll(
        async () => (await library.edition({ work: 'value', language: 'en' })).segments.at(-1)?.text,
        soon,
      )
      .toBe('More.');
    expect(await ids(library)).toEqual(['bread: On Bread', 'value: Of Value']);
    expect(await library.bin()).toEqual([]);
  });

  it('takes out what is deleted, and brings it back when it is there again', async () => {
    const library = await following({ 'value.md': essay('On Value'), 'bread.md': essay('On Bread') });
    await unlink(join(library.files, 'value.md'));
    await expect.poll(() => ids(library), soon).toEqual(['bread: On Bread']);
    expect(await library.bin()).toMatchObject([{ id: 'value' }]);
    await writeFile(join(library.files, 'value.md'), essay('On Value', 'Written anew.'));
    await expect.poll(() => ids(library), soon).toEqual(['bread: On Bread', 'value: On Value']);
    await expect
      .poll(async () => (await library.edition({ work: 'value', language: 'en' })).segments[0]?.text, soon)
      .toBe('Written anew.');
    expect(await library.bin()).toEqual([]);
  });

  it('takes out one language of a work, and brings it back beside the other', async () => {
    const library = await following({
      'value.de.md': '# Vom Wert\n\nWas etwas wert ist, entscheiden die Menschen, die es kaufen.',
      'value.en.md': essay('On Value'),
    });
    const languages = async (): Promise<readonly string[]> =>
      (await library.works(null, 10)).flatMap(({ editions }) => editions.map(({ language }) => language));
    expect(await languages()).toEqual(['de', 'en']);
    await rename(join(library.files, 'value.de.md'), join(library.data, 'elsewhere.md'));
    await library.lookThrough();
    expect(await languages()).toEqual(['en']);
    expect(await library.bin()).toMatchObject([{ id: 'value', language: 'de', title: 'Vom Wert' }]);
    await rename(join(library.data, 'elsewhere.md'), join(library.files, 'value.de.md'));
    await library.lookThrough();
    await expect.poll(languages, soon).toEqual(['de', 'en']);
    expect(await library.bin()).toEqual([]);
    expect(await library.check()).toEqual({ articles: 2, flaws: [] });
    expect(await ids(library)).toEqual(['value: Vom Wert']);
  });

  it('takes along whatever else lies in a work’s folder, there and back', async () => {
    const library = await following({
      'value.de.md': '# Vom Wert\n\nWas etwas wert ist, entscheiden die Menschen, die es kaufen.',
      'value.en.md': essay('On Value'),
      // An empty folder would be taken for a drive that is away.
      'bread.md': essay('On Bread'),
    });
    const [shelf, bin] = ['library', 'library-bin'].map((name) => join(library.data, name, 'value'));
    const move = async (name: string, from: string, to: string): Promise<void> => {
      await rename(join(from, name), join(to, name));
      await library.lookThrough();
    };
    await writeFile(join(shelf ?? '', 'mine.txt'), 'first');
    await move('value.de.md', library.files, library.data);
    await writeFile(join(bin ?? '', 'mine.txt'), 'second');
    await move('value.en.md', library.files, library.data);
    expect((await readdir(bin ?? '')).filter((name) => name.startsWith('mine'))).toEqual([
      'mine.txt',
      'mine.txt-2',
    ]);
    expect(await readdir(join(library.data, 'library'))).toEqual(['bread']);
    await library.restore(['value']);
    await move('value.en.md', library.data, library.files);
    await unlink(join(library.files, 'value.en.md'));
    await library.lookThrough();
    await writeFile(join(bin ?? '', 'mine.txt'), 'third');
    await filesIn(library.files, { 'value.en.md': essay('On Value') });
    await library.lookThrough();
    const texts = ['mine.txt', 'mine.txt-2', 'mine.txt-3'].map((name) =>
      readFile(join(shelf ?? '', name), 'utf8'),
    );
    expect(await Promise.all(texts)).toEqual(['second', 'first', 'third']);
  });

  it('does not bring back what the reader has removed', async () => {
    const library = await following({ 'value.md': essay('On Value'), 'bread.md': essay('On Bread') });
    await library.remove(['value']);
    await writeFile(join(library.files, 'value.md'), essay('On Value', 'Written anew.'));
    await library.lookThrough();
    await library.lookThrough();
    expect(await ids(library)).toEqual(['bread: On Bread']);
  });

  it('keeps a work as long as a file with its text is there', async () => {
    const library = await following({ 'a.md': essay('On Value'), 'b.md': essay('On Value') });
    expect(await ids(library)).toEqual(['a: On Value']);
    await unlink(join(library.files, 'a.md'));
    await library.lookThrough();
    expect(await ids(library)).toEqual(['a: On Value']);
    await writeFile(join(library.files, 'c.md'), essay('On Bread'));
    await unlink(join(library.files, 'b.md'));
    await library.lookThrough();
    expect(await ids(library)).toEqual(['c: On Bread']);
  });

  it('loses nothing when its drive is taken away', async () => {
    const library = await following({ 'value.md': essay('On Value') });
    await rename(library.files, `${library.files}-away`);
    await library.lookThrough();
    expect(await library.watched()).toMatchObject([{ fault: 'missing' }]);
    // The place at which it was mounted stays, and is empty.
    await mkdir(library.files);
    await library.lookThrough();
    expect(await library.watched()).toMatchObject([{ fault: 'emptied' }]);
    expect(await ids(library)).toEqual(['value: On Value']);
    await rm(library.files, { recursive: true });
    await rename(`${library.files}-away`, library.files);
    await library.lookThrough();
    expect(await library.watched()).toMatchObject([{ files: 1, fault: null }]);
    expect(await library.bin()).toEqual([]);
  });

  it('is not left by a link', async (context) => {
    const library = await libraryIn({ watchTimes: times });
    await filesIn(library.files, { 'in/value.md': essay('On Value'), 'out/secret.md': essay('Secret') });
    await symlink(join(library.files, 'out'), join(library.files, 'in/link')).catch(() =>
      context.skip('this system makes no links'),
    );
    await symlink(join(library.files, 'out/secret.md'), join(library.files, 'in/secret.md'));
    await library.watch(join(library.files, 'in'));
    await library.lookThrough();
    expect(await ids(library)).toEqual(['value: On Value']);
  });

  it('is followed again after the next start, and no longer when the reader says so', async () => {
    const library = await following({ 'value.md': essay('On Value') });
    await library.close();
    await filesIn(library.files, { 'bread.md': essay('On Bread') });
    const next = await libraryIn({ dataFolder: library.data, cache: library.cache, watchTimes: times });
    await expect.poll(() => ids(next), soon).toEqual(['bread: On Bread', 'value: On Value']);
    const [watched] = await next.watched();
    await next.unwatch(watched?.id ?? '');
    expect(await next.watched()).toEqual([]);
    await filesIn(library.files, { 'salt.md': essay('On Salt') });
    await next.lookThrough();
    expect(await ids(next)).toEqual(['bread: On Bread', 'value: On Value']);
    await expect(next.unwatch(watched?.id ?? '')).rejects.toThrow('missing');
  });

  it('cannot be where Fathom keeps its own files, nor in another one that is followed', async () => {
    const library = await following({ 'below/value.md': essay('On Value') });
    await expect(library.watch(library.data)).rejects.toThrow('own-folder');
    await expect(library.watch(join(library.data, '..'))).rejects.toThrow('own-folder');
    await expect(library.watch(join(library.files, 'below'))).rejects.toThrow('followed');
    await expect(library.watch(join(library.files, 'nothing'))).rejects.toThrow('missing');
    expect((await library.watch(library.files)).id).toBe((await library.watched())[0]?.id);
  });
});

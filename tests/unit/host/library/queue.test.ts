import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadableStream } from 'node:stream/web';
import { describe, expect, it } from 'vitest';
import type { Converter } from '../../../../host/library/convert/converted.ts';
import { hopelessName } from '../../../../host/library/import/hopeless-name.ts';
import { createPace } from '../../../../host/library/import/progress.ts';
import { newWorkId, siblingName } from '../../../../host/library/work-ids.ts';
import { essay, filesIn, importFiles, libraryIn, type TestLibrary } from './library-in.ts';

const soon = { timeout: 25_000, interval: 20 };

const stream = (text: string): ReadableStream<Uint8Array> =>
  new Blob([text]).stream() as unknown as ReadableStream<Uint8Array>;

const announce = async (library: TestLibrary, files: Readonly<Record<string, string>>) => {
  const queue = await library.imports();
  const items = await queue.announce(
    Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.byteLength(text) })),
  );
  return { queue, items, texts: Object.values(files) };
};

describe('files that a page hands over', () => {
  it('wait while importing is paused, and are imported when it goes on', async () => {
    const library = await libraryIn();
    const { queue, items, texts } = await announce(library, { 'a.md': essay('A'), 'b.md': essay('B') });
    await queue.pause();
    for (const [at, item] of items.entries())
      expect(await queue.upload(item, stream(texts[at] ?? ''))).toBe('whole');
    expect(queue.state()).toMatchObject({ state: 'paused', total: 2, done: 0 });
    await queue.resume();
    await expect.poll(queue.state, soon).toMatchObject({ state: 'idle', done: 2, added: 2 });
    await queue.dismiss();
    expect(queue.state()).toMatchObject({ state: 'idle', total: 0, items: [] });
    expect(await readdir(join(library.cache, 'import/files'))).toEqual([]);
  });

  it('are let go by a cancel, and what was imported stays', async () => {
    const library = await libraryIn();
    const { queue, items } = await announce(library, { 'a.md': essay('A'), 'b.md': essay('B') });
    await queue.upload(items[0] ?? '', stream(essay('A')));
    await expect.poll(queue.state, soon).toMatchObject({ done: 1, added: 1 });
    await queue.cancel();
    expect(queue.state()).toMatchObject({ state: 'idle', total: 1, done: 1, added: 1 });
    expect(await queue.upload(items[1] ?? '', stream(essay('B')))).toBe('unknown');
    expect((await library.works(null, 10)).map(({ id }) => id)).toEqual(['a']);
  });

  it('fail at once where their size or their name is enough to know it, and no byte of them is taken', async () => {
    const library = await libraryIn();
    const queue = await library.imports();
    const items = await queue.announce([
      { name: 'huge.pdf', bytes: 2_000_000_000 },
      { name: 'empty.md', bytes: 0 },
      { name: 'folder/picture.PNG', bytes: 100 },
      { name: 'fine.md', bytes: 100 },
    ]);
    expect(queue.state().items.map(({ name, result }) => [name, 'code' in result && result.code])).toEqual([
      ['huge.pdf', 'too-large'],
      ['empty.md', 'empty'],
      ['folder/picture.PNG', 'unknown-format'],
    ]);
    expect(await queue.upload(items[0] ?? '', stream('x'))).toBe('over');
    expect(await queue.upload(items[3] ?? '', stream(''), 101)).toBe('long');
  });

  it('can be tried again where their bytes are there', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'a.md': new Uint8Array(3000) });
    const { failed, items } = await importFiles(library, ['a.md']);
    expect(failed).toBe(1);
    await writeFile(join(library.files, 'a.md'), essay('A'));
    const queue = await library.imports();
    await queue.retry(items.map(({ item }) => item));
    await expect.poll(queue.state, soon).toMatchObject({ state: 'idle', total: 1, added: 1, failed: 0 });
  });

  it('leave of a round that is over only what failed in it and is not tried again', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'a.md': essay('A'), 'b.md': '', 'c.md': '', 'd.md': essay('D') });
    expect(await importFiles(library, ['a.md', 'b.md', 'c.md'])).toMatchObject({ total: 3, failed: 2 });
    await writeFile(join(library.files, 'b.md'), essay('B'));
    const { total, items } = await importFiles(library, ['b.md', 'd.md']);
    expect(total).toBe(3);
    expect(items.map(({ name, result }) => [name, result.outcome])).toEqual([
      ['c.md', 'failed'],
      ['b.md', 'added'],
      ['d.md', 'added'],
    ]);
  });

  it('are imported after a restart where they had arrived, and told of where they had not', async () => {
    const library = await libraryIn();
    const { queue, items } = await announce(library, { 'a.md': essay('A'), 'b.md': essay('B') });
    await queue.pause();
    await queue.upload(items[0] ?? '', stream(essay('A')));
    await library.close();
    const next = await libraryIn({ dataFolder: library.data, cache: library.cache });
    const again = await next.imports();
    expect(again.state()).toMatchObject({ state: 'paused', total: 2, failed: 1 });
    await again.resume();
    await expect.poll(again.state, soon).toMatchObject({ state: 'idle', done: 2, added: 1, failed: 1 });
    expect(again.state().items).toMatchObject([
      { name: 'b.md', result: { code: 'not-handed-over' } },
      { name: 'a.md' },
    ]);
  });

  it('that are still being read do not hold up the end, and are read at the next start', async () => {
    const ended = Promise.withResolvers<void>();
    const slow: Converter = {
      threads: 1,
      convert: async () => {
        await ended.promise;
        return { ok: false, fault: { code: 'failed', detail: 'the thread has ended' } };
      },
      read: async () => ({ ok: false, fault: { code: 'failed', detail: '' } }),
      end: async () => ended.resolve(),
    };
    const library = await libraryIn({ converter: slow });
    await filesIn(library.files, { 'a.md': essay('A') });
    const begun = importFiles(library, ['a.md']);
    await expect.poll(async () => (await library.imports()).state().now, soon).toBe('a.md');
    await library.close();
    await begun;
    const next = await libraryIn({ dataFolder: library.data, cache: library.cache });
    await expect
      .poll((await next.imports()).state, soon)
      .toMatchObject({ state: 'idle', total: 1, added: 1 });
  });

  it('may break off and come again', async () => {
    const library = await libraryIn();
    const { queue, items, texts } = await announce(library, { 'a.md': essay('A') });
    const [item = ''] = items;
    const broken = new Response(
      new globalThis.ReadableStream({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode('# A'));
          controller.error(new Error('the connection was lost'));
        },
      }),
    ).body as unknown as ReadableStream<Uint8Array>;
    await expect(queue.upload(item, broken)).rejects.toThrow();
    expect(await queue.upload(item, stream(texts[0] ?? ''))).toBe('whole');
    await expect.poll(queue.state, soon).toMatchObject({ state: 'idle', added: 1 });
  });
});

it('a journal whose last line was written by half is read as far as it goes', async () => {
  const library = await libraryIn();
  await filesIn(library.files, { 'a.md': essay('A'), 'b.md': new Uint8Array(3000) });
  await importFiles(library, ['a.md', 'b.md']);
  await library.close();
  const done = join(library.cache, 'import/done.jsonl');
  await writeFile(done, (await readFile(done, 'utf8')).slice(0, -20));
  const next = await libraryIn({ dataFolder: library.data, cache: library.cache });
  const queue = await next.imports();
  await expect.poll(queue.state, soon).toMatchObject({ state: 'idle', total: 2, done: 2, failed: 1 });
  // What it took down since must not be glued to the half line.
  await next.close();
  const last = await libraryIn({ dataFolder: library.data, cache: library.cache });
  await expect.poll((await last.imports()).state, soon).toMatchObject({ total: 2, done: 2, failed: 1 });
});

describe('the id of a new work', () => {
  const free = (): boolean => false;
  it.each([
    ['essays/On Value!.md', 'x', 'on-value'],
    ['essays/Über Größe.pdf', 'x', 'ueber-groesse'],
    ['site/index.html', 'The Price of Bread', 'the-price-of-bread'],
    ['value/de.md', 'x', 'value'],
    ['value.en.txt', 'x', 'value'],
    ['con.md', 'x', 'con-2'],
    ['会.md', '会', 'article'],
    [`${'long'.repeat(50)}.md`, 'x', 'long'.repeat(50).slice(0, 70)],
  ])('of %s, titled %s, is %s', (name, title, id) => {
    expect(newWorkId(name, title, free)).toBe(id);
  });
  it('has a number where it is taken', () => {
    expect(newWorkId('value.md', 'x', (id) => ['value', 'value-2'].includes(id))).toBe('value-3');
  });
  it('leads to the file of the other language', () => {
    expect(siblingName('value/de.md', 'en')).toBe('value/en.md');
    expect(siblingName('essays/de/value.de.txt', 'en')).toBe('essays/de/value.en.txt');
    expect(siblingName('value.md', 'en')).toBeNull();
  });
});

it('the time left follows the pace of the last while', () => {
  let now = 0;
  const pace = createPace(() => now);
  pace.restart();
  expect(pace.secondsFor(10)).toBeNull();
  now = 1000;
  pace.did(10);
  expect(pace.secondsFor(100)).toBe(10);
  for (now = 2000; now <= 60_000; now += 1000) pace.did(1);
  expect(pace.secondsFor(100)).toBe(100);
});

it('names that cannot be articles are known by their endings', () => {
  for (const name of ['a/b.JPG', '.DS_Store', '~$x.docx', 'x.zip']) expect(hopelessName(name)).not.toBeNull();
  for (const name of ['a/b.md', 'README', 'x.html', 'x.json']) expect(hopelessName(name)).toBeNull();
});

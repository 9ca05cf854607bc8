import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { compilePack } from '../../../../host/compile/compile-pack.ts';
import { serveReader } from '../../../../host/serve/serve-reader.ts';
import { content } from '../../../../scripts/paths.ts';
import type { Edition } from '../../../../core/model/edition.ts';
import { exampleNote } from '../../core/annotations/example.ts';
import { tempFolder } from '../temp-folder.ts';
import { essay } from './library-in.ts';

async function serve() {
  const folder = await tempFolder();
  const pack = join(folder, 'pack');
  await compilePack({ ...content, out: pack, strict: true });
  const server = await serveReader({
    pack,
    reader: folder,
    data: join(folder, 'data'),
    cache: join(folder, 'cache'),
  });
  onTestFinished(server.close);
  const { origin } = new URL(server.url);
  return {
    call: async (name: string, input: unknown): Promise<{ readonly value: never }> =>
      (
        await fetch(`${server.url}call/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin },
          body: JSON.stringify(input),
        })
      ).json() as Promise<{ readonly value: never }>,
    put: (item: string, body: string, headers: Record<string, string> = { origin }): Promise<Response> =>
      fetch(`${server.url}upload/${item}`, { method: 'PUT', headers, body }),
  };
}

it('a page hands over files, which become works of the library', async () => {
  const { call, put } = await serve();
  const files = { 'essays/on-value.md': essay('On Value'), 'deep-value.md': essay('Deep Value of My Own') };
  const announced = Object.entries(files).map(([name, text]) => ({ name, bytes: text.length }));
  const items = (await call('import.begin', { files: announced })).value as readonly string[];
  expect(items).toHaveLength(2);
  for (const [at, text] of Object.values(files).entries())
    expect((await put(items[at] ?? '', text)).status).toBe(204);
  await expect
    .poll(async () => (await call('import.state', null)).value, { timeout: 20_000 })
    .toMatchObject({ state: 'idle', total: 2, added: 2 });
  await expect
    .poll(async () => (await call('library.works', { after: null })).value, { timeout: 20_000 })
    .toMatchObject({ works: [{ id: 'deep-value-2' }, { id: 'on-value' }], more: false });
  // A note on one keeps its text, as on a bundled work.
  const { head } = (await call('library.edition', { work: 'on-value', language: 'en' })).value as Edition;
  const target = { ...exampleNote.target, work: 'on-value', language: 'en', hash: head.hash };
  expect(await call('notes.write', { ...exampleNote, target })).toMatchObject({ ok: true });
  expect((await call('texts.read', { hashes: [head.hash] })).value).toMatchObject([
    { text: expect.stringContaining('The market') },
  ]);
});

it('takes only files that were announced, as long as they were, from the reader’s own page', async () => {
  const { call, put } = await serve();
  const text = essay('On Value');
  const begin = async (bytes: number): Promise<string> =>
    ((await call('import.begin', { files: [{ name: 'a.md', bytes }] })).value as readonly string[])[0] ?? '';
  expect((await put('abcdefghijkl', text)).status).toBe(404);
  expect((await put(await begin(text.length), text, {})).status).toBe(403);
  expect((await put(await begin(text.length), text, { origin: 'http://evil.example' })).status).toBe(403);
  expect((await put(await begin(text.length + 1), text)).status).toBe(400);
  expect((await put(await begin(text.length - 1), text)).status).toBe(413);
  const item = await begin(text.length);
  expect((await put(item, text)).status).toBe(204);
  expect((await put(item, text)).status).toBe(409);
  expect((await call('guard.report', null)).value).toMatchObject({
    refused: expect.arrayContaining([
      { what: 'origin', times: 2 },
      { what: 'body', times: 1 },
    ]),
  });
});

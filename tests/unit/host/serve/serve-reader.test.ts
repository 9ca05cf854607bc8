import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { compilePack } from '../../../../host/compile/compile-pack.ts';
import { openPack } from '../../../../host/pack/open-pack.ts';
import { serveReader } from '../../../../host/serve/serve-reader.ts';
import { concept, library } from '../compile/sources.ts';
import { tempFolder } from '../temp-folder.ts';

it('a pack that is refused is not served, and the reader says why', async () => {
  const folder = await tempFolder();
  await mkdir(join(folder, 'reader'));
  await mkdir(join(folder, 'pack'));
  await writeFile(join(folder, 'reader/index.html'), 'the reader');
  await writeFile(join(folder, 'pack/manifest.json'), '{"format": 1}');
  const urls: string[] = [];
  const server = await serveReader({
    pack: join(folder, 'pack'),
    reader: join(folder, 'reader'),
    data: join(folder, 'data'),
    cache: join(folder, 'cache'),
    onListening: (url) => urls.push(url),
  });
  onTestFinished(server.close);

  expect(urls).toEqual([server.url]);
  expect(await (await fetch(server.url)).text()).toBe('the reader');
  expect((await fetch(`${server.url}pack/manifest.json`)).status).toBe(404);
  const start = await fetch(`${server.url}call/start`, {
    method: 'POST',
    headers: { origin: new URL(server.url).origin, 'content-type': 'application/json' },
    body: 'null',
  });
  expect(await start.json()).toMatchObject({
    ok: true,
    value: { shell: 'browser', pack: { state: 'refused', flaws: [{ file: 'manifest.json' }] } },
  });
});

it('a file of the pack that is changed while it is served is not served any more', async () => {
  const sources = await library({ 'articles/seas.en.md': 'An ocean.', 'concepts/sea.yaml': concept('sea') });
  await compilePack(sources);
  const server = await serveReader({
    pack: await openPack(sources.out),
    reader: sources.folder,
    data: join(sources.folder, 'data'),
    cache: join(sources.folder, 'cache'),
  });
  onTestFinished(server.close);
  const edition = join(sources.out, 'editions', 'seas.en.json');
  const ask = async () => {
    const response = await fetch(`${server.url}pack/editions/seas.en.json`);
    return [response.status, await response.text()];
  };
  const text = await readFile(edition, 'utf8');
  expect(await ask()).toEqual([200, text]);
  await writeFile(edition, text.replace('An ocean', 'A puddle'));
  expect(await ask()).toEqual([409, expect.not.stringContaining('puddle')]);
  await writeFile(edition, text);
  expect(await ask()).toEqual([200, text]);
});

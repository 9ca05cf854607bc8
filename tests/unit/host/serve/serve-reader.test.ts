import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { serveReader } from '../../../../host/serve/serve-reader.ts';
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

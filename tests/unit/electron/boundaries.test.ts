import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../../../electron');
const sources = async (): Promise<readonly (readonly [string, string])[]> =>
  Promise.all(
    (await readdir(folder))
      .filter((name) => name.endsWith('.ts'))
      .map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const),
  );

test('one file touches ipcMain, and one file names the channels', async () => {
  const naming = (text: string) => async () =>
    (await sources()).filter(([, source]) => source.includes(text)).map(([name]) => name);
  expect(await naming('ipcMain,')()).toEqual(['ipc.ts']);
  expect(await naming("'fathom:")()).toEqual(['channels.ts']);
});

test('nothing opens an address outside, and nothing reports or updates', async () => {
  for (const [name, source] of await sources())
    expect(source, name).not.toMatch(
      /openExternal|autoUpdater|electron-updater|executeJavaScript|uploadToServer: true/,
    );
});

test('the window’s paper is the page’s paper', async () => {
  const theme = await readFile(join(folder, 'theme.ts'), 'utf8');
  const tokens = await readFile(join(folder, '../renderer/design/tokens.css'), 'utf8');
  const papers = ['light', 'sepia', 'dark'].map((name) => [
    name,
    new RegExp(`data-theme='${name}'\\][^}]*?--paper: (#\\w+)`).exec(tokens)?.[1],
  ]);
  for (const [name, colour] of papers) expect(theme).toContain(`${name}: '${colour}'`);
});

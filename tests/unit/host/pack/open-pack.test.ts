import { appendFile, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compilePack } from '../../../../host/compile/compile-pack.ts';
import { sha256 } from '../../../../host/files/sha256.ts';
import { openPack } from '../../../../host/pack/open-pack.ts';
import { concept, library } from '../compile/sources.ts';

async function pack(): Promise<string> {
  const sources = await library({
    'articles/seas.en.md': 'An ocean.',
    'concepts/ocean.yaml': concept('ocean'),
  });
  const report = await compilePack(sources);
  if (!report.ok) throw new Error(JSON.stringify(report.errors));
  return sources.out;
}

const flawsOf = async (folder: string) => {
  const opened = await openPack(folder);
  return opened.folder === null ? opened.state.flaws.map(({ file, reason }) => `${file} ${reason.en}`) : [];
};

type Changeable = { readonly files: Readonly<Record<string, string>> };

async function changeManifest(folder: string, change: (manifest: Changeable) => unknown): Promise<void> {
  const path = join(folder, 'manifest.json');
  await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')) as Changeable)));
}

describe('opening a pack', () => {
  test('that is whole gives its files and no others', async () => {
    const folder = await pack();
    const opened = await openPack(folder);
    if (opened.folder === null) throw new Error('refused');
    expect(opened.state).toEqual({ state: 'ready' });
    expect(opened.manifest.works.map(({ id }) => id)).toEqual(['seas']);
    expect(
      JSON.parse(new TextDecoder().decode((await opened.read('concepts.json')) ?? undefined)),
    ).toMatchObject([{ id: 'ocean' }]);
    expect(new TextDecoder().decode((await opened.read('manifest.json')) ?? undefined)).toBe(
      await readFile(join(folder, 'manifest.json'), 'utf8'),
    );
    for (const path of ['../secret', 'editions', 'toString', '__proto__', ''])
      expect(await opened.read(path)).toBeNull();
  });

  test('that is changed after it was opened is noticed when it is read', async () => {
    const folder = await pack();
    const opened = await openPack(folder);
    for (const name of ['concepts.json', 'manifest.json']) {
      await appendFile(join(folder, name), ' ');
      await expect(opened.folder !== null && opened.read(name)).rejects.toThrow(`${name} was changed`);
    }
  });

  test('does not stumble over what a file manager leaves, nor gives it away', async () => {
    const folder = await pack();
    await writeFile(join(folder, '.DS_Store'), 'x');
    await writeFile(join(folder, 'editions', '.DS_Store'), 'x');
    await mkdir(join(folder, '.git'));
    await writeFile(join(folder, '.git', 'config'), 'x');
    const opened = await openPack(folder);
    if (opened.folder === null) throw new Error(JSON.stringify(opened.state));
    for (const path of ['.DS_Store', 'editions/.DS_Store', '.git/config'])
      expect(await opened.read(path)).toBeNull();
  });

  test('refuses a changed, a missing and a strange file, each by its name', async () => {
    const folder = await pack();
    const edition = join(folder, 'editions', 'seas.en.json');
    await writeFile(edition, (await readFile(edition, 'utf8')).replace('ocean', 'Ocean'));
    await rm(join(folder, 'search', 'de.json'));
    await writeFile(join(folder, 'editions', 'extra.de.json'), '{}');
    expect((await flawsOf(folder)).toSorted()).toEqual([
      'editions/extra.de.json does not belong to the pack',
      'editions/seas.en.json was changed: its SHA-256 is not the one in the manifest',
      'search/de.json is missing or cannot be read',
    ]);
  });

  test('refuses a link, even to the right bytes', async () => {
    const folder = await pack();
    await rename(join(folder, 'concepts.json'), join(folder, '..', 'elsewhere.json'));
    await symlink(join(folder, '..', 'elsewhere.json'), join(folder, 'concepts.json'));
    expect(await flawsOf(folder)).toEqual(['concepts.json is no plain file']);
  });

  test('refuses a manifest that is missing, no JSON or outside its schema', async () => {
    const folder = await pack();
    await changeManifest(folder, (manifest) => ({ ...manifest, format: 2 }));
    expect(await flawsOf(folder)).toEqual([expect.stringMatching(/^manifest\.json at format: /u)]);
    await writeFile(join(folder, 'manifest.json'), '{');
    expect(await flawsOf(folder)).toEqual(['manifest.json is not JSON']);
    expect(await openPack(folder)).toMatchObject({ folder: null, absent: false });
    await rm(join(folder, 'manifest.json'));
    expect(await flawsOf(folder)).toEqual(['manifest.json is missing']);
    expect(await flawsOf(join(folder, 'nowhere'))).toEqual(['manifest.json is missing']);
    expect(await openPack(folder)).toMatchObject({ folder: null, absent: true });
  });

  test('never opens what a manifest names outside the pack', async () => {
    const folder = await pack();
    await mkdir(join(folder, '..', 'outside'));
    await writeFile(join(folder, '..', 'outside', 'x.json'), 'x');
    await changeManifest(folder, ({ files, ...manifest }) => ({
      ...manifest,
      files: { ...files, '../outside/x.json': sha256('x') },
    }));
    expect(await flawsOf(folder)).toEqual([
      '../outside/x.json is named by the manifest, but no file of a pack',
    ]);
  });

  test('refuses a manifest that leaves a file unnamed', async () => {
    const folder = await pack();
    await changeManifest(folder, ({ files, ...manifest }) => {
      const { 'concepts.json': _, ...others } = files;
      return { ...manifest, files: others };
    });
    expect((await flawsOf(folder)).toSorted()).toEqual([
      'concepts.json does not belong to the pack',
      'concepts.json is not named by the manifest',
    ]);
  });
});

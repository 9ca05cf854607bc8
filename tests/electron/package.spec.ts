import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { build, Platform } from 'electron-builder';
import { configuration } from '../../scripts/packaging/configuration.ts';
import { fuses } from '../../scripts/packaging/fuses.ts';
import { openArchive } from './asar.ts';

const root = join(import.meta.dirname, '../..');
const fuseNames = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number');

/** What stands before the wire of fuses in every program of Electron's, so that it can be found. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** A program with nothing in it but the wire of fuses that @electron/fuses looks for, all as Electron ships them. */
const program = (): string =>
  `before ${sentinel}\u0001${String.fromCharCode(fuseNames.length)}${'1'.repeat(fuseNames.length)} after`;

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fathom-package-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { mode: 0o755 });
  }
  return folder;
}

const manifest = JSON.stringify({
  name: 'fathom',
  productName: 'Fathom',
  version: '0.1.0',
  description: 'A reader',
  author: 'Fathom',
  type: 'module',
  main: 'dist/electron/main.js',
  devDependencies: { electron: '45.4.1', decoy: '1.0.0' },
});

/** Packs a small project like ours, with an empty Electron, and returns the folder of the unpacked app. */
async function packed(
  testing: boolean,
): Promise<{ readonly app: string; readonly remove: () => Promise<void> }> {
  const project = await folderOf({
    'package.json': manifest,
    LICENSE: 'MIT',
    'README.md': '# not for shipping',
    'electron/main.ts': 'source',
    'content/articles/a.md': 'source',
    'dist/electron/main.js': 'export {};',
    'dist/electron/convert-thread.js': '',
    'dist/electron/index-thread.js': '',
    'dist/electron/preload.cjs': '',
    'dist/renderer/index.html': '<!doctype html>',
    'dist/renderer/third-party-licences.txt': 'OFL',
    'dist/third-party-licences.txt': 'OFL',
    'dist/pack.stamp': 'x',
    'own/manifest.json': '{}',
    'own/editions/a.de.json': '{}',
    'node_modules/decoy/package.json': '{ "name": "decoy", "version": "1.0.0" }',
    'node_modules/decoy/index.js': '',
  });
  await cp(join(root, 'electron/icons'), join(project, 'electron/icons'), { recursive: true });
  const electronDist = await folderOf({
    electron: program(),
    'resources/default_app.asar': 'x',
    version: '45.4.1',
    'locales/de.pak': '',
    'locales/en-US.pak': '',
    'locales/fr.pak': '',
    LICENSE: 'MIT',
  });
  await build({
    projectDir: project,
    targets: Platform.LINUX.createTarget(['dir']),
    publish: 'never',
    config: { ...configuration({ pack: 'own', version: '0.1.0', testing }), electronDist },
  });
  return {
    app: join(project, 'release/linux-unpacked'),
    remove: async () => {
      await rm(project, { recursive: true, force: true });
      await rm(electronDist, { recursive: true, force: true });
    },
  };
}

test.describe('the unpacked app', () => {
  test.skip(process.platform === 'win32', 'the stand-in for Electron’s program is a Linux one');
  let app: string;
  let remove: () => Promise<void>;
  test.beforeAll(async () => {
    ({ app, remove } = await packed(false));
  });
  test.afterAll(() => remove());

  test('holds what was built and the pack, and nothing else', () => {
    expect(openArchive(join(app, 'resources/app.asar')).files.toSorted()).toEqual([
      'LICENSE',
      'dist/electron/convert-thread.js',
      'dist/electron/index-thread.js',
      'dist/electron/main.js',
      'dist/electron/preload.cjs',
      'dist/pack/editions/a.de.json',
      'dist/pack/manifest.json',
      'dist/renderer/index.html',
      'dist/renderer/third-party-licences.txt',
      'package.json',
    ]);
  });

  test('names its version, and no tools', () => {
    const shipped = JSON.parse(openArchive(join(app, 'resources/app.asar')).read('package.json')) as object;
    expect(shipped).toMatchObject({ version: '0.1.0', main: 'dist/electron/main.js', type: 'module' });
    expect(shipped).not.toHaveProperty('devDependencies');
  });

  test('has nothing of Electron’s own app, no updater, and two languages', async () => {
    expect(await readdir(join(app, 'resources'))).toEqual(['app.asar']);
    expect((await readdir(join(app, 'locales'))).toSorted()).toEqual(['de.pak', 'en-US.pak']);
    expect(await readdir(app)).not.toContain('version');
  });

  test('brings the licences of what it is made with, where one finds them', async () => {
    expect(await readFile(join(app, 'third-party-licences.txt'), 'utf8')).toBe('OFL');
  });

  test('has every fuse set as it should be', async () => {
    const wire = await getCurrentFuseWire(join(app, 'fathom'));
    const wanted = fuses(false);
    for (const fuse of fuseNames)
      expect(wire[fuse], FuseV1Options[fuse]).toBe(wanted[fuse] ? FuseState.ENABLE : FuseState.DISABLE);
  });
});

test('a build for tests says so in its version, and lets itself be driven', async () => {
  test.skip(process.platform === 'win32', 'the stand-in for Electron’s program is a Linux one');
  const { app, remove } = await packed(true);
  expect(openArchive(join(app, 'resources/app.asar')).read('package.json')).toContain(
    '"version": "0.1.0-e2e"',
  );
  const wire = await getCurrentFuseWire(join(app, 'fathom'));
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(FuseState.ENABLE);
  await remove();
});

test('every fuse that is known is decided', () => {
  expect(fuses(false).version).toBe(FuseVersion.V1);
  for (const fuse of fuseNames) expect(typeof fuses(false)[fuse], FuseV1Options[fuse]).toBe('boolean');
});

test('nothing is published, whatever the environment holds', () => {
  expect(configuration({ pack: 'dist/pack', version: '1.0.0', testing: false }).publish).toBeNull();
});

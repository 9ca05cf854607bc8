import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { collectPackages, packageFolder } from '../../../../scripts/licences/bundled-packages.ts';
import { licencesOf } from '../../../../scripts/licences/licence-text.ts';
import { writeFiles } from '../../host/compile/sources.ts';
import { tempFolder } from '../../host/temp-folder.ts';

const about = (name: string): string =>
  JSON.stringify({ name, version: '1.0.0', license: 'MIT', main: 'index.js', sideEffects: false });

/** A page with a style sheet, a font, a worker and two packages, one of which holds another. */
const project = {
  'index.html': '<!doctype html><script type="module" src="main.js"></script>',
  'main.js':
    "import 'plain'; import './main.css'; new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });",
  'main.css': "@font-face { font-family: x; src: url('@fonts/serif/serif.woff2'); }",
  'worker.js': "import { answer } from 'in-worker'; postMessage(answer);",
  'node_modules/plain/package.json': about('plain'),
  'node_modules/plain/index.js': "import { x } from 'inner'; globalThis.plain = x;",
  'node_modules/plain/LICENSE': 'Words of plain',
  'node_modules/plain/node_modules/inner/package.json': about('inner'),
  'node_modules/plain/node_modules/inner/index.js': 'export const x = 1;',
  'node_modules/plain/node_modules/inner/licence.md': 'Words of inner',
  'node_modules/@fonts/serif/package.json': about('@fonts/serif'),
  'node_modules/@fonts/serif/serif.woff2': 'font',
  'node_modules/@fonts/serif/OFL.txt': 'Words of the font',
  'node_modules/in-worker/package.json': about('in-worker'),
  'node_modules/in-worker/index.js': 'export const answer = 42;',
  'node_modules/in-worker/LICENSE-MIT': 'Words of in-worker',
  'node_modules/tool/package.json': about('tool'),
  'node_modules/tool/index.js': '',
};

test('every package that is bundled is named with its licence, whatever way it came in', async () => {
  const root = await tempFolder();
  await writeFiles(root, project);
  const packages = new Set<string>();
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [collectPackages(packages)],
    worker: { format: 'es', plugins: () => [collectPackages(packages)] },
    build: { assetsInlineLimit: 0 },
  });
  const text = await licencesOf(packages);
  for (const words of ['plain', 'inner', 'the font', 'in-worker'])
    expect(text).toContain(`Words of ${words}`);
  expect(text).toContain('@fonts/serif 1.0.0 (MIT)');
  expect(text).not.toContain('tool');
});

test('packages that are published within others are named, too', async () => {
  const modules = new URL('../../../../node_modules/', import.meta.url).pathname;
  const text = await licencesOf([join(modules, 'mammoth'), join(modules, 'linkedom')]);
  for (const name of ['jszip', '@xmldom/xmldom', 'xmlbuilder', 'htmlparser2', 'entities'])
    expect(text).toMatch(new RegExp(`^${name} \\d+\\.`, 'mu'));
  expect(text).toContain('TERMS AND CONDITIONS FOR USE');
});

test('a package without a licence is not shipped', async () => {
  const root = await tempFolder();
  await writeFiles(root, project);
  await expect(licencesOf([join(root, 'node_modules/tool')])).rejects.toThrow(
    'tool 1.0.0 is bundled, but has no licence text',
  );
});

test('a module belongs to the innermost package that holds it', () => {
  expect(packageFolder('/a/node_modules/x/index.js')).toBe('/a/node_modules/x');
  expect(packageFolder('\0/a/node_modules/@s/x/lib/y.js?commonjs')).toBe('/a/node_modules/@s/x');
  expect(packageFolder('/a/node_modules/x/node_modules/y/z.js')).toBe('/a/node_modules/x/node_modules/y');
  expect(packageFolder('/a/renderer/main.tsx')).toBeNull();
  expect(packageFolder('\0vite/preload-helper.js')).toBeNull();
});

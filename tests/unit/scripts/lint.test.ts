import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { borderFault } from '../../../scripts/lint/borders.ts';

const root = resolve(import.meta.dirname, '../../..');

/** Small wrong files, each with what the linter must say of it. */
const wrong: readonly (readonly [file: string, code: string, says: string])[] = [
  ['core/a/one.ts', "import '../../host/files/x.ts';", 'core/ may import nothing of ours, not host/'],
  [
    'core/a/b/two.ts',
    "export * from '../../../renderer/x.ts';",
    'core/ may import nothing of ours, not renderer/',
  ],
  ['core/a/three.ts', "import 'node:fs';", "'node:fs' belongs in host/"],
  ['core/a/four.ts', "import 'path';", "'path' belongs in host/"],
  [
    'core/a/five.ts',
    "await import('../../electron/main.ts');",
    'core/ may import nothing of ours, not electron/',
  ],
  ['core/a/six.ts', 'export const load = (name: string) => import(name);', 'Import by a fixed name'],
  ['renderer/a/one.tsx', "import '../../host/handlers.ts';", 'renderer/ may import only core/, not host/'],
  ['renderer/a/two.tsx', "import 'electron';", "Only electron/ may import 'electron'"],
  [
    'renderer/a/three.tsx',
    'export const show = (e: Element, t: string) => { e.innerHTML = t; };',
    'Text is never markup',
  ],
  [
    'renderer/a/four.tsx',
    'export const Show = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />;',
    'dangerouslySetInnerHTML',
  ],
  ['renderer/a/five.tsx', 'export const run = (code: string): unknown => eval(code);', 'eval'],
  ['renderer/a/six.tsx', "export const run = new Function('return 1');", 'Function'],
  ['renderer/a/seven.tsx', "export const socket = new WebSocket('ws://x');", 'Nothing leaves the machine'],
  ['renderer/a/eight.tsx', "localStorage.setItem('a', 'b');", 'goes through the host'],
  ['renderer/a/nine.tsx', 'export const Picture = () => <img src="a.png" />;', 'alt'],
  [
    'renderer/a/ten.tsx',
    "import { useState } from 'react';\nexport const Count = ({ on }: { on: boolean }) => { if (on) { useState(0); } return null; };",
    'useState',
  ],
  [
    'renderer/a/eleven.tsx',
    "export const beacon = () => navigator.sendBeacon('/x');",
    'Nothing leaves the machine',
  ],
  ['host/a/one.ts', "import '../../electron/main.ts';", 'host/ may import only core/, not electron/'],
  [
    'host/a/two.ts',
    "import { app } from 'electron';\nexport const x = app;",
    "Only electron/ may import 'electron'",
  ],
  [
    'host/a/three.ts',
    "import { connect } from 'node:net';\nexport const x = connect;",
    'Only host/serve/loopback-server.ts',
  ],
  ['host/a/four.ts', "export { request } from 'https';", 'Only host/serve/loopback-server.ts'],
  [
    'host/a/five.ts',
    "export const load = () => import('node:dns/promises');",
    'Only host/serve/loopback-server.ts',
  ],
  ['host/a/six.ts', "export const x = () => fetch('http://example.org');", 'Only renderer/ fetches'],
  [
    'host/a/seven.ts',
    "export const x = () => globalThis.fetch('http://example.org');",
    'Only renderer/ fetches',
  ],
  ['electron/one.ts', "import 'node:http';", 'Only host/serve/loopback-server.ts'],
  [
    'electron/two.ts',
    "import '../renderer/main.tsx';",
    'electron/ may import only core/ and host/, not renderer/',
  ],
  [
    'electron/three.ts',
    "import { net } from 'electron';\nexport const x = net;",
    'Nothing leaves the machine',
  ],
  [
    'scripts/one.ts',
    "import '../electron/main.ts';",
    'scripts/ may import only core/ and host/, not electron/',
  ],
  ['scripts/two.ts', "import 'node:https';", 'Only host/serve/loopback-server.ts'],
  ['core/a/seven.ts', 'export const x = (y: any) => y;', 'any'],
  ['core/a/eight.ts', 'export default 1;', 'named exports'],
  [
    'core/a/nine.ts',
    'export const go = () => { Promise.resolve(1).then(String); };',
    'Promises must be awaited',
  ],
];

const right: readonly (readonly [file: string, code: string])[] = [
  ['core/a/right.ts', "import '../host/contract.ts';\nimport 'valibot';"],
  [
    'renderer/a/right.tsx',
    "import '../host/connect.ts';\nimport '../../core/host/contract.ts';\nexport const x = () => fetch('./pack/a');",
  ],
  ['host/a/right.ts', "import 'node:fs';\nimport '../../core/host/contract.ts';"],
  ['host/serve/loopback-server.ts', "import 'node:http';"],
  ['electron/right.ts', "import 'electron';\nimport 'node:path';\nimport '../host/handlers.ts';"],
  ['tests/unit/right.ts', "import 'node:net';\nimport '../../renderer/a/right.tsx';"],
];

let folder: string;
const said = new Map<string, string[]>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fathom-lint-'));
  await mkdir(join(folder, 'scripts/lint'), { recursive: true });
  for (const file of ['.oxlintrc.json', 'tsconfig.json', 'scripts/lint/borders.ts']) {
    await copyFile(join(root, file), join(folder, file));
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [file, code] of [...wrong, ...right]) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), `${code}\n`);
    await writeFile(
      join(folder, file.split('/')[0] ?? '', 'tsconfig.json'),
      '{ "extends": "../tsconfig.json", "compilerOptions": { "lib": ["ES2024", "DOM"], "jsx": "react-jsx" }, "include": ["."] }',
    );
  }
  for (const { filename, message, help = '' } of await lint()) {
    said.set(filename, [...(said.get(filename) ?? []), message, help]);
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

type Finding = { readonly filename: string; readonly message: string; readonly help?: string };

const lint = (): Promise<readonly Finding[]> =>
  new Promise((resolve, reject) => {
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
    execFile(process.execPath, [oxlint, '-f', 'json', '.'], { cwd: folder }, (_, output, errors) => {
      try {
        resolve((JSON.parse(output) as { diagnostics: Finding[] }).diagnostics);
      } catch {
        reject(new Error(`oxlint said no JSON: ${output}${errors}`));
      }
    });
  });

describe('the linter', () => {
  it.each(wrong)('refuses in %s: %s', (file, _, says) => {
    expect(said.get(file)?.join('\n') ?? 'nothing').toContain(says);
  });

  it.each(right)('allows in %s: %s', (file) => {
    expect(said.get(file)).toBeUndefined();
  });
});

describe('the border between folders', () => {
  it('is judged by where an import leads, not by how it is written', () => {
    expect(borderFault('core/host/ask.ts', './contract.ts')).toBeNull();
    expect(borderFault('core/search/x.ts', '../host/ask.ts')).toBeNull();
    expect(borderFault('core/search/x.ts', '../../host/handlers.ts')).toContain('not host/');
    expect(borderFault('core/search/deep/x.ts', '../../host/ask.ts')).toBeNull();
    expect(borderFault('renderer/app/x.ts', '../../renderer/../host/handlers.ts')).toContain('not host/');
  });

  it('lets a file at the root, and the package file, be imported', () => {
    expect(borderFault('host/serve/x.ts', '../../package.json')).toBeNull();
    expect(borderFault('vite.config.ts', 'node:path')).toBeNull();
  });
});

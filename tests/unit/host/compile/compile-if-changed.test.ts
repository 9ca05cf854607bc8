import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileIfChanged, compiler } from '../../../../host/compile/compile-if-changed.ts';
import { compilePack } from '../../../../host/compile/compile-pack.ts';
import { concept, library } from './sources.ts';

const files = { 'articles/a.md': 'An ocean.', 'concepts/ocean.yaml': concept('ocean') };

test('compiles once, and again whenever a source, an option or the pack itself has changed', async () => {
  const sources = await library(files);
  const outcome = async (options = {}) => (await compileIfChanged({ ...sources, ...options })).ok;
  expect(await outcome()).toBe(true);
  expect(await outcome()).toBe('unchanged');

  await appendFile(join(sources.articles, 'a.md'), ' More.');
  expect(await outcome()).toBe(true);
  await writeFile(join(sources.concepts, 'sea.yaml'), concept('sea'));
  expect(await outcome()).toBe(true);
  expect(await outcome({ strict: true })).toBe(true);
  expect(await outcome({ strict: true })).toBe('unchanged');

  await appendFile(join(sources.out, 'concepts.json'), ' ');
  expect(await outcome({ strict: true })).toBe(true);
  expect(await outcome({ strict: true })).toBe('unchanged');
});

test('compiles again when the compiler, or a library that it uses, has changed', async () => {
  const sources = await library(files);
  const lock = join(sources.folder, 'package-lock.json');
  const outcome = async () => (await compileIfChanged(sources, [lock])).ok;
  await writeFile(lock, '{ "yaml": "2.9.1" }');
  expect([await outcome(), await outcome()]).toEqual([true, 'unchanged']);
  await writeFile(lock, '{ "yaml": "2.9.2" }');
  expect([await outcome(), await outcome()]).toEqual([true, 'unchanged']);
  const root = join(import.meta.dirname, '../../../..');
  expect(compiler).toEqual(['core', 'host/compile', 'package-lock.json'].map((path) => join(root, path)));
});

test('is not taken in by another pack in the same place', async () => {
  const [sources, other] = [await library(files), await library({ ...files, 'articles/b.md': 'Other.' })];
  await compileIfChanged(sources);
  await compilePack({ ...other, out: sources.out });
  expect((await compileIfChanged(sources)).ok).toBe(true);
  expect(await readFile(join(sources.out, 'manifest.json'), 'utf8')).not.toContain('"b"');
});

test('does not remember a failure as done', async () => {
  const sources = await library({ ...files, 'articles/a.md': '---\nx: 1\n---\nText' });
  expect((await compileIfChanged(sources)).ok).toBe(false);
  expect((await compileIfChanged(sources)).ok).toBe(false);
});

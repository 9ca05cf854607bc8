import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLog } from '../../../electron/log.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fathom-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = () => new Date('2026-11-21T10:00:00.000Z');

test('what went wrong is written with its time and where it came from', async () => {
  const log = createLog(join(folder, 'window'), at);
  log('page ended: crashed (5)');
  log('unexpected', new Error('boom'));
  const lines = (await readFile(join(folder, 'window/fathom.log'), 'utf8')).split('\n');
  expect(lines[0]).toBe('2026-11-21T10:00:00.000Z page ended: crashed (5)');
  expect(lines[1]).toBe('2026-11-21T10:00:00.000Z unexpected Error: boom');
  expect(lines[2]).toContain('log.test.ts');
});

test('a long log makes room, and the one before it is kept', async () => {
  await writeFile(join(folder, 'fathom.log'), 'x'.repeat(500_001));
  createLog(folder, at)('next');
  expect(await readFile(join(folder, 'fathom.log'), 'utf8')).toBe('2026-11-21T10:00:00.000Z next\n');
  expect(await readFile(join(folder, 'fathom.old.log'), 'utf8')).toHaveLength(500_001);
});

test('a log that cannot be written is silent', async () => {
  await writeFile(join(folder, 'file'), '');
  expect(() => createLog(join(folder, 'file'))('lost')).not.toThrow();
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answer } from '../../../../core/host/answer.ts';
import { ask } from '../../../../core/host/ask.ts';
import { compilePack } from '../../../../host/compile/compile-pack.ts';
import { sha256 } from '../../../../host/files/sha256.ts';
import { createHandlers } from '../../../../host/handlers.ts';
import { openPack } from '../../../../host/pack/open-pack.ts';
import { createGuard } from '../../../../host/serve/guard.ts';
import { packTexts } from '../../../../host/texts/pack-texts.ts';
import { exampleNote } from '../../core/annotations/example.ts';
import { library } from '../compile/sources.ts';

const articles = {
  'articles/seas.de.md':
    '# Meere\n\nEin Blauer Ozean ist noch leer.\n\nDavon handelt das Stück, und von sonst nichts.',
};

async function compiled() {
  const sources = await library(articles);
  const report = await compilePack(sources);
  if (!report.ok) throw new Error(JSON.stringify(report.errors));
  const pack = await openPack(sources.out);
  const [head] = report.manifest.works.flatMap(({ editions }) => editions);
  if (head === undefined) throw new Error('no edition');
  return { ...sources, pack, hash: head.hash };
}

it('a pack gives the text of each of its editions by its hash, and no other', async () => {
  const { pack, hash } = await compiled();
  const text = await packTexts(pack)(hash);
  expect(text).toBe('Ein Blauer Ozean ist noch leer.\nDavon handelt das Stück, und von sonst nichts.');
  expect(sha256(text ?? '')).toBe(hash);
  expect(await packTexts(pack)('f'.repeat(64))).toBeNull();
  const none = await openPack('/nowhere');
  expect(await packTexts(none)(hash)).toBeNull();
});

it('the text that a note is made on is on disk when the note is saved, and is answered by its hash', async () => {
  const { pack, hash, folder } = await compiled();
  const data = join(folder, 'data');
  const handlers = await createHandlers({
    folder: data,
    packState: pack.state,
    version: '1.2.3',
    shell: 'browser',
    language: 'de',
    guard: createGuard(new Date('2026-11-21T10:00:00.000Z')),
    textOf: packTexts(pack),
  });
  const call = ask(async (name, input) => JSON.parse(JSON.stringify(await answer(handlers, name, input))));
  await call('notes.write', { ...exampleNote, tags: [], target: { ...exampleNote.target, hash } });
  const text = await readFile(join(data, 'texts', `${hash}.txt`), 'utf8');
  expect(sha256(text)).toBe(hash);
  expect(await call('texts.read', { hashes: [hash, 'f'.repeat(64)] })).toEqual([{ hash, text }]);
  await expect(call('texts.read', { hashes: ['../settings'] })).rejects.toThrow('texts.read');
});

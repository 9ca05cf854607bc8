import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Draft, KeptDraft } from '../../../../core/annotations/draft.ts';
import { draftsFile, withDrafts } from '../../../../host/drafts/drafts-file.ts';
import { example, idOf } from '../../renderer/notes/examples.ts';

const draft = (number: number, note: string): Draft => ({
  annotation: example(number),
  isNew: true,
  note,
  tags: 'one, tw',
  colour: 'green',
});

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fathom-drafts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const version = (number: number): string => `11111111-0000-4000-8000-${String(number).padStart(12, '0')}`;
const kept = (number: number, note: string, replaces: readonly number[] = []) => ({
  version: version(number),
  draft: draft(1, note),
  replaces: replaces.map(version),
});
const notes = (drafts: readonly KeptDraft[]): readonly string[] => drafts.map((each) => each.draft.note);

test('what was written is read by the next host', async () => {
  await draftsFile(folder).change((all) => withDrafts(all, { kept: [kept(1, 'begun')], dropped: [] }));
  expect(await draftsFile(folder).read()).toEqual([{ version: version(1), draft: draft(1, 'begun') }]);
});

test('a version takes the place of those its writer has seen, and of no other', () => {
  const both = withDrafts([], { kept: [kept(1, 'one window'), kept(2, 'another')], dropped: [] });
  const after = withDrafts(both, { kept: [kept(3, 'another, later', [2])], dropped: [] });
  expect(notes(after)).toEqual(['one window', 'another, later']);
  const written = { kept: [kept(3, 'another, later', [2])], dropped: [] };
  expect(withDrafts(after, written)).toEqual(after);
});

test('a dropped version is gone, one of another window stays, and dropping what is not there changes nothing', () => {
  const both = withDrafts([], { kept: [kept(1, 'one window'), kept(2, 'another')], dropped: [] });
  expect(notes(withDrafts(both, { kept: [], dropped: [version(1), version(9)] }))).toEqual(['another']);
  expect(withDrafts(both, { kept: [], dropped: [version(9)] })).toEqual(both);
});

test('a file of format 1 is read, and its drafts can be replaced and dropped', async () => {
  const drafts = { [idOf(1)]: draft(1, 'of earlier') };
  await writeFile(join(folder, 'drafts.json'), JSON.stringify({ format: 1, drafts }));
  const file = draftsFile(folder);
  expect(await file.read()).toEqual([{ version: idOf(1), draft: draft(1, 'of earlier') }]);
  await file.change((all) =>
    withDrafts(all, { kept: [{ ...kept(2, 'of now'), replaces: [idOf(1)] }], dropped: [] }),
  );
  expect(notes(await file.read())).toEqual(['of now']);
});

test('two hosts that write at the same time lose nothing', async () => {
  const hosts = [draftsFile(folder), draftsFile(folder)];
  await Promise.all(
    Array.from({ length: 20 }, async (_, number) => {
      const written = { kept: [kept(number, `${number}`)], dropped: [] };
      await hosts[number % 2]?.change((all) => withDrafts(all, written));
    }),
  );
  expect(notes(await draftsFile(folder).read()).toSorted()).toEqual(
    Array.from({ length: 20 }, (_, number) => `${number}`).toSorted(),
  );
});

test('a folder that has gone is not made anew', async () => {
  const data = join(folder, 'data');
  const file = draftsFile(data);
  const write = (number: number): Promise<void> =>
    file.change((all) => withDrafts(all, { kept: [kept(number, 'begun')], dropped: [] }));
  await write(1);
  await rm(data, { recursive: true });
  await expect(write(2)).rejects.toMatchObject({ fault: { code: 'gone' } });
  expect(await readdir(folder)).toEqual([]);
});

test('a damaged file is set aside, not lost', async () => {
  await writeFile(join(folder, 'drafts.json'), '{"format": 1, "drafts": {');
  const file = draftsFile(folder);
  expect(await file.read()).toEqual([]);
  const [aside] = file.setAside();
  expect(await readdir(folder)).toEqual([aside?.keptAs]);
  expect(await readFile(join(folder, aside?.keptAs ?? ''), 'utf8')).toContain('"format": 1');
});

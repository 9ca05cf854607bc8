import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Draft } from '../../../../core/annotations/draft.ts';
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

test('what was written is read by the next host', async () => {
  await draftsFile(folder).change((all) => withDrafts(all, { kept: [draft(1, 'begun')], dropped: [] }));
  expect((await draftsFile(folder).read()).drafts).toEqual({ [idOf(1)]: draft(1, 'begun') });
});

test('a draft replaces its own earlier one and leaves the others alone', () => {
  const before = withDrafts({ format: 1, drafts: {} }, { kept: [draft(1, 'a'), draft(2, 'b')], dropped: [] });
  const after = withDrafts(before, { kept: [draft(2, 'c')], dropped: [] });
  expect(Object.values(after.drafts).map(({ note }) => note)).toEqual(['a', 'c']);
});

test('a dropped draft is gone, and dropping what is not there changes nothing', () => {
  const before = withDrafts({ format: 1, drafts: {} }, { kept: [draft(1, 'a')], dropped: [] });
  expect(withDrafts(before, { kept: [], dropped: [idOf(1), idOf(9)] }).drafts).toEqual({});
  expect(withDrafts(before, { kept: [], dropped: [idOf(9)] })).toEqual(before);
});

test('a damaged file is set aside, not lost', async () => {
  await writeFile(join(folder, 'drafts.json'), '{"format": 1, "drafts": {');
  const file = draftsFile(folder);
  expect((await file.read()).drafts).toEqual({});
  const [aside] = file.setAside();
  expect(await readdir(folder)).toEqual([aside?.keptAs]);
  expect(await readFile(join(folder, aside?.keptAs ?? ''), 'utf8')).toContain('"format": 1');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletion, deletionTimes } from '../../../../core/annotations/deletions.ts';
import { mergePages, settledPage } from '../../../../core/annotations/merge.ts';
import { emptyNotesPage, type NotesPage } from '../../../../core/annotations/notes-file.ts';
import { stayOf, withStay } from '../../../../core/annotations/taken-out.ts';
import { fromRecord, idOfRecord, toRecord } from '../../../../core/annotations/w3c.ts';
import { exampleNote } from './example.ts';
import { cases } from '../../long.ts';

const seed = 20261121;
const work = 'deep-value';
const ids = ['a', 'b', 'c'].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`);
const at = (minute: number): string => new Date(Date.UTC(2026, 10, 21, 10, minute)).toISOString();

const page = (items: readonly unknown[], deleted: readonly unknown[] = []): NotesPage => ({
  ...emptyNotesPage(work),
  items,
  deleted,
});
const record = (id = ids[0] ?? '', minute = 0, note = 'words') =>
  toRecord({ ...exampleNote, id, note, modified: at(minute) });
const gone = (id = ids[0] ?? '', minute = 0) => deletion(id, at(minute));

/** Few ids and few minutes, so that everything meets everything. */
const anyRecord = fc
  .tuple(fc.constantFrom(...ids), fc.nat(3), fc.constantFrom('one', 'two', 'three'))
  .map(([id, minute, note]) => record(id, minute, note));
const foreigners: readonly unknown[] = ['a string', { ...record(), motivation: 'liking' }, { label: 'x' }];
const anyForeign = fc.constantFrom(...foreigners);
/** Takes a record out, or puts it back. */
const stay = (one: unknown, is: 'out' | 'back', minute: number): unknown =>
  withStay([], one, is, Date.parse(at(minute)))[0];
const anyStay = fc.record({
  one: anyForeign,
  is: fc.constantFrom<'out' | 'back'>('out', 'back'),
  minute: fc.nat(3),
});
const anyPage = fc
  .tuple(
    fc.array(fc.oneof({ weight: 4, arbitrary: anyRecord }, anyForeign), { maxLength: 5 }),
    fc.array(fc.tuple(fc.constantFrom(...ids), fc.nat(3)), { maxLength: 3 }),
    fc.array(anyStay, { maxLength: 2 }),
  )
  .map(([items, deleted, stays]) =>
    page(
      // Where a record is put back, it is.
      [...items, ...stays.flatMap(({ one, is }) => (is === 'back' ? [one] : []))],
      [
        ...deleted.map(([id, minute]) => gone(id, minute)),
        ...stays.map(({ one, is, minute }) => stay(one, is, minute)),
      ],
    ),
  );

/** What a page says, without the order in which it says it. */
const sayings = ({ items, deleted }: NotesPage): unknown => ({
  items: items.map((item) => JSON.stringify(item)).toSorted(),
  deleted: [...deletionTimes(deleted)].map(String).toSorted(),
  stays: deleted
    .filter(stayOf)
    .map((trace) => JSON.stringify(trace))
    .toSorted(),
});

/** The rules as plainly as they can be said: all versions, all deletions, the newest wins. */
function naive(pages: readonly NotesPage[]): unknown {
  const items = pages.flatMap((each) => each.items);
  // The last word on each record; 'back' sorts after 'out' here, for at the same time it stays.
  const lastStays = foreigners.flatMap((one) => {
    const texts = (['out', 'back'] as const).map(
      (is) => (minute: number) => JSON.stringify(stay(one, is, minute)),
    );
    const all = new Set(pages.flatMap((each) => each.deleted.map((trace) => JSON.stringify(trace))));
    const said = [0, 1, 2, 3].flatMap((minute) =>
      texts.flatMap((text, which) =>
        all.has(text(minute)) ? [{ text: text(minute), out: which === 0 }] : [],
      ),
    );
    const last = said.at(-1);
    return last === undefined ? [] : [{ ...last, record: JSON.stringify(one) }];
  });
  const foreign = [
    ...new Set(items.filter((item) => !fromRecord(item).ok).map((item) => JSON.stringify(item))),
  ].filter((text) => !lastStays.some(({ record: one, out }) => out && one === text));
  const kept: string[] = [];
  const deleted: [string, string][] = [];
  for (const id of ids) {
    const versions = items.filter((item) => fromRecord(item).ok && idOfRecord(item) === id) as {
      modified: string;
    }[];
    const times = pages.flatMap((each) => deletionTimes(each.deleted).get(id) ?? []).toSorted();
    const newest = versions.toSorted((one, other) =>
      `${one.modified} ${JSON.stringify(one)}` < `${other.modified} ${JSON.stringify(other)}` ? 1 : -1,
    )[0];
    const last = times.at(-1);
    if (newest !== undefined && (last === undefined || last <= newest.modified))
      kept.push(JSON.stringify(newest));
    else if (last !== undefined) deleted.push([id, last]);
  }
  return {
    items: [...kept, ...foreign].toSorted(),
    deleted: deleted.map(String).toSorted(),
    stays: lastStays.map(({ text }) => text).toSorted(),
  };
}

describe('two pages of one work', () => {
  it('merge as the plain rules say', () => {
    fc.assert(
      fc.property(anyPage, anyPage, (one, other) => {
        expect(sayings(mergePages(work, one, other))).toEqual(naive([one, other]));
      }),
      { seed, numRuns: cases(1000) },
    );
  });

  it('merge to the same, whoever merges them in which order', () => {
    fc.assert(
      fc.property(anyPage, anyPage, anyPage, (one, two, three) => {
        const merge = (a: NotesPage, b: NotesPage): NotesPage => mergePages(work, a, b);
        expect(sayings(merge(one, two))).toEqual(sayings(merge(two, one)));
        expect(sayings(merge(merge(one, two), three))).toEqual(sayings(merge(one, merge(two, three))));
        const merged = merge(one, two);
        expect(merge(merged, one)).toBe(merged);
        expect(merge(merged, merged)).toBe(merged);
      }),
      { seed, numRuns: cases(500) },
    );
  });

  it('keep of each annotation the version modified last', () => {
    const [old, now] = [record(ids[0], 1, 'old'), record(ids[0], 2, 'new')];
    expect(mergePages(work, page([old]), page([now])).items).toEqual([now]);
    expect(mergePages(work, page([now]), page([old])).items).toEqual([now]);
  });

  it('do not bring back what was deleted', () => {
    const merged = mergePages(work, page([], [gone(ids[0], 2)]), page([record(ids[0], 1)]));
    expect(merged).toEqual(page([], [gone(ids[0], 2)]));
  });

  it('bring back what was changed after it was deleted elsewhere, and forget the deletion', () => {
    const later = record(ids[0], 3);
    expect(mergePages(work, page([], [gone(ids[0], 2)]), page([later]))).toEqual(page([later]));
  });

  it('keep rather than lose where both happened at the same time', () => {
    expect(mergePages(work, page([], [gone(ids[0], 2)]), page([record(ids[0], 2)])).items).toHaveLength(1);
  });

  it('of versions with the same time keep the one in the file, where a person changed it there', () => {
    const [byHand, known] = [record(ids[0], 1, 'a by hand'), record(ids[0], 1, 'b known')];
    expect(mergePages(work, page([byHand]), page([known]), 'the-first').items).toEqual([byHand]);
    expect(mergePages(work, page([byHand]), page([known])).items).toEqual([known]);
  });

  it('keep what is no annotation once, and never for the sake of a deletion lose it', () => {
    const flawed = { ...record(ids[0], 1), motivation: 'liking' };
    const merged = mergePages(work, page([flawed, 'x']), page(['x', flawed], [gone(ids[0], 3)]));
    expect(merged.items).toEqual([flawed, 'x']);
  });

  it('do not bring back a flawed record that was taken out, unless it was put back later', () => {
    const flawed = foreigners[1];
    const isOut = page([record(ids[1])], withStay([], flawed, 'out', Date.parse(at(1))));
    expect(mergePages(work, isOut, page([flawed])).items).toEqual([record(ids[1])]);
    expect(mergePages(work, page([flawed]), isOut).items).toEqual([record(ids[1])]);
    const isBack = page([flawed], withStay(isOut.deleted, flawed, 'back', Date.parse(at(0))));
    expect(mergePages(work, isOut, isBack).items).toEqual([record(ids[1]), flawed]);
    expect(mergePages(work, isBack, isOut).items).toEqual([flawed, record(ids[1])]);
  });

  it('never let the trace of a record that was taken out hide one that can be read', () => {
    const repairedElsewhere = record(ids[0]);
    const traced = page([repairedElsewhere], withStay([], repairedElsewhere, 'out', Date.parse(at(3))));
    expect(settledPage(work, traced).items).toEqual([repairedElsewhere]);
  });

  it('do not bring back a flawed record that was repaired in the file', () => {
    const flawed = { ...record(ids[0], 1), motivation: 'liking' };
    expect(mergePages(work, page([record(ids[0], 1)]), page([flawed]), 'the-first').items).toEqual([
      record(ids[0], 1),
    ]);
    expect(mergePages(work, page([record(ids[0], 1)]), page([flawed])).items).toHaveLength(2);
  });

  it('keep the terms of both, the first one’s first', () => {
    const merged = mergePages(
      work,
      { ...page([]), terms: { id: 'x', label: 'mine' } },
      { ...page([]), terms: { label: 'other', creator: 'me' } },
    );
    expect(Object.entries(merged.terms)).toEqual([
      ['id', 'x'],
      ['label', 'mine'],
      ['creator', 'me'],
    ]);
  });

  it('read instants that no clock shows as the earliest', () => {
    const odd = { ...record(ids[0], 1, 'odd'), modified: '2026-13-45T00:00:00Z' };
    expect(mergePages(work, page([odd]), page([record(ids[0], 1)])).items).toContainEqual(record(ids[0], 1));
  });
});

describe('a page', () => {
  it('that nobody merged by hand is settled as it is', () => {
    const own = page([record(ids[0]), 'x', record(ids[1])], [gone(ids[2])]);
    expect(settledPage(work, own)).toBe(own);
  });

  it('is settled by its own rules where somebody did', () => {
    const own = page([record(ids[0], 1), record(ids[1], 1), record(ids[0], 2)], [gone(ids[1], 2)]);
    expect(settledPage(work, own)).toEqual(page([record(ids[0], 2)], [gone(ids[1], 2)]));
  });
});

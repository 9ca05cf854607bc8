import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletionTimes } from '../../../../core/annotations/deletions.ts';
import { instantAfter, milliseconds } from '../../../../core/annotations/instants.ts';
import { mergePages } from '../../../../core/annotations/merge.ts';
import { emptyNotesPage } from '../../../../core/annotations/notes-file.ts';
import { withNote, withoutNote } from '../../../../core/annotations/page-changes.ts';
import { pageDifference } from '../../../../core/annotations/page-difference.ts';
import { fromRecord } from '../../../../core/annotations/w3c.ts';
import { exampleNote, otherId } from './example.ts';

const work = 'deep-value';
const empty = emptyNotesPage(work);
const now = Date.parse('2026-11-21T12:00:00.000Z');
const noteIn = (record: unknown) => {
  const result = fromRecord(record);
  if (!result.ok) throw new Error('it is an annotation');
  return result.value;
};

describe('what is done later', () => {
  it('also looks later, whatever the clocks say', () => {
    const instants = fc.date({
      noInvalidDate: true,
      min: new Date(0),
      max: new Date('9999-12-31T23:59:59.000Z'),
    });
    fc.assert(
      fc.property(instants, instants, fc.integer({ min: 0, max: 4e12 }), (before, given, clock) => {
        const { page } = withNote(empty, { ...exampleNote, modified: before.toISOString() }, clock);
        const written = withNote(
          page,
          { ...exampleNote, note: 'later', modified: given.toISOString() },
          clock,
        );
        expect(milliseconds(String(written.record['modified']))).toBeGreaterThan(before.getTime());
        expect(mergePages(work, page, written.page).items).toEqual([written.record]);
        const removed = withoutNote(written.page, work, exampleNote.id, clock);
        expect(mergePages(work, removed, written.page).items).toEqual([]);
        const again = withNote(removed, { ...exampleNote, modified: given.toISOString() }, clock);
        expect(mergePages(work, again.page, removed).items).toEqual([again.record]);
        expect(again.page.deleted).toEqual([]);
      }),
      { seed: 20261121 },
    );
  });

  it('keeps its own time where that is later anyway', () => {
    const { page } = withNote(empty, exampleNote, now);
    const later = { ...exampleNote, note: 'new', modified: '2026-11-21T11:00:00.000Z' };
    expect(noteIn(withNote(page, later, now).record)).toEqual(later);
  });

  it('stays a time that can be written, even after the last year', () => {
    expect(instantAfter('9999-12-31T23:59:59.999Z', now)).toBe('9999-12-31T23:59:59.999Z');
    expect(instantAfter('nonsense', 5)).toBe('1970-01-01T00:00:00.005Z');
  });
});

describe('a removed annotation', () => {
  it('leaves its id and its time, even where it was not there (yet)', () => {
    const { page } = withNote(empty, exampleNote, now);
    const removed = withoutNote(page, work, exampleNote.id, now);
    expect(removed).toMatchObject({ items: [], deleted: [{ modified: '2026-11-21T12:00:00.000Z' }] });
    expect([...deletionTimes(withoutNote(empty, work, otherId, now).deleted).keys()]).toEqual([otherId]);
  });

  it('leaves one trace, however often it is removed', () => {
    const once = withoutNote(empty, work, otherId, now);
    expect(withoutNote(once, work, otherId, now).deleted).toHaveLength(1);
  });
});

describe('the difference of two pages', () => {
  const { page } = withNote(empty, exampleNote, now);

  it('is what was written and what was removed', () => {
    const more = withNote(page, { ...exampleNote, id: otherId }, now).page;
    const after = withoutNote(more, work, exampleNote.id, now);
    expect(pageDifference(work, page, after)).toEqual({
      state: 'some',
      written: [{ ...exampleNote, id: otherId }],
      removed: [{ work, id: exampleNote.id, modified: '2026-11-21T12:00:00.000Z' }],
    });
  });

  it('is none between a page and itself read again', () => {
    expect(pageDifference(work, page, JSON.parse(JSON.stringify(page)) as typeof page)).toBeNull();
  });

  it('is not said in detail where a record cannot be read', () => {
    expect(pageDifference(work, page, { ...page, items: [...page.items, 'x'] })).toEqual({ state: 'all' });
  });
});

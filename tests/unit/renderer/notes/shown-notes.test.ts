import { expect, test } from 'vitest';
import {
  everyNote,
  isFiltered,
  shownNotes,
  type NoteFilter,
} from '../../../../renderer/notes/shown-notes.ts';
import { example, idOf } from './examples.ts';

const all = [
  example(1, {
    note: 'Kunden gewinnen',
    kind: 'note',
    colour: 'pink',
    modified: '2026-03-01T00:00:00.000Z',
    target: { start: 50, end: 60 },
  }),
  example(2, { tags: ['Markt'], modified: '2026-01-02T00:00:00.000Z', target: { start: 10, end: 20 } }),
  example(3, { kind: 'bookmark', target: { work: 'another-work', language: 'en', exact: 'The customer' } }),
];

const ids = (part: Partial<NoteFilter>): readonly string[] =>
  shownNotes(all, { ...everyNote, ...part }, (work) => work).works.flatMap(({ notes }) =>
    notes.map(({ id }) => id),
  );

test('without a filter every note is there, by title and place', () => {
  expect(ids({})).toEqual([idOf(3), idOf(2), idOf(1)]);
  expect(isFiltered({ ...everyNote, order: 'newest' })).toBe(false);
});

test('each filter leaves out what does not fit', () => {
  expect(ids({ work: 'deep-value' })).toEqual([idOf(2), idOf(1)]);
  expect(ids({ language: 'en' })).toEqual([idOf(3)]);
  expect(ids({ kind: 'note' })).toEqual([idOf(1)]);
  expect(ids({ colour: 'pink' })).toEqual([idOf(1)]);
  expect(ids({ tag: 'Markt' })).toEqual([idOf(2)]);
  expect(ids({ tag: 'Markt', colour: 'pink' })).toEqual([]);
});

test('no colour finds a bookmark, which is drawn without one', () => {
  expect(ids({ colour: 'yellow' })).toEqual([idOf(2)]);
});

test('a note that has moved stands where it is now, one that is nowhere where it was', () => {
  const states = new Map([
    [idOf(1), { state: 'moved', segment: 's1', start: 5 }],
    [idOf(2), { state: 'lost', segment: null, start: null }],
  ] as const);
  const shown = shownNotes(all, { ...everyNote, work: 'deep-value' }, (work) => work, states);
  expect(shown.works.flatMap(({ notes }) => notes.map(({ id }) => id))).toEqual([idOf(1), idOf(2)]);
});

test('the newest note comes first, and its work with it', () => {
  expect(ids({ order: 'newest' })).toEqual([idOf(1), idOf(2), idOf(3)]);
});

test('by colour, in the order of the colours', () => {
  expect(ids({ order: 'colour', work: 'deep-value' })).toEqual([idOf(2), idOf(1)]);
});

test('a query searches note, quotation and tags, in both languages', () => {
  expect(ids({ query: 'kunde' })).toEqual([idOf(1)]);
  expect(ids({ query: 'customers' })).toEqual([idOf(3)]);
  expect(ids({ query: 'markt' })).toEqual([idOf(2)]);
  expect(ids({ query: 'nirgends' })).toEqual([]);
});

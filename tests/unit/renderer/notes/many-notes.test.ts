import { expect, test } from 'vitest';
import { inPortions } from '../../../../renderer/notes/portions.ts';
import { withoutTags, withTags } from '../../../../renderer/notes/retagged.ts';
import { nothingSelected, withToggled } from '../../../../renderer/notes/selected-notes.ts';
import { withHeard } from '../../../../renderer/notes/heard.ts';
import { savedFrom } from '../../../../renderer/notes/drafts.ts';
import { example, idOf } from './examples.ts';

const ids = [1, 2, 3, 4, 5].map(idOf);
const picked = (selection: typeof nothingSelected) => [...selection.ids].toSorted();

test('a click selects one note and takes it back', () => {
  const one = withToggled(nothingSelected, idOf(2), ids, false);
  expect(picked(one)).toEqual([idOf(2)]);
  expect(picked(withToggled(one, idOf(2), ids, false))).toEqual([]);
});

test('a range goes from the note touched last, either way, and can be taken back', () => {
  const four = withToggled(nothingSelected, idOf(4), ids, false);
  const range = withToggled(four, idOf(2), ids, true);
  expect(picked(range)).toEqual([idOf(2), idOf(3), idOf(4)]);
  expect(picked(withToggled(range, idOf(4), ids, true))).toEqual([]);
});

test('a range from a note that is not shown any more is the one note', () => {
  const gone = withToggled(nothingSelected, idOf(9), [...ids, idOf(9)], false);
  expect(picked(withToggled(gone, idOf(2), ids, true))).toEqual([idOf(2), idOf(9)]);
});

test('tags are added and taken away whatever their capitals; what has not changed is left out', () => {
  const notes = [example(1, { tags: ['Markt'] }), example(2)];
  expect(withTags(notes, ['markt', 'Preis']).map(({ tags }) => tags)).toEqual([
    ['Markt', 'Preis'],
    ['markt', 'Preis'],
  ]);
  expect(withTags(notes, ['MARKT']).map(({ id }) => id)).toEqual([idOf(2)]);
  expect(withoutTags(notes, ['markt']).map(({ id, tags }) => [id, tags])).toEqual([[idOf(1), []]]);
});

test('a call holds at most 500 changes and what the door takes', () => {
  const wish = (number: number, note = '') => ({
    do: 'write' as const,
    annotation: example(number, { note }),
  });
  const many = Array.from({ length: 1001 }, (_, number) => wish(number));
  expect(inPortions(many).map((portion) => portion.length)).toEqual([500, 500, 1]);
  const long = Array.from({ length: 7 }, (_, number) => wish(number, 'x'.repeat(100_000)));
  expect(inPortions(long).map((portion) => portion.length)).toEqual([2, 2, 2, 1]);
  expect(inPortions(long).flat()).toEqual(long);
  expect(inPortions([])).toEqual([]);
});

const at = (time: string) => `2026-01-0${time}T00:00:00.000Z`;
const now = new Map([1, 2].map((number) => [idOf(number), example(number, { modified: at('2') })]));
const some = (part: object) => ({ state: 'some' as const, written: [], removed: [], ...part });
const none = () => false;

test('of what is heard the newer counts, of two with the same time the one on disk', () => {
  const older = example(1, { note: 'older', modified: at('1') });
  const same = example(1, { note: 'same', modified: at('2') });
  const fresh = example(3, { note: 'fresh' });
  expect(withHeard(now, some({ written: [older] }), none)).toBe(now);
  expect(withHeard(now, some({ written: [same] }), none).get(idOf(1))?.note).toBe('same');
  expect(withHeard(now, some({ written: [fresh] }), none).size).toBe(3);
});

test('what is not saved here yet is spared, and what says the same stays the same object', () => {
  const newer = example(1, { note: 'newer', modified: at('3') });
  expect(withHeard(now, some({ written: [newer] }), (id) => id === idOf(1))).toBe(now);
  expect(withHeard(now, some({ written: [example(1, { modified: at('2') })] }), none)).toBe(now);
});

test('a removal counts unless the note was changed after it', () => {
  const removed = (time: string) =>
    some({ removed: [{ work: 'deep-value', id: idOf(1), modified: at(time) }] });
  expect(withHeard(now, removed('3'), none).has(idOf(1))).toBe(false);
  expect(withHeard(now, removed('1'), none)).toBe(now);
  expect(withHeard(now, removed('3'), () => true)).toBe(now);
});

test('a draft saves what was changed in it and leaves what was changed beside it', () => {
  const annotation = example(1, { note: 'old', tags: ['a'] });
  const draft = { annotation, isNew: false, note: 'new', tags: 'a', colour: 'yellow' as const };
  const moved = example(1, { note: 'old', tags: ['a', 'b'], colour: 'pink', target: { end: 9 } });
  expect(savedFrom(draft, moved)).toMatchObject({
    note: 'new',
    tags: ['a', 'b'],
    colour: 'pink',
    target: { end: 9 },
  });
  expect(savedFrom(draft, undefined)).toMatchObject({ note: 'new', tags: ['a'], kind: 'note' });
});

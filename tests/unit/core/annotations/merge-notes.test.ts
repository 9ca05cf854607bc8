import { expect, test } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import { mergedNotes } from '../../../../core/annotations/merge-notes.ts';
import { passageByPosition } from '../../../../core/annotations/range-steps.ts';
import { splitNote } from '../../../../core/annotations/split-note.ts';
import { targetOf } from '../../../../core/annotations/target.ts';
import type { Passage } from '../../../../core/reading/passage.ts';
import { exampleNote } from './example.ts';
import { editionOf } from './texts.ts';

const edition = editionOf(['Wer baut, der bleibt.', '„Ein Haus“ am Meer.']);
const over = (segment: string, start: number, end: number, endSegment = segment): Passage => ({
  start: { segment, offset: start },
  end: { segment: endSegment, offset: end },
});
const note = (number: number, passage: Passage, part: Partial<Annotation> = {}) => ({
  passage,
  annotation: {
    ...exampleNote,
    id: `00000000-0000-4000-8000-00000000000${number}`,
    target: targetOf(edition, passage),
    ...part,
  },
});

test('the passage is from where the first begins to where the last ends, over segments too', () => {
  const merged = mergedNotes(edition, [note(1, over('s2', 1, 4)), note(2, over('s1', 14, 20))]);
  expect(merged.state === 'merged' && merged.note.target.exact).toBe('bleibt.\n„Ein');
});

test('notes are joined by a blank line in the order of the text, tags are united, the earliest stays', () => {
  const merged = mergedNotes(edition, [
    note(1, over('s1', 10, 20), { note: 'later', tags: ['b', 'A'], created: '2026-03-01T00:00:00.000Z' }),
    note(2, over('s1', 0, 13), {
      note: 'first ',
      tags: ['a'],
      colour: 'pink',
      created: '2026-01-01T00:00:00.000Z',
    }),
  ]);
  expect(merged).toMatchObject({
    state: 'merged',
    note: {
      id: note(2, over('s1', 0, 1)).annotation.id,
      kind: 'note',
      colour: 'pink',
      note: 'first\n\nlater',
      tags: ['a', 'b'],
      created: '2026-01-01T00:00:00.000Z',
    },
  });
  expect(merged.state === 'merged' && merged.removed.map(({ id }) => id)).toEqual([
    note(1, over('s1', 0, 1)).annotation.id,
  ]);
});

test('the same words are kept once, and highlights stay highlights', () => {
  const same = mergedNotes(edition, [note(1, over('s1', 0, 3)), note(2, over('s1', 4, 8))]);
  expect(same.state === 'merged' && same.note.note).toBe(exampleNote.note);
  const bare = { note: '', kind: 'highlight' as const };
  const merged = mergedNotes(edition, [note(1, over('s1', 0, 3), bare), note(2, over('s1', 4, 8), bare)]);
  expect(merged.state === 'merged' && merged.note.kind).toBe('highlight');
});

test('one note is nothing to merge, nor is one that is not in this edition', () => {
  expect(mergedNotes(edition, [note(1, over('s1', 0, 3))]).state).toBe('too-few');
  expect(mergedNotes(edition, []).state).toBe('too-few');
  const elsewhere = { ...note(2, over('s1', 0, 3)), passage: over('s9', 0, 3) };
  expect(mergedNotes(edition, [note(1, over('s1', 0, 3)), elsewhere]).state).toBe('too-few');
});

test('what one annotation cannot hold is not merged', () => {
  const long = (number: number) => note(number, over('s1', 0, 3), { note: String(number).repeat(60_000) });
  expect(mergedNotes(edition, [long(1), long(2)]).state).toBe('too-long');
});

const newId = '00000000-0000-4000-8000-000000000009';
const parts = (passage: Passage, offset: number, segment = 's1') =>
  splitNote(edition, note(1, passage), { segment, offset }, newId);

test('a split parts before the word at the point, and nothing hangs over', () => {
  expect(parts(over('s1', 0, 21), 10)?.map(({ target }) => target.exact)).toEqual([
    'Wer baut,',
    'der bleibt.',
  ]);
  expect(parts(over('s1', 0, 21), 12)?.map(({ target }) => target.exact)).toEqual([
    'Wer baut,',
    'der bleibt.',
  ]);
});

test('a quotation mark goes with the word it opens', () => {
  expect(parts(over('s1', 0, 10, 's2'), 2, 's2')?.map(({ target }) => target.exact)).toEqual([
    'Wer baut, der bleibt.',
    '„Ein Haus“',
  ]);
});

test('what was written stays with the first, colour, tags and time go with both', () => {
  const split = parts(over('s1', 0, 21), 10);
  expect(split?.[0]).toMatchObject({ id: note(1, over('s1', 0, 3)).annotation.id, note: exampleNote.note });
  expect(split?.[1]).toMatchObject({
    id: newId,
    kind: 'highlight',
    note: '',
    tags: exampleNote.tags,
    colour: 'green',
    created: exampleNote.created,
  });
});

test('no part is without a word, and a point outside parts nothing', () => {
  for (const offset of [0, 1, 21]) expect(parts(over('s1', 0, 21), offset)).toBeNull();
  expect(parts(over('s1', 4, 13), 2)).toBeNull();
  expect(parts(over('s1', 4, 13), 3, 's2')).toBeNull();
});

test('split and merged again, the passage is as it was', () => {
  const whole = over('s1', 0, 10, 's2');
  const split = splitNote(edition, note(1, whole), { segment: 's1', offset: 10 }, newId) ?? [];
  const again = mergedNotes(
    edition,
    split.flatMap((annotation) => {
      const passage = passageByPosition(annotation.target, edition);
      return passage ? [{ annotation, passage }] : [];
    }),
  );
  expect(again.state === 'merged' && again.note).toEqual(note(1, whole).annotation);
});

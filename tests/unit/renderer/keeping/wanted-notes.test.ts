import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import type { Candidate } from '../../../../core/exchange/candidate.ts';
import { sourceOf } from '../../../../core/exchange/reading.ts';
import { turnedBack, undecided, wantedNotes } from '../../../../renderer/keeping/wanted-notes.ts';
import { exampleNote, otherId } from '../../core/annotations/example.ts';

const head = { source: sourceOf('w3c', { unit: 'item', number: 1 }), share: 1 };
const other: Annotation = { ...exampleNote, id: otherId };
const changed: Annotation = { ...exampleNote, note: 'Changed' };

describe('what an import writes', () => {
  const candidates: readonly Candidate[] = [
    { ...head, result: 'new', reason: { code: 'not-there' }, annotation: exampleNote },
    { ...head, result: 'newer', reason: { code: 'changed-later', fields: ['note'] }, annotation: changed },
    { ...head, result: 'same', reason: { code: 'identical' }, annotation: other },
    { ...head, result: 'older', reason: { code: 'changed-here', fields: ['note'] }, annotation: other },
    { ...head, result: 'flawed', reason: { code: 'unknown-format' } },
  ];

  it('is what is new and newer, each annotation once in its last state', () => {
    expect(wantedNotes(candidates, undecided)).toEqual([changed]);
  });

  it('is what was removed here only if the reader says so', () => {
    const removed: readonly Candidate[] = [
      { ...head, result: 'older', reason: { code: 'removed-here' }, annotation: other },
    ];
    expect(wantedNotes(removed, undecided)).toEqual([]);
    expect(wantedNotes(removed, { ...undecided, bringsBack: true })).toEqual([other]);
  });

  it('is an unplaced note at the place that was chosen', () => {
    const elsewhere: Annotation = { ...other, target: { ...other.target, start: 1, end: 9 } };
    const unplaced: readonly Candidate[] = [
      { ...head, result: 'unplaced', reason: { code: 'many-places' }, choices: [other, elsewhere] },
    ];
    expect(wantedNotes(unplaced, undecided)).toEqual([]);
    expect(wantedNotes(unplaced, { ...undecided, placed: new Map([[0, 1]]) })).toEqual([elsewhere]);
  });
});

it('turning back puts what was there in its place and removes what was not', () => {
  expect(turnedBack([changed, other], new Map([[exampleNote.id, exampleNote]]))).toEqual([
    { do: 'write', annotation: exampleNote },
    { do: 'remove', work: other.target.work, id: other.id },
  ]);
});

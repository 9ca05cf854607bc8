import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../core/annotations/draft.ts';
import {
  canKeepBoth,
  conflictOf,
  keepingBoth,
  keepingMine,
  onCurrent,
  takingTheirs,
} from '../../../../renderer/notes/draft-conflict.ts';
import { isChanged, savedFrom } from '../../../../renderer/notes/drafts.ts';
import { example } from './examples.ts';

const begun = example(1, { kind: 'note', note: 'begun', tags: ['a'] });
const draft: Draft = { annotation: begun, isNew: false, note: 'begun', tags: 'a', colour: 'yellow' };
const later = { modified: '2026-02-01T00:00:00.000Z' };

describe('a draft on a note that is changed meanwhile', () => {
  test('takes on what it has not touched itself', () => {
    const current = { ...begun, ...later, note: 'theirs', colour: 'pink' as const };
    const followed = onCurrent({ ...draft, tags: 'a, mine' }, current);
    expect(followed).toMatchObject({ note: 'theirs', tags: 'a, mine', colour: 'pink' });
    expect(conflictOf(followed, current)).toEqual({ state: 'none' });
    expect(savedFrom(followed, current)).toMatchObject({
      note: 'theirs',
      tags: ['a', 'mine'],
      colour: 'pink',
    });
  });

  test('is in conflict where both sides changed the same to something else', () => {
    const current = { ...begun, ...later, note: 'theirs', tags: ['b'], colour: 'pink' as const };
    const followed = onCurrent({ ...draft, note: 'mine', colour: 'blue' }, current);
    expect(followed).toMatchObject({ note: 'mine', tags: 'b', colour: 'blue' });
    expect(conflictOf(followed, current)).toEqual({
      state: 'changed',
      theirs: current,
      fields: ['note', 'colour'],
    });
    expect(isChanged(followed)).toBe(true);
  });

  test('stays in conflict until that is settled, whatever else happens, and is the same object until then', () => {
    const current = { ...begun, ...later, note: 'theirs' };
    const followed = onCurrent({ ...draft, note: 'mine' }, current);
    expect(onCurrent(followed, current)).toBe(followed);
    const moreTags = { ...current, tags: ['a', 'b'] };
    expect(conflictOf(onCurrent(followed, moreTags), moreTags)).toMatchObject({ fields: ['note'] });
    const back = { ...current, note: 'begun' };
    expect(conflictOf(onCurrent(followed, back), back)).toEqual({ state: 'none' });
  });

  test('is no change any more where the note says the same now', () => {
    const current = { ...begun, ...later, note: 'mine' };
    const followed = onCurrent({ ...draft, note: 'mine ', isNew: true }, current);
    expect(isChanged(followed)).toBe(false);
    expect(followed.isNew).toBe(false);
  });

  test('is in conflict with a note that was deleted, unless it is a new one', () => {
    expect(conflictOf(draft, undefined)).toEqual({ state: 'removed' });
    expect(conflictOf({ ...draft, isNew: true }, undefined)).toEqual({ state: 'none' });
  });
});

describe('a conflict', () => {
  const theirs = { ...begun, ...later, note: 'theirs', tags: ['a', 'b'], colour: 'pink' as const };
  const mine = onCurrent({ ...draft, note: 'mine', tags: 'a, c', colour: 'blue' }, theirs);
  const fields = ['note', 'tags', 'colour'] as const;

  test('is settled by either version or by both, and then saved as it stands', () => {
    const outcomes = [
      keepingMine(mine, theirs),
      takingTheirs(mine, theirs, fields),
      keepingBoth(mine, theirs, fields),
    ];
    expect(outcomes.map((one) => conflictOf(one, theirs).state)).toEqual(['none', 'none', 'none']);
    expect(outcomes.map((one) => savedFrom(one, theirs))).toMatchObject([
      { note: 'mine', tags: ['a', 'c'], colour: 'blue' },
      { note: 'theirs', tags: ['a', 'b'], colour: 'pink' },
      { note: 'theirs\n\nmine', tags: ['a', 'b', 'c'], colour: 'blue' },
    ]);
  });

  test('only takes what was in conflict from the other side', () => {
    expect(takingTheirs(mine, theirs, ['note'])).toMatchObject({
      note: 'theirs',
      tags: 'a, c',
      colour: 'blue',
    });
  });

  test('keeps both only where there are two texts or tags, and where they fit', () => {
    expect(canKeepBoth(mine, theirs, fields)).toBe(true);
    expect(canKeepBoth(mine, theirs, ['colour'])).toBe(false);
    expect(canKeepBoth({ ...mine, note: 'x'.repeat(99_999) }, theirs, fields)).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../core/annotations/draft.ts';
import {
  canKeepBoth,
  conflictOf,
  onCurrent,
  settled,
  type TwoVersions,
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
  const conflict: TwoVersions = { state: 'changed', theirs, fields: ['note', 'tags', 'colour'] };
  const choices = ['mine', 'theirs', 'both'] as const;

  test('is settled by either version or by both, and then saved as it stands', () => {
    expect(conflictOf(mine, theirs)).toEqual(conflict);
    const outcomes = choices.map((choice) => settled(mine, conflict, choice));
    expect(outcomes.map((one) => conflictOf(one, theirs).state)).toEqual(['none', 'none', 'none']);
    expect(outcomes.map((one) => savedFrom(one, theirs))).toMatchObject([
      { note: 'mine', tags: ['a', 'c'], colour: 'blue' },
      { note: 'theirs', tags: ['a', 'b'], colour: 'pink' },
      { note: 'theirs\n\nmine', tags: ['a', 'b', 'c'], colour: 'blue' },
    ]);
  });

  test('only takes what was in conflict from the other side', () => {
    expect(settled(mine, { ...conflict, fields: ['note'] }, 'theirs')).toMatchObject({
      note: 'theirs',
      tags: 'a, c',
      colour: 'blue',
    });
  });

  test('keeps both only where there are two texts or tags, and where they fit', () => {
    expect(canKeepBoth(mine, conflict)).toBe(true);
    expect(canKeepBoth(mine, { ...conflict, fields: ['colour'] })).toBe(false);
    expect(canKeepBoth({ ...mine, note: 'x'.repeat(99_999) }, conflict)).toBe(false);
  });
});

describe('a draft that was written in two windows', () => {
  const other = { note: 'there', tags: 'a, b', colour: 'yellow' } as const;
  const mine = { ...draft, note: 'here', others: [other] };
  const conflict = conflictOf(mine, begun) as TwoVersions;

  test('is a change, and asks which version is to stand', () => {
    expect(isChanged({ ...draft, others: [other] })).toBe(true);
    expect(conflict).toMatchObject({
      state: 'written-twice',
      theirs: { note: 'there', tags: ['a', 'b'] },
      fields: ['note', 'tags'],
    });
  });

  test('is settled by either version or by both, one other after the next', () => {
    const outcomes = (['mine', 'theirs', 'both'] as const).map((choice) => settled(mine, conflict, choice));
    expect(outcomes.map((one) => conflictOf(one, begun).state)).toEqual(['none', 'none', 'none']);
    expect(outcomes.map((one) => savedFrom(one, begun))).toMatchObject([
      { note: 'here', tags: ['a'] },
      { note: 'there', tags: ['a', 'b'] },
      { note: 'there\n\nhere', tags: ['a', 'b'] },
    ]);
    const third = { ...other, note: 'third' };
    const left = settled({ ...mine, others: [other, third] }, conflict, 'theirs');
    expect(conflictOf(left, begun)).toMatchObject({ state: 'written-twice', theirs: { note: 'third' } });
  });

  test('still is in conflict with its note where that was changed as well', () => {
    const theirs = { ...begun, ...later, note: 'on disk' };
    const followed = onCurrent(mine, theirs);
    expect(followed.others).toEqual([other]);
    expect(conflictOf(settled(followed, conflict, 'mine'), theirs)).toMatchObject({ state: 'changed' });
  });

  test('asks nothing where both say the same by now', () => {
    expect(conflictOf({ ...mine, ...other }, begun)).toEqual({ state: 'none' });
  });
});

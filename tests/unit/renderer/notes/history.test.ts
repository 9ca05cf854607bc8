import { expect, test } from 'vitest';
import {
  emptyHistory,
  redone,
  sortOf,
  turnedAround,
  undone,
  withStep,
} from '../../../../renderer/notes/history.ts';
import { example, idOf } from './examples.ts';

const added = [{ id: idOf(1), before: null, after: example(1) }];
const changed = [{ id: idOf(1), before: example(1), after: example(1, { colour: 'blue' }) }];

test('the newest step is undone first, and turned around', () => {
  const found = undone(withStep(withStep(emptyHistory, added), changed));
  expect(found?.step).toEqual([{ id: idOf(1), before: example(1, { colour: 'blue' }), after: example(1) }]);
  expect(found && undone(found.history)?.step).toEqual([{ id: idOf(1), before: example(1), after: null }]);
});

test('what was undone can be done again, until something new is done', () => {
  const back = undone(withStep(emptyHistory, added));
  expect(back && redone(back.history)?.step).toEqual(added);
  expect(back && redone(withStep(back.history, changed))).toBeNull();
});

test('an empty history has nothing to undo and nothing to redo', () => {
  expect(undone(emptyHistory)).toBeNull();
  expect(redone(emptyHistory)).toBeNull();
});

test('a step of many changes is turned around from its end', () => {
  const both = [...added, { id: idOf(2), before: null, after: example(2) }];
  expect(turnedAround(both).map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
});

test('a step is named for what it did', () => {
  expect([added, changed, turnedAround(added), [...added, ...changed]].map(sortOf)).toEqual([
    'added',
    'changed',
    'removed',
    'changed',
  ]);
});

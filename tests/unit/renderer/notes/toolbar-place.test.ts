import { expect, test } from 'vitest';
import { toolbarPlace } from '../../../../renderer/notes/toolbar-place.ts';

const bar = { width: 300, height: 40 };
const window = { top: 52, bottom: 800, left: 0, right: 1280 };
const place = (top: number, bottom: number, left = 400, right = 600) =>
  toolbarPlace({ top, bottom, left, right }, bar, window);

test('the bar stands above the middle of the selection', () => {
  expect(place(300, 330)).toEqual({ top: 252, left: 350 });
});

test('it stands below a selection that begins under the header', () => {
  expect(place(60, 120).top).toBe(128);
});

test('it stays in the window beside a selection that fills it', () => {
  expect(place(-500, 2_000).top).toBe(752);
  expect(place(2_000, 2_100).top).toBe(752);
  expect(place(-500, -400).top).toBe(60);
});

test('it does not run out at the sides', () => {
  expect(place(300, 330, 0, 20).left).toBe(8);
  expect(place(300, 330, 1_260, 1_280).left).toBe(972);
});

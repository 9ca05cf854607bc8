import { expect, it } from 'vitest';
import { toldApart } from '../../../../renderer/words/told-apart.ts';

const lone = '2026-11-20T10:15:30.000Z';
const first = '2026-11-21T10:15:30.000Z';
const second = '2026-11-21T10:15:48.000Z';

it.each(['de', 'en'] as const)('instants of one minute are told apart by their seconds: %s', (language) => {
  const times = toldApart([lone, first, second], language);
  expect(times.get(first)).toMatch(/:15:30/);
  expect(times.get(second)).toMatch(/:15:48/);
  expect(times.get(lone)).toMatch(/:15/);
  expect(times.get(lone)).not.toMatch(/:15:30/);
});

it('one instant alone is told to the minute', () => {
  expect(toldApart([first], 'de').get(first)).not.toMatch(/:30/);
});

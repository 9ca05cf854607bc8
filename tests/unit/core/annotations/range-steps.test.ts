import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageByPosition, steppedRange, type RangeStep } from '../../../../core/annotations/range-steps.ts';
import { positionsIn } from '../../../../core/annotations/edition-positions.ts';
import { targetOf } from '../../../../core/annotations/target.ts';
import type { Passage } from '../../../../core/reading/passage.ts';
import { editionOf } from './texts.ts';

const edition = editionOf(['Wer baut, der bleibt.', '„Ein Haus“ – am Meer.']);
const passage = (segment: string, start: number, end: number, endSegment = segment): Passage => ({
  start: { segment, offset: start },
  end: { segment: endSegment, offset: end },
});
const textOf = (range: Passage | null): string | null => range && targetOf(edition, range).exact;
const stepped = (range: Passage, end: RangeStep['end'], towards: RangeStep['towards']) =>
  textOf(steppedRange(edition, range, { end, towards }));

const baut = passage('s1', 4, 8);

test('an end moves by a word, and takes what stands between along', () => {
  expect(textOf(baut)).toBe('baut');
  expect(stepped(baut, 'end', 'after')).toBe('baut, der');
  expect(stepped(baut, 'start', 'before')).toBe('Wer baut');
  expect(stepped(passage('s1', 0, 13), 'end', 'before')).toBe('Wer baut');
  expect(stepped(passage('s1', 0, 13), 'start', 'after')).toBe('baut, der');
});

test('a word that was cut in the middle is made whole first', () => {
  expect(stepped(passage('s1', 4, 6), 'end', 'after')).toBe('baut');
  expect(stepped(passage('s1', 6, 13), 'start', 'before')).toBe('baut, der');
});

test('a passage grows and shrinks over the border of its segment', () => {
  expect(stepped(passage('s1', 14, 20), 'end', 'after')).toBe('bleibt.\n„Ein');
  expect(stepped(passage('s2', 1, 4), 'start', 'before')).toBe('bleibt.\n„Ein');
  expect(stepped(passage('s1', 14, 4, 's2'), 'end', 'before')).toBe('bleibt');
});

test('the last word stays, and the text ends where it ends', () => {
  expect(stepped(baut, 'end', 'before')).toBeNull();
  expect(stepped(baut, 'start', 'after')).toBeNull();
  expect(stepped(passage('s1', 0, 3), 'start', 'before')).toBeNull();
  expect(stepped(passage('s2', 0, 20), 'end', 'after')).toBeNull();
});

test('growing at either end and shrinking again leads back to whole words, whatever the range', () => {
  const { text, pointAt, offsetOf } = positionsIn(edition);
  fc.assert(
    fc.property(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 }), (from, length) => {
      const start = pointAt(from);
      const end = pointAt(Math.min(text.length, from + length));
      if (start === null || end === null) return;
      const grown = steppedRange(edition, { start, end }, { end: 'end', towards: 'after' });
      if (grown === null) return;
      expect(offsetOf(grown.end) ?? 0).toBeGreaterThan(offsetOf(end) ?? 0);
      const again = steppedRange(edition, grown, { end: 'end', towards: 'before' });
      if (again !== null) expect(offsetOf(again.end) ?? 0).toBeLessThanOrEqual(offsetOf(grown.end) ?? 0);
    }),
    { seed: 7 },
  );
});

test('a target is found by its position only in the text it was counted on', () => {
  const target = targetOf(edition, baut);
  expect(passageByPosition(target, edition)).toEqual(baut);
  expect(passageByPosition({ ...target, hash: 'f'.repeat(64) }, edition)).toBeNull();
  expect(passageByPosition({ ...target, exact: 'haut' }, edition)).toBeNull();
  expect(passageByPosition({ ...target, work: 'other' }, edition)).toBeNull();
});

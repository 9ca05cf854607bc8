import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kwicLine, sortKwic } from '../../../../core/concepts/kwic.ts';
import { cases } from '../../long.ts';

describe('kwicLine', () => {
  const text = 'The incumbents guard their market with patience and money.';
  const start = text.indexOf('market');

  it('cuts at white space, about as far as asked', () => {
    expect(kwicLine(text, start, start + 6, 14)).toEqual({
      left: 'guard their ',
      word: 'market',
      right: ' with patience',
    });
    expect(kwicLine(text, start, start + 6, 12)).toEqual({
      left: 'guard their ',
      word: 'market',
      right: ' with',
    });
    expect(kwicLine(text, start, start + 6, 11)).toEqual({ left: 'their ', word: 'market', right: ' with' });
  });

  it('gives all there is where there is less', () => {
    expect(kwicLine(text, start, start + 6, 500)).toEqual({
      left: 'The incumbents guard their ',
      word: 'market',
      right: ' with patience and money.',
    });
  });

  it('gives lines that are a stretch of the text, no longer than asked, with whole characters', () => {
    const piece = fc.constantFrom('word', 'Ü', ' ', ' ', '👍🏽', '-', 'supercalifragilistic', '.');
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), fc.nat(30), (before, after, around) => {
        const whole = `${before.join('')}KEY${after.join('')}`;
        const at = before.join('').length;
        const { left, word, right } = kwicLine(whole, at, at + 3, around);
        expect(word).toBe('KEY');
        expect(whole.slice(at - left.length, at + 3 + right.length)).toBe(left + word + right);
        expect(Math.max(left.length, right.length)).toBeLessThanOrEqual(around);
        expect((left + right).isWellFormed()).toBe(true);
      }),
      { seed: 20_251, numRuns: cases(500) },
    );
  });
});

describe('sortKwic', () => {
  const lines = [
    { left: 'in a young ', word: 'market', right: ', zebras graze', work: 'Wert' },
    { left: 'der größte ', word: 'market', right: ' and then', work: 'Äpfel' },
    { left: 'an ällerer ', word: 'market', right: ' ähnlich', work: 'Boote' },
    { left: '', word: 'market', right: ' 10 times', work: 'Boote' },
    { left: 'the young ', word: 'market', right: ' 9 times', work: 'Wert' },
  ];
  const order = (by: 'text' | 'left' | 'right' | 'work'): readonly number[] =>
    sortKwic(lines, by, 'de').map((line) => lines.indexOf(line));

  it('leaves the order of the text alone', () => expect(order('text')).toEqual([0, 1, 2, 3, 4]));
  it('sorts by the words to the left, nearest first', () => expect(order('left')).toEqual([3, 2, 1, 0, 4]));
  it('sorts by the words to the right, numbers by their value', () =>
    expect(order('right')).toEqual([4, 3, 2, 1, 0]));
  it('sorts by work and keeps the order within', () => expect(order('work')).toEqual([1, 2, 3, 0, 4]));
});

import { describe, expect, it } from 'vitest';
import { concordanceLines } from '../../../../renderer/concepts/concordance-lines.ts';
import { ticks } from '../../../../renderer/concepts/ticks.ts';
import { makeEdition } from './make-edition.ts';

const filler = (length: number): string => '.'.repeat(length);

describe('ticks', () => {
  it('places a mention by the share of text before it', () => {
    const edition = makeEdition('a', 'de', [
      { text: `Wert${filler(246)}`, mentions: { Wert: 'value' } },
      { text: filler(250) },
      { text: `${filler(250)}Wert${filler(246)}`, mentions: { Wert: 'value' } },
    ]);
    const made = ticks(edition, concordanceLines([edition], 'value'));
    // The edition's text is 1,000 letters and the two line ends between its segments.
    expect(made.map(({ share }) => share)).toEqual([0, 752 / 1002]);
    expect(made.map(({ first }) => first.number)).toEqual([1, 3]);
  });

  it('makes one of mentions too close to be told apart, and counts them', () => {
    const edition = makeEdition('a', 'de', [
      { text: 'Wert', mentions: { Wert: 'value' } },
      { text: `Wert${filler(992)}`, mentions: { Wert: 'value' } },
    ]);
    const [tick, ...others] = ticks(edition, concordanceLines([edition], 'value'));
    expect(others).toEqual([]);
    expect([tick?.times, tick?.first.number, tick?.last.number]).toEqual([2, 1, 2]);
  });

  it('never draws more than the strip can hold, and loses no mention', () => {
    const blocks = Array.from({ length: 3000 }, () => ({ text: 'Wert.', mentions: { Wert: 'value' } }));
    const edition = makeEdition('a', 'de', blocks);
    const made = ticks(edition, concordanceLines([edition], 'value'));
    expect(made.length).toBeLessThanOrEqual(160);
    expect(made.reduce((sum, { times }) => sum + times, 0)).toBe(3000);
  });

  it('gives none for an edition that does not mention the concept', () => {
    expect(ticks(makeEdition('a', 'de', [{ text: '' }]), [])).toEqual([]);
  });
});

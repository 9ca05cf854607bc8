import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../../core/model/segment.ts';
import { snippetOf } from '../../../../core/search/snippet.ts';
import { sentences } from '../../../../core/text/sentences.ts';
import { words } from '../../../../core/text/words.ts';
import { cases } from '../../long.ts';

const marksOf = (text: string, ...wanted: readonly string[]): readonly Stretch[] =>
  words(text)
    .filter(({ text: word }) => wanted.includes(word))
    .map(({ start, end }) => ({ start, end }));

describe('snippetOf', () => {
  it('shows the whole sentence with the most different matches', () => {
    const text = 'The tide came. The tide took the boat. The tide, the tide, the tide.';
    const snippet = snippetOf(text, marksOf(text, 'tide', 'boat'), sentences(text, 'en'));
    expect(snippet).toEqual({
      text: 'The tide took the boat.',
      marks: [
        { start: 4, end: 8 },
        { start: 18, end: 22 },
      ],
      clippedStart: false,
      clippedEnd: false,
    });
  });

  it('shows the first sentence where nothing is marked', () => {
    expect(
      snippetOf(
        'One. Two.',
        [],
        [
          { start: 0, end: 4 },
          { start: 5, end: 9 },
        ],
      ).text,
    ).toBe('One.');
  });

  it('clips a long sentence at word borders with the match inside', () => {
    const filler = 'water under the keel and wind from the north '.repeat(12);
    const text = `${filler}needle ${filler}end.`;
    const snippet = snippetOf(text, marksOf(text, 'needle'), sentences(text, 'en'));
    const [mark] = snippet.marks;
    expect(snippet.text.slice(mark?.start, mark?.end)).toBe('needle');
    expect(snippet.text.length).toBeLessThanOrEqual(240);
    expect(snippet.text.length).toBeGreaterThan(200);
    expect([snippet.clippedStart, snippet.clippedEnd]).toEqual([true, true]);
    expect(` ${text} `).toContain(` ${snippet.text} `);
  });

  it('keeps its marks inside the snippet, whatever the text', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'Ö', ' ', ' ', '.', '𝒳', 'ab'), maxLength: 900 });
    fc.assert(
      fc.property(
        letters,
        fc.array(fc.tuple(fc.nat(899), fc.integer({ min: 1, max: 300 })), { maxLength: 8 }),
        (text, raw) => {
          const ends = raw
            .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
            .filter(({ start, end }) => start < end)
            .toSorted((one, other) => one.start - other.start);
          const apart = ends.filter(({ start }, at) =>
            ends.slice(0, at).every((before) => before.end <= start),
          );
          const snippet = snippetOf(text, apart, sentences(text, 'en'));
          expect(text).toContain(snippet.text);
          for (const { start, end } of snippet.marks) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(snippet.text.length);
          }
          if (apart.some(({ start, end }) => text.slice(start, end).trim() !== ''))
            expect(snippet.marks.length).toBeGreaterThan(0);
        },
      ),
      { seed: 20264, numRuns: cases(500) },
    );
  });
});

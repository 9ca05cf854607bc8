import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { targetOf } from '../../../../core/annotations/target.ts';
import { editionText } from '../../../../core/text/edition-text.ts';
import { editionOf, marked, seed } from './texts.ts';
import { cases } from '../../long.ts';

describe('a target', () => {
  const text = 'Wer eine Partnerschaft beginnt, der sollte wissen, was der andere davon hat und was nicht.';
  const edition = editionOf(['Anfang 😀', text]);
  const start = text.indexOf('wissen');
  const target = targetOf(edition, {
    start: { segment: 's2', offset: start },
    end: { segment: 's2', offset: start + 'wissen'.length },
  });

  test('counts code points of the whole edition', () => {
    expect(target.start).toBe(Array.from('Anfang 😀\n').length + start);
    expect(target.end - target.start).toBe('wissen'.length);
  });

  test('keeps the quotation, the segment and the hash', () => {
    expect(target).toMatchObject({
      exact: 'wissen',
      segment: 's2',
      hash: edition.head.hash,
      work: 'essay',
      language: 'de',
    });
  });

  test('keeps context of at most 32 characters that begins and ends with a whole word', () => {
    expect(target.prefix).toBe('beginnt, der sollte ');
    expect(target.suffix).toBe(', was der andere davon hat und');
  });

  test('has no context where there is no text', () => {
    const whole = targetOf(editionOf(['Nur dies']), {
      start: { segment: 's1', offset: 0 },
      end: { segment: 's1', offset: 8 },
    });
    expect(whole).toMatchObject({ prefix: '', suffix: '' });
  });

  test('keeps a part of a word that is longer than the context, without cutting an emoji', () => {
    const long = `${'x'.repeat(10)}😀${'y'.repeat(31)}`;
    const { prefix } = targetOf(editionOf([`${long}Z`]), {
      start: { segment: 's1', offset: long.length },
      end: { segment: 's1', offset: long.length + 1 },
    });
    expect(prefix).toBe('y'.repeat(31));
  });

  test('is refused for a passage of another edition', () => {
    const elsewhere = { segment: 's9', offset: 0 };
    expect(() => targetOf(edition, { start: elsewhere, end: elsewhere })).toThrow(RangeError);
  });
});

test('positions, quotation and context agree with the text, and no character is cut', () => {
  fc.assert(
    fc.property(marked, ({ edition, passage }) => {
      const target = targetOf(edition, passage);
      const characters = Array.from(editionText(edition.segments));
      expect(target.exact).toBe(characters.slice(target.start, target.end).join(''));
      expect(characters.slice(0, target.start).join('').endsWith(target.prefix)).toBe(true);
      expect(characters.slice(target.end).join('').startsWith(target.suffix)).toBe(true);
      for (const context of [target.prefix, target.suffix]) {
        expect(context.length).toBeLessThanOrEqual(32);
        expect(context.isWellFormed()).toBe(true);
      }
    }),
    { seed, numRuns: cases(500) },
  );
});

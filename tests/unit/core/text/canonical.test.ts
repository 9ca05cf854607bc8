import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../core/text/canonical.ts';
import { cases } from '../../long.ts';

const seed = 20_240;

/** Text with a good share of what makes canonical text hard. */
const hardText = fc
  .array(
    fc.oneof(
      fc.constantFrom(' ', '\n', '\r\n', '\t', '\u00a0', '\u2028', '\u0085', '\u202f', '\u3000'),
      fc.constantFrom('\u00ad', '\u200b', '\ufeff', '\u2060', '\u200d', '\u200c'),
      fc.constantFrom('a', 'u', 'ü', 'u\u0308', '\u0308', '\u0301', 'ß', 'ﬁ', 'Å', '\u212b'),
      fc.constantFrom('👩‍👩‍👧', '👍🏽', '❤️', '\ud83d', '\udc4d', 'שלום', 'مرحبا', '한', '\u1112\u1161'),
      fc.string({ unit: 'binary' }),
    ),
  )
  .map((parts) => parts.join(''));

describe('canonicalText', () => {
  it('makes composed and decomposed umlauts the same', () => {
    expect(canonicalText('Gro\u0308ße u\u0308ber alles')).toBe('Größe über alles');
  });

  it('removes soft hyphens, zero-width spaces, word joiners and byte order marks', () => {
    expect(canonicalText('\ufeffVer\u00adtriebs\u200bpart\u2060ner')).toBe('Vertriebspartner');
  });

  it('composes a letter and an accent that an invisible character parted', () => {
    expect(canonicalText('u\u00ad\u0308ber')).toBe('über');
  });

  it('makes one space of every run of white space and trims', () => {
    expect(canonicalText('\n  one\u00a0\t two\r\n\u2028three\u0085four ')).toBe('one two three four');
  });

  it('keeps the joiners that emoji and scripts need', () => {
    expect(canonicalText('👩‍👩‍👧 می‌خواهم')).toBe('👩‍👩‍👧 می‌خواهم');
  });

  it('keeps text that runs from right to left, with its direction marks', () => {
    expect(canonicalText('\u200fשלום עולם\u200f')).toBe('\u200fשלום עולם\u200f');
  });

  it('replaces half a surrogate pair, which no file could hold', () => {
    expect(canonicalText('a\ud83db')).toBe('a\ufffdb');
    expect(canonicalText('\ud83d\u200b\udc4d')).toBe('\ufffd\ufffd');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(hardText, (raw) => {
        const once = canonicalText(raw);
        expect(canonicalText(once)).toBe(once);
      }),
      { seed, numRuns: cases(500) },
    );
  });

  it('gives the same for a text however it was composed', () => {
    fc.assert(
      fc.property(hardText, (raw) => {
        expect(canonicalText(raw.toWellFormed().normalize('NFD'))).toBe(canonicalText(raw));
      }),
      { seed, numRuns: cases(500) },
    );
  });

  it('loses nothing but white space and invisible characters', () => {
    const visible = (text: string): string =>
      text
        .toWellFormed()
        .replace(/[\s\u0085\u00ad\u200b\u2060\ufeff]/gu, '')
        .normalize('NFC');
    fc.assert(
      fc.property(hardText, (raw) => {
        expect(visible(canonicalText(raw))).toBe(visible(visible(raw)));
      }),
      { seed, numRuns: cases(500) },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../core/importers/decode-text.ts';
import { cases } from '../../long.ts';

const seed = 20_261;

const german = 'Größe „übt“ – 50 € für Straßenhändler. Ähnliches gilt für Öl.\r\n\tZweite Zeile.\n';
const english = 'The café’s “value” – 50 € each; naïve readers don’t mind.\r\n\tSecond line.\n';
const both = [german, english];

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(big ? bytes.swap16() : bytes);
};
const marked = (mark: readonly number[], bytes: Uint8Array): Uint8Array =>
  Uint8Array.from([...mark, ...bytes]);

/** What Windows-1252 has beyond Latin-1 among these samples. */
const beyondLatin1: Readonly<Record<string, number>> = {
  '€': 0x80,
  '„': 0x84,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
};
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((sign) => beyondLatin1[sign] ?? sign.charCodeAt(0)));

describe('decodeText', () => {
  it.each(both)('reads UTF-8 with and without a byte order mark', (text) => {
    expect(decodeText(utf8(text))).toBe(text);
    expect(decodeText(marked([0xef, 0xbb, 0xbf], utf8(text)))).toBe(text);
  });

  it.each(both)('reads UTF-16 of both byte orders with a byte order mark', (text) => {
    expect(decodeText(marked([0xff, 0xfe], utf16(text, false)))).toBe(text);
    expect(decodeText(marked([0xfe, 0xff], utf16(text, true)))).toBe(text);
  });

  it.each(both)('reads UTF-16 of both byte orders without one, by its NULs', (text) => {
    expect(decodeText(utf16(text, false))).toBe(text);
    expect(decodeText(utf16(text, true))).toBe(text);
  });

  it.each(both)('reads Windows-1252, with its quotation marks, dashes and euro signs', (text) => {
    expect(decodeText(windows1252(text))).toBe(text);
  });

  it('reads text in other scripts with their UTF-16 byte order mark', () => {
    expect(decodeText(marked([0xff, 0xfe], utf16('Привет, 世界 👋🏽', false)))).toBe('Привет, 世界 👋🏽');
  });

  it('takes UTF-8 with a single broken byte for UTF-8', () => {
    const bytes = marked([...utf8(german), 0xfc], utf8(german));
    expect(decodeText(bytes)).toBe(`${german}\ufffd${german}`);
  });

  it('takes UTF-8 that was cut inside a letter for UTF-8', () => {
    expect(decodeText(utf8('Übergröße').slice(0, -2))).toBe('Übergrö\ufffd');
  });

  it('reads one letter beyond ASCII, even at the very end, as Windows-1252', () => {
    expect(decodeText(windows1252('Caf\u00e9'))).toBe('Café');
    expect(decodeText(windows1252('\u00dcber'))).toBe('Über');
  });

  it('makes the empty text of no bytes, and of a byte order mark alone', () => {
    expect(decodeText(new Uint8Array())).toBe('');
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf))).toBe('');
    expect(decodeText(Uint8Array.of(0xff, 0xfe))).toBe('');
  });

  it('refuses what holds a NUL', () => {
    expect(decodeText(utf8('Vertrieb\0 und Wert'))).toBeNull();
    expect(
      decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)),
    ).toBeNull();
  });

  it('refuses what is mostly control characters, and lets a few pass', () => {
    expect(decodeText(utf8('ab\u0001cd\u0002ef\u0003'))).toBeNull();
    expect(decodeText(utf8(`${german}\u0007\u001a`))).toBe(`${german}\u0007\u001a`);
  });

  it('refuses packed bytes, whatever they happen to be', () => {
    let state = 1;
    const noise = Uint8Array.from({ length: 5000 }, () => {
      state = (Math.imul(state, 48_271) >>> 0) % 2_147_483_647;
      return (state % 255) + 1;
    });
    expect(decodeText(noise)).toBeNull();
  });

  it('gives back every text without control characters from UTF-8 and from marked UTF-16', () => {
    const letters = fc.string({ unit: 'grapheme' }).filter((text) => !/\p{Cc}|\ufffd|^\ufeff/u.test(text));
    fc.assert(
      fc.property(letters, (text) => {
        expect(decodeText(utf8(text))).toBe(text);
        expect(decodeText(marked([0xff, 0xfe], utf16(text, false)))).toBe(text);
        expect(decodeText(marked([0xfe, 0xff], utf16(text, true)))).toBe(text);
      }),
      { seed },
    );
  });

  it('never throws, and never gives a text that holds a NUL or half a surrogate pair', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const text = decodeText(bytes);
        expect(text === null || (text.isWellFormed() && !text.includes('\0'))).toBe(true);
      }),
      { seed, numRuns: cases(500) },
    );
  });
});

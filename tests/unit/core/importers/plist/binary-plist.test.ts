import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ImportError } from '../../../../../core/importers/import-error.ts';
import { type PlistValue, readBinaryPlist } from '../../../../../core/importers/plist/binary-plist.ts';
import { cases } from '../../../long.ts';
import {
  dataObject,
  dictionaryObject,
  figure,
  head,
  joined,
  type Plain,
  plistOf,
  plistWith,
  textObject,
} from './plist-writer.ts';

const seed = 20_261_122;

const text = fc.oneof(
  fc.constantFrom('WebMainResource', '__proto__', 'constructor', '', '\ufeffx', 'Größe'),
  fc.string({ unit: 'binary-ascii', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const { value } = fc.letrec<{ readonly value: Plain }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.uint8Array({ maxLength: 400 }),
    fc.constantFrom(null, true, false),
    fc.oneof(fc.maxSafeInteger(), fc.double()),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('value'), { maxLength: 20 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 20 }).map((pairs) => new Map(pairs)),
  ),
}));
const layout = fc.record({
  turn: fc.nat(1000),
  offsetSize: fc.integer({ min: 1, max: 8 }),
  referenceSize: fc.integer({ min: 1, max: 8 }),
});

/** What a reader of the value written is to find, all the way down. */
function expectSame(found: PlistValue | null, written: Plain): void {
  if (typeof written === 'string') expect(found).toEqual({ kind: 'text', text: written });
  else if (written instanceof Uint8Array)
    expect(found).toEqual({ kind: 'data', bytes: Uint8Array.from(written) });
  else if (!(written instanceof Map)) expect(found).toEqual({ kind: 'other' });
  else {
    if (found?.kind !== 'dictionary') throw new Error(`found ${found?.kind ?? 'nothing'}`);
    for (const [key, own] of written) expectSame(found.get(key), own);
    expect(found.get('a key that no dictionary has')).toBeNull();
  }
}

/** Asks for everything that was written, whatever has become of it. */
function askForAll(found: PlistValue | null, written: Plain): void {
  if (found?.kind !== 'dictionary') return;
  const asked: readonly (readonly [string, Plain])[] = written instanceof Map ? [...written] : [['x', null]];
  for (const [key, own] of asked) askForAll(found.get(key), own);
}

describe(`a binary property list (seed ${seed})`, () => {
  test('is read as it was written, whatever is in it, however it is laid out', () => {
    fc.assert(
      fc.property(value, layout, (written, sizes) =>
        expectSame(readBinaryPlist(plistWith(written, sizes)), written),
      ),
      { seed, numRuns: cases(300) },
    );
  });

  test('that was changed anywhere ends in values or in a fault', () => {
    const changes = fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(value, changes, fc.boolean(), fc.nat(40), (written, set, isInTrailer, cut) => {
        const bytes = plistWith(written);
        for (const [share, byte] of set) {
          const at = isInTrailer
            ? bytes.length - 1 - Math.floor(share * 32)
            : Math.floor(share * bytes.length);
          if (at > 7) bytes[at] = byte;
        }
        try {
          askForAll(readBinaryPlist(bytes.subarray(0, bytes.length - (cut > 32 ? cut : 0))), written);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(ImportError);
        }
      }),
      { seed, numRuns: cases(300) },
    );
  });

  test('may stand anywhere in a larger buffer', () => {
    const file = plistWith(new Map([['a', 'b']]));
    const bytes = joined(new Uint8Array(5), file, new Uint8Array(3)).subarray(5, 5 + file.length);
    expectSame(readBinaryPlist(bytes), new Map([['a', 'b']]));
  });

  test('may have offsets of three bytes, as a long one of Core Foundation has', () => {
    const written = new Map<string, Plain>([
      ['a', new Uint8Array(70_000)],
      ['b', 'c'],
    ]);
    const bytes = plistWith(written);
    expect(bytes.at(-26)).toBe(3);
    expectSame(readBinaryPlist(bytes), written);
  });
});

const key = textObject('a');
/** A dictionary with one key, `a`, whose value this is. */
const around = (object: Uint8Array): readonly Uint8Array[] => [dictionaryObject([1], [2]), key, object];
const honest = around(dataObject(Uint8Array.of(1, 2, 3)));
const notThere = 'It refers to what is not there';
const notIn = 'It refers to what is not in it';
const tableOut = 'Its table leads out of it';
const claims = 'It claims';

/** What is wrong with a list, the list, and what is said of it. */
const hostile: readonly (readonly [wrong: string, bytes: Uint8Array, said: string])[] = [
  ['no more than the sign', plistOf([]).subarray(0, 8), 'Its trailer is none'],
  [
    'another sign',
    Uint8Array.from(plistOf(honest), (byte, at) => (at === 7 ? 0x35 : byte)),
    'It begins as another file does',
  ],
  ['half of it', plistOf(honest).subarray(0, 30), 'Its trailer is none'],
  ['no objects', plistOf([]), notThere],
  ['2^63 objects', plistOf(honest, { count: 2n ** 63n }), tableOut],
  ['as many objects as can be said', plistOf(honest, { count: 2n ** 64n - 1n }), tableOut],
  ['a top that is not there', plistOf(honest, { top: 3 }), notThere],
  ['a top beyond all numbers', plistOf(honest, { top: 2n ** 64n - 1n }), notThere],
  ['a table behind the end', plistOf(honest, { table: 2n ** 40n }), tableOut],
  ['a table in the trailer', plistOf(honest, { table: plistOf(honest).length - 40 }), tableOut],
  ['a table over the sign', plistOf(honest, { table: 0 }), notIn],
  ['a table over the objects', plistOf(honest, { table: 12 }), notIn],
  ['offsets of no bytes', plistOf(honest, { offsetSize: 0 }), 'Its trailer is none'],
  ['offsets of nine bytes', plistOf(honest, { offsetSize: 9 }), 'Its trailer is none'],
  ['references of no bytes', plistOf(honest, { referenceSize: 0 }), 'Its trailer is none'],
  ['references of 255 bytes', plistOf(honest, { referenceSize: 255 }), 'Its trailer is none'],
  ['an object behind the end', plistOf(honest, { offsets: [8, 11, 2 ** 32 - 1] }), notIn],
  ['an object in the table', plistOf(honest, { offsets: [8, 11, 17] }), notIn],
  ['an object in the sign', plistOf(honest, { offsets: [8, 11, 3] }), notIn],
  ['a reference to what is not there', plistOf([dictionaryObject([1], [200]), key]), notThere],
  ['a key that is not there', plistOf([dictionaryObject([200], [1]), key]), notThere],
  ['data of two gigabytes', plistOf(around(head('data', 2 ** 31))), claims],
  ['data of 2^63 bytes', plistOf(around(head('data', 2n ** 63n))), claims],
  ['data that ends in the table', plistOf(around(head('data', 5))), claims],
  ['a text of 2^63 letters', plistOf(around(head('utf16', 2n ** 63n))), claims],
  [
    'a text one letter longer than its bytes',
    plistOf(around(joined(head('utf16', 2), figure(0x61, 2)))),
    claims,
  ],
  ['a dictionary of 2^63 entries', plistOf(around(head('dictionary', 2n ** 63n))), claims],
  ['a dictionary of half its entries', plistOf([joined(head('dictionary', 2), Uint8Array.of(1, 1))]), claims],
  [
    'a length of sixteen bytes',
    plistOf(around(joined(head('data', 3, 4), Uint8Array.of(1, 2, 3)))),
    'A length in it is none',
  ],
  [
    'a length that is a text',
    plistOf(around(Uint8Array.of(0x4f, 0x51, 3, 1, 2, 3))),
    'A length in it is none',
  ],
  ['a length that breaks off', plistOf(around(Uint8Array.of(0x4f, 0x13))), claims],
];

describe('a property list that means no good', () => {
  test.each(hostile)('is refused: %s', (_, bytes, said) => {
    const ask = (): unknown => {
      const top = readBinaryPlist(bytes);
      return top.kind === 'dictionary' ? top.get('a') : top;
    };
    expect(ask).toThrow(ImportError);
    expect(ask).toThrow(`damaged: The property list is broken. ${said}`);
  });

  test('is read as far as anybody asks where it contains itself', () => {
    let found: PlistValue | null = readBinaryPlist(plistOf([dictionaryObject([1], [0]), key]));
    for (let round = 0; round < 1000; round += 1) {
      if (found?.kind !== 'dictionary') throw new Error(`round ${round}`);
      found = found.get('a');
    }
    expect(found?.kind).toBe('dictionary');
  });

  test('is not followed where everything in it stands in it a hundred times', () => {
    const levels = 50;
    const times = Array.from({ length: 100 }, (_, index) => index);
    const objects = Array.from({ length: levels }, (_, level) =>
      dictionaryObject(
        times.map(() => levels),
        times.map(() => Math.min(level + 1, levels)),
        2,
      ),
    );
    const top = readBinaryPlist(plistOf([...objects, key], { referenceSize: 2 }));
    expect(top).toMatchObject({ kind: 'dictionary' });
    expect(top.kind === 'dictionary' && top.get('b')).toBeNull();
  });

  test('is not asked for its key where a dictionary has more entries than any', () => {
    const places = Array.from({ length: 1001 }, () => 1);
    const bytes = plistOf([dictionaryObject(places, places), key]);
    expect(() => readBinaryPlist(bytes)).toThrow(/^too-large: a dictionary of 1001 entries/u);
  });

  test('says nothing of a text that is longer than any that is asked for', () => {
    const top = readBinaryPlist(plistWith(new Map([['a', 'x'.repeat(10_001)]])));
    expect(top.kind === 'dictionary' && top.get('a')).toEqual({ kind: 'other' });
  });
});

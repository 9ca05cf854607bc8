import { ImportError } from '../import-error.ts';

declare const TextDecoder: new (
  label: string,
  options: { readonly ignoreBOM: boolean },
) => { readonly decode: (bytes: Uint8Array) => string };

/** A value in a property list. What a dictionary holds is read when it is asked for; `bytes` are those of the file. */
export type PlistValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'data'; readonly bytes: Uint8Array }
  /** Null where the dictionary has no such key. May throw `ImportError`. */
  | { readonly kind: 'dictionary'; readonly get: (key: string) => PlistValue | null }
  /** Numbers, days, lists and whatever else nobody asks for. */
  | { readonly kind: 'other' };

type Plist = {
  readonly bytes: Uint8Array;
  /** How many objects there are, and where the table of their offsets begins: all of them end before it. */
  readonly count: number;
  readonly table: number;
  /** Bytes of an offset in the table, and of a reference from one object to another. */
  readonly offsetSize: number;
  readonly referenceSize: number;
};

const sign = 'bplist00';
const trailerLength = 32;

/** More entries than a dictionary, and more UTF-16 units than a text that anybody asks for has. */
const mostEntries = 1000;
const longestText = 10_000;

const kinds: Readonly<Record<number, 'data' | 'ascii' | 'utf-16' | 'dictionary'>> = {
  0x4: 'data',
  0x5: 'ascii',
  0x6: 'utf-16',
  0xd: 'dictionary',
};

const decoders = {
  ascii: new TextDecoder('windows-1252', { ignoreBOM: true }),
  'utf-16': new TextDecoder('utf-16be', { ignoreBOM: true }),
};

export const isBinaryPlist = (bytes: Uint8Array): boolean =>
  Array.from(sign).every((character, index) => bytes[index] === character.charCodeAt(0));

/**
 * The topmost value of a binary property list, in the layout that Apple published with Core Foundation
 * (`CFBinaryPList.c`, format 00): the sign, the objects, a table of where each of them begins, and at the
 * end a trailer that tells of the table. All figures are big-endian; objects refer to each other by
 * their places in the table.
 *
 * Nothing is followed that is not asked for: objects that contain themselves, or each other a thousand
 * times, cost nothing. No figure is believed before it is known to stay inside of the file. Throws
 * `ImportError`.
 */
export function readBinaryPlist(bytes: Uint8Array): PlistValue {
  const trailer = bytes.length - trailerLength;
  if (!isBinaryPlist(bytes)) throw broken('It begins as another file does.');
  const plist = {
    bytes,
    count: figure(bytes, trailer + 8, 8),
    table: figure(bytes, trailer + 24, 8),
    offsetSize: bytes[trailer + 6] ?? 0,
    referenceSize: bytes[trailer + 7] ?? 0,
  };
  if (!isSize(plist.offsetSize) || !isSize(plist.referenceSize)) throw broken('Its trailer is none.');
  if (plist.table + plist.count * plist.offsetSize > trailer) throw broken('Its table leads out of it.');
  return valueOf(plist, figure(bytes, trailer + 16, 8));
}

function valueOf(plist: Plist, reference: number): PlistValue {
  const { bytes, count, table, offsetSize, referenceSize } = plist;
  if (reference >= count) throw broken('It refers to what is not there.');
  const at = figure(bytes, table + reference * offsetSize, offsetSize);
  if (at < sign.length || at >= table) throw broken('It refers to what is not in it.');
  const marker = bytes[at] ?? 0;
  const kind = kinds[marker >> 4];
  if (kind === undefined) return { kind: 'other' };
  const { start, length } = extent(bytes, at);
  const width = { data: 1, ascii: 1, 'utf-16': 2, dictionary: 2 * referenceSize }[kind];
  if (start + length * width > table) throw broken(`It claims ${length} of what it does not hold.`);
  const own = bytes.subarray(start, start + length * width);
  switch (kind) {
    case 'data':
      return { kind, bytes: own };
    case 'ascii':
    case 'utf-16':
      if (length > longestText) return { kind: 'other' };
      return { kind: 'text', text: decoders[kind].decode(own) };
    case 'dictionary':
      if (length > mostEntries) throw new ImportError('too-large', `a dictionary of ${length} entries`);
      return { kind, get: (key) => entryOf(plist, own, key) };
  }
}

/** How much an object holds stands in its first byte, or where there is more, in an integer behind that. */
function extent(bytes: Uint8Array, at: number): { readonly start: number; readonly length: number } {
  const length = (bytes[at] ?? 0) & 0xf;
  if (length !== 0xf) return { start: at + 1, length };
  const marker = bytes[at + 1] ?? 0;
  const size = 2 ** (marker & 0xf);
  if (marker >> 4 !== 0x1 || !isSize(size)) throw broken('A length in it is none.');
  return { start: at + 2 + size, length: figure(bytes, at + 2, size) };
}

/** `references` are those of all keys, then those of their values in the same order. */
function entryOf(plist: Plist, references: Uint8Array, key: string): PlistValue | null {
  const size = plist.referenceSize;
  const half = references.length / 2;
  for (let at = 0; at < half; at += size) {
    const name = valueOf(plist, figure(references, at, size));
    if (name.kind === 'text' && name.text === key) return valueOf(plist, figure(references, half + at, size));
  }
  return null;
}

/**
 * Beyond 2^53 it is not exact, but larger than any file all the same. Bytes that are not there count as
 * nought, which no size and no place of an object is.
 */
function figure(bytes: Uint8Array, at: number, size: number): number {
  let sum = 0;
  for (let index = at; index < at + size; index += 1) sum = sum * 256 + (bytes[index] ?? 0);
  return sum;
}

const isSize = (bytes: number): boolean => bytes >= 1 && bytes <= 8;

const broken = (how: string): ImportError =>
  new ImportError('damaged', `The property list is broken. ${how}`);

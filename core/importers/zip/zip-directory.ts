import { ImportError } from '../import-error.ts';

/** An entry of a zip archive, as the directory at its end tells of it. Sizes and offsets in bytes. */
export type ZipEntry = {
  readonly name: string;
  readonly packed: number;
  readonly size: number;
  readonly header: number;
  /** 0 is stored, 8 is deflated; others are not read. */
  readonly method: number;
  readonly isEncrypted: boolean;
};

declare const TextDecoder: new (label: string) => { readonly decode: (bytes: Uint8Array) => string };

const endSign = 0x06054b50;
const entrySign = 0x02014b50;
/** The record at the end of an archive, and the longest comment behind it. */
const endLength = 22;
const longestComment = 0xffff;

const mostEntries = 20_000;
/** More than this, and more than so many times what is packed, is no archive that anybody made for reading. */
const bombSize = 50 * 1024 * 1024;
const bombRatio = 200;

/** The names in an archive, or null where its directory cannot be read. Nothing is unpacked. */
export function zipNames(bytes: Uint8Array): readonly string[] | null {
  try {
    return entriesOf(bytes).map(({ name }) => name);
  } catch {
    return null;
  }
}

/**
 * The entries of an archive, checked before anything is unpacked: not too many, none that leads out
 * of the archive, none that shares its bytes with another, and no more to unpack than makes sense.
 * Throws `ImportError`.
 */
export function zipDirectory(bytes: Uint8Array): readonly ZipEntry[] {
  const entries = entriesOf(bytes);
  const out = entries.find(({ name }) => leadsOut(name));
  if (out) throw new ImportError('escapes', out.name);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (packed > bytes.length) throw new ImportError('bomb', 'Entries share their bytes.');
  if (size > bombSize && size > packed * bombRatio)
    throw new ImportError('bomb', `${bytes.length} bytes would become ${size}.`);
  return entries;
}

function entriesOf(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new ImportError('too-large', `${count} entries`);
  const entries: ZipEntry[] = [];
  const names = new TextDecoder('utf-8');
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySign)
      throw new ImportError('damaged', 'The directory of the archive is broken.');
    const nameLength = view.getUint16(at + 28, true);
    const entry = {
      name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    };
    // These stand for figures beyond four gigabytes, which are written elsewhere.
    if (entry.packed === 0xffffffff || entry.size === 0xffffffff || entry.header === 0xffffffff)
      throw new ImportError('too-large', entry.name);
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endRecord(view: DataView): number {
  const least = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= least; at -= 1)
    if (view.getUint32(at, true) === endSign) return at;
  throw new ImportError('damaged', 'The archive has no end.');
}

const leadsOut = (name: string): boolean =>
  name.startsWith('/') || /^[a-z]:/iu.test(name) || name.includes('\0') || name.split('/').includes('..');

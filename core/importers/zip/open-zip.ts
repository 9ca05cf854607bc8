import { Inflate } from 'fflate';
import { decodeText } from '../decode-text.ts';
import { ImportError } from '../import-error.ts';
import { type ZipEntry, zipDirectory } from './zip-directory.ts';

/** An archive that has passed the checks. Entries are unpacked when they are asked for; each may throw `ImportError`. */
export type Zip = {
  readonly names: readonly string[];
  /** Null where there is no such entry. */
  readonly bytes: (name: string) => Uint8Array | null;
  readonly text: (name: string) => string | null;
};

/** Text of one entry, and of all that are read. */
const mostOfOne = 30 * 1024 * 1024;
const mostOfAll = 150 * 1024 * 1024;

/** Throws `ImportError` for an archive that is none, or that is dangerous. */
export function openZip(archive: Uint8Array): Zip {
  const entries = new Map(zipDirectory(archive).map((entry) => [entry.name, entry]));
  let unpacked = 0;
  const bytes = (name: string): Uint8Array | null => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    const found = unpack(archive, entry);
    unpacked += found.length;
    if (unpacked > mostOfAll) throw new ImportError('too-large', `more than ${mostOfAll} bytes of text`);
    return found;
  };
  return {
    names: [...entries.keys()],
    bytes,
    text: (name) => {
      const found = bytes(name);
      if (found === null) return null;
      const text = decodeText(found);
      if (text === null) throw new ImportError('damaged', name);
      return text;
    },
  };
}

function unpack(archive: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.isEncrypted) throw new ImportError('encrypted', entry.name);
  if (entry.size > mostOfOne) throw new ImportError('too-large', entry.name);
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  if (entry.header + 30 > archive.length || view.getUint32(entry.header, true) !== 0x04034b50)
    throw new ImportError('damaged', entry.name);
  const start =
    entry.header + 30 + view.getUint16(entry.header + 26, true) + view.getUint16(entry.header + 28, true);
  const packed = archive.subarray(start, start + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new ImportError('damaged', `${entry.name} is packed in an unknown way.`);
  return inflated(packed, entry);
}

/** Few enough bytes at a time that one step cannot fill the memory before the size is looked at. */
const step = 16 * 1024;

/** The directory may lie: what does not end where it says is not unpacked further. */
function inflated(packed: Uint8Array, { name, size }: ZipEntry): Uint8Array {
  const whole = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new ImportError('bomb', name);
    whole.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += step)
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch (thrown) {
    if (thrown instanceof ImportError) throw thrown;
    throw new ImportError('damaged', `${name}: ${thrown instanceof Error ? thrown.message : ''}`);
  }
  if (length !== size) throw new ImportError('damaged', name);
  return whole;
}

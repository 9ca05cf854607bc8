import type { FileHandle } from 'node:fs/promises';
import type { ImportFault } from '../../../core/library/import-fault.ts';
import { faultOfSize } from '../../../core/library/largest-files.ts';
import { readingFault } from '../disk-faults.ts';
import { openPlain } from '../open-plain.ts';
import type { Conversion, FileSource } from './converted.ts';
import type { Sizes } from './job.ts';

/** `modified` in milliseconds since 1970; 0 where there was no file. */
export type SourceBytes = { readonly bytes: Uint8Array<ArrayBuffer>; readonly modified: number };

/** Where the signs of archives and PDFs stand. */
const beginning = 1024;

/** The bytes of a file, unless they are too many: that is decided by their number and the first few of them. */
export async function sourceBytes(source: FileSource, sizes: Sizes): Promise<Conversion<SourceBytes>> {
  if (source.from === 'bytes') {
    const fault = tooLarge(source.bytes.length, source.bytes.subarray(0, beginning), sizes);
    if (fault) return { ok: false, fault };
    return { ok: true, value: { bytes: source.bytes.slice(), modified: 0 } };
  }
  const opened = await openPlain(source.path);
  if (!opened.ok) return opened;
  const { file, size, modified } = opened;
  try {
    const first = await read(file, Math.min(size, beginning), 0);
    const fault = tooLarge(size, first, sizes);
    if (fault) return { ok: false, fault };
    return { ok: true, value: { bytes: await read(file, size, 0), modified } };
  } catch (thrown) {
    return { ok: false, fault: readingFault(thrown) };
  } finally {
    await file.close();
  }
}

/** Never more than `length` bytes, however fast the file grows; fewer where it has become shorter. */
async function read(file: FileHandle, length: number, from: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  let at = 0;
  while (at < length) {
    const { bytesRead } = await file.read(bytes, at, length - at, from + at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return at === length ? bytes : bytes.slice(0, at);
}

/** Null where a file of this size, with this beginning, may be read. */
const tooLarge = (size: number, first: Uint8Array, sizes: Sizes): ImportFault | null =>
  faultOfSize(size, isPacked(first) ? sizes.packed : sizes.text);

/** How ZIP archives (EPUB, DOCX) begin, and Safari's web archives, which hold the pictures of their page. */
const signsOfArchives = ['PK\u0003\u0004', 'PK\u0005\u0006', 'bplist00'];

/** An archive, or a PDF, which may have some bytes of something else before it. */
const isPacked = (first: Uint8Array): boolean => {
  const signs = String.fromCharCode(...first.subarray(0, beginning));
  return signsOfArchives.some((sign) => signs.startsWith(sign)) || signs.includes('%PDF-');
};

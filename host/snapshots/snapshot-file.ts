import { isUtf8 } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createGzip, gunzip } from 'node:zlib';
import * as v from 'valibot';
import { list, shape } from '../../core/schema/shape.ts';
import { check } from '../../core/schema/check.ts';
import { understand } from '../notes/notes-on-disk.ts';

/** A file of notes as it was, byte for byte. */
export type KeptFile = { readonly name: string; readonly bytes: Uint8Array };

const fileSchema = shape({
  name: v.string(),
  /** What is no text (a damaged file) is written as base64. */
  as: v.picklist(['text', 'base64']),
  content: v.string(),
});

/** What a snapshot says once it is unpacked. `format` is its own, not that of the notes in it. */
const snapshotFileSchema = v.looseObject({ 'fathom:snapshot': v.literal(1), files: list(fileSchema) });

/** Bytes that are packed in one go: a millisecond or two. A process that ends waits for them. */
const piece = 65_536;

/** Packs files into the bytes of a snapshot, in pieces, so that neither other work nor an exit waits for it. */
export const packed = (files: readonly KeptFile[]): Promise<Buffer> =>
  pipeline(pieces(files), createGzip(), buffer);

async function* pieces(files: readonly KeptFile[]): AsyncGenerator<Buffer> {
  yield Buffer.from('{\n "fathom:snapshot": 1,\n "files": [');
  for (const [at, file] of files.entries()) {
    await setImmediate();
    const entry = Buffer.from(`${at === 0 ? '' : ','}\n${JSON.stringify(asEntry(file), null, 1)}`);
    for (let from = 0; from < entry.length; from += piece) yield entry.subarray(from, from + piece);
  }
  yield Buffer.from('\n ]\n}\n');
}

/** The files in a snapshot; null where it is damaged, or of a kind that is not known yet. */
export async function unpacked(bytes: Uint8Array): Promise<readonly KeptFile[] | null> {
  try {
    const content: unknown = JSON.parse((await promisify(gunzip)(bytes)).toString('utf8'));
    const result = check(snapshotFileSchema, content);
    if (!result.ok) return null;
    return result.value.files.map(({ name, as, content }) => ({
      name,
      bytes: Buffer.from(content, as === 'text' ? 'utf8' : 'base64'),
    }));
  } catch {
    return null;
  }
}

function asEntry({ name, bytes }: KeptFile): v.InferOutput<typeof fileSchema> {
  const buffer = Buffer.from(bytes);
  return isUtf8(buffer)
    ? { name, as: 'text', content: buffer.toString('utf8') }
    : { name, as: 'base64', content: buffer.toString('base64') };
}

/** How many annotations a file of notes holds, readable or not. */
export function annotationsIn({ bytes }: KeptFile): number {
  const read = understand(bytes);
  return read.state === 'unreadable' ? 0 : (read.page?.items.length ?? 0);
}

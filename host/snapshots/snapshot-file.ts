import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
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

/** Packs files into the bytes of a snapshot. */
export function packed(files: readonly KeptFile[]): Promise<Buffer> {
  const content = { 'fathom:snapshot': 1, files: files.map(asEntry) };
  return promisify(gzip)(`${JSON.stringify(content, null, 1)}\n`);
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
  const text = buffer.toString('utf8');
  const isText = Buffer.from(text, 'utf8').equals(buffer);
  return { name, as: isText ? 'text' : 'base64', content: isText ? text : buffer.toString('base64') };
}

/** How many annotations a file of notes holds, readable or not. */
export function annotationsIn({ bytes }: KeptFile): number {
  const read = understand(bytes);
  return read.state === 'unreadable' ? 0 : (read.page?.items.length ?? 0);
}

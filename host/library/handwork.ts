import { readFile } from 'node:fs/promises';
import { decodeText } from '../../core/importers/decode-text.ts';
import { FaultError } from '../../core/host/fault.ts';
import { refuse, systemCode } from '../files/file-fault.ts';
import { hashOf } from '../files/hash-of.ts';
import { readBytes } from '../files/read-bytes.ts';
import { keepEdited, setAside } from '../files/set-aside.ts';
import { sha256 } from '../files/sha256.ts';

/**
 * Articles are plain files, and readers write in them: of one that is neither as Fathom left it (`made`)
 * nor what is going to be written in its place, a copy is kept. Answers with its name; null where nothing
 * was to be kept.
 */
export async function keepHandwork(
  article: string,
  made: string | undefined,
  next: string,
): Promise<string | null> {
  const now = await readBytes(article);
  return now === null || [made, sha256(next)].includes(sha256(now)) ? null : keepEdited(article, now);
}

/** The same of an original, which some take for the article. It is put aside as a whole. */
export async function keepOriginal(original: string, known: readonly string[]): Promise<void> {
  const now = await hashOf(original).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (now !== null && !known.includes(now)) await setAside(original, 'edited');
}

/** An article's file as it was read. */
export type ArticleFile = { readonly bytes: Uint8Array; readonly text: string };

/**
 * Reads an article's file to change it. Other programs write other encodings, and broken bytes: where
 * UTF-8 would not say the same again, a copy of the file is kept first.
 */
export async function readToChange(article: string): Promise<ArticleFile> {
  const bytes = await readFile(article).catch(refuse('article'));
  const text = decodeText(bytes);
  if (text === null)
    throw new FaultError('unreadable', 'article', { de: 'sie ist kein Text', en: 'it is no text' });
  const again = Buffer.from(text, 'utf8');
  // A byte order mark has three bytes.
  const isSame = again.equals(bytes) || again.equals(bytes.subarray(3));
  if (!isSame) await keepEdited(article, bytes);
  return { bytes, text };
}

/** Whether a file still says what was read of it. */
export const isStill =
  (path: string, { bytes }: ArticleFile) =>
  async (): Promise<boolean> =>
    (await readBytes(path))?.equals(bytes) === true;

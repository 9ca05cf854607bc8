import { systemCode } from './file-fault.ts';
import { readBytes } from './read-bytes.ts';

/**
 * The text of a UTF-8 file, or null where there is none. Throws on bytes that are no UTF-8:
 * replaced by U+FFFD they would be lost at the next write.
 */
export async function readText(path: string): Promise<string | null> {
  const bytes = await readBytes(path);
  return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Whether `readText` failed for bytes that are no UTF-8, which is the file's fault and not the system's. */
export const isNoText = (error: unknown): boolean =>
  systemCode(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA';

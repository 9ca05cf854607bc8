import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 as hex digits of a file, however large. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(path, { highWaterMark: 1024 * 1024 }))
    hash.update(part as Buffer);
  return hash.digest('hex');
}

import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import type { ImportItemId } from '../../../core/library/import-state.ts';
import { fileFault } from '../../files/file-fault.ts';

/** How a body came in: as long as was announced, or not. */
export type Received = 'whole' | 'short' | 'long';

/** The bytes that pages hand over, each in a file named after its item, until they are imported. */
export type Spool = {
  readonly path: (item: ImportItemId) => string;
  /** Writes a body to the disk as it comes. Rejects with a `FaultError` where the disk fails. */
  readonly receive: (
    item: ImportItemId,
    body: ReadableStream<Uint8Array> | null,
    announced: number,
  ) => Promise<Received>;
  readonly has: (item: ImportItemId) => Promise<boolean>;
  readonly drop: (items: Iterable<ImportItemId>) => Promise<void>;
  /** Lets go of everything that belongs to none of these. */
  readonly keepOnly: (items: ReadonlySet<ImportItemId>) => Promise<void>;
};

class TooLong extends Error {}

export function spoolIn(folder: string): Spool {
  const path = (item: ImportItemId): string => join(folder, item);

  const receive: Spool['receive'] = async (item, body, announced) => {
    const part = `${path(item)}.part`;
    let size = 0;
    const count = new Transform({
      transform(chunk: Uint8Array, _encoding, done) {
        size += chunk.byteLength;
        done(size > announced ? new TooLong() : null, chunk);
      },
    });
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const source = body === null ? Readable.from([]) : Readable.fromWeb(body);
      await pipeline(source, count, createWriteStream(part, { mode: 0o600 }));
      if (size < announced) {
        await unlink(part);
        return 'short';
      }
      await rename(part, path(item));
      return 'whole';
    } catch (error) {
      await unlink(part).catch(() => undefined);
      if (error instanceof TooLong) return 'long';
      throw fileFault(error, 'import');
    }
  };

  return {
    path,
    receive,
    has: async (item) => (await stat(path(item)).catch(() => null))?.isFile() === true,
    drop: async (items) => {
      for (const item of items) await unlink(path(item)).catch(() => undefined);
    },
    keepOnly: async (items) => {
      const names = await readdir(folder).catch(() => []);
      for (const name of names)
        if (!items.has(name.replace(/\.part$/u, ''))) await unlink(join(folder, name)).catch(() => undefined);
    },
  };
}

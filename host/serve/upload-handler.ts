import type { ReadableStream } from 'node:stream/web';
import { FaultError } from '../../core/host/fault.ts';
import type { ImportItemId } from '../../core/library/import-state.ts';
import type { Uploaded } from '../library/import/import-queue.ts';
import { plainAnswer, safeHeaders } from './policy.ts';

/** Takes the bytes of a file that a page has announced. */
export type Upload = (
  item: ImportItemId,
  body: ReadableStream<Uint8Array> | null,
  length: number | null,
) => Promise<Uploaded>;

const address = /\/upload\/([a-z0-9]{8,40})$/;

/** The item that an address names; null for one that is no upload's. */
export const uploadItem = (path: string): ImportItemId | null => address.exec(path)?.[1] ?? null;

/** What the page is told, by what became of its bytes. */
const refusals: Readonly<Record<Exclude<Uploaded, 'whole'>, readonly [number, string]>> = {
  unknown: [404, 'No such file was announced.'],
  over: [409, 'This file is not waited for any more.'],
  short: [400, 'These are fewer bytes than were announced.'],
  long: [413, 'These are more bytes than were announced.'],
};

/**
 * Takes a file that is handed over by `PUT upload/<item>`. Pure in the request, as the asset handler is:
 * it stands behind both doors. The body goes to the disk as it comes; `tooMuch` counts those that went on
 * after what was announced.
 */
export const uploadHandler =
  (upload: Upload, tooMuch: () => void) =>
  async (request: Request): Promise<Response> => {
    const item = uploadItem(new URL(request.url).pathname);
    if (item === null) return plainAnswer(404, 'There is nothing at this address.');
    try {
      // Told before, too many bytes are refused without being read.
      const told = request.headers.get('content-length');
      const uploaded = await upload(
        item,
        request.body as ReadableStream<Uint8Array> | null,
        told === null ? null : Number(told),
      );
      if (uploaded === 'whole') return new Response(null, { status: 204, headers: safeHeaders });
      if (uploaded === 'long') tooMuch();
      return plainAnswer(...refusals[uploaded]);
    } catch (error) {
      const isFull = error instanceof FaultError && error.fault.code === 'disk-full';
      return plainAnswer(isFull ? 507 : 500, 'These bytes could not be kept.');
    }
  };

import { open } from 'node:fs/promises';
import type * as v from 'valibot';
import { check } from '../../../core/schema/check.ts';
import { systemCode } from '../../files/file-fault.ts';

/** The lines of a file of JSON lines that fit the schema: those that have come since the last reading. */
export type NewLines<Line> = () => Promise<readonly Line[]>;

/** Lines checked in one go: a few milliseconds. */
const atOnce = 500;

/**
 * Reads on in a file where it stopped last. A last line without its end is left for the next reading;
 * lines that do not fit are passed over; a file that has become shorter is read from its beginning.
 */
export function newLines<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): NewLines<v.InferOutput<Schema>> {
  let at = 0;
  return async () => {
    const bytes = await readFrom(path, at);
    if (bytes === null) {
      at = 0;
      return [];
    }
    if (bytes.isShorter) at = 0;
    const end = bytes.read.lastIndexOf(10) + 1;
    at += end;
    const found: v.InferOutput<Schema>[] = [];
    for (const [index, line] of bytes.read.toString('utf8', 0, end).split('\n').entries()) {
      if (index % atOnce === atOnce - 1) await new Promise((resolve) => setImmediate(resolve));
      const result = line === '' ? null : check(schema, parsed(line));
      if (result?.ok === true) found.push(result.value);
    }
    return found;
  };
}

type Read = { readonly read: Buffer; readonly isShorter: boolean };

async function readFrom(path: string, at: number): Promise<Read | null> {
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      const isShorter = size < at;
      const from = isShorter ? 0 : at;
      const buffer = Buffer.alloc(size - from);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, from);
      return { read: buffer.subarray(0, bytesRead), isShorter };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

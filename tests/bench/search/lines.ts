import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const chunk = 1 << 20;

/** The lines of a file, one at a time, so that a file of gigabytes needs no memory. */
export function* linesOf(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(chunk);
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for (let read = readSync(handle, buffer); read > 0; read = readSync(handle, buffer)) {
      const lines = (rest + decoder.write(buffer.subarray(0, read))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } finally {
    closeSync(handle);
  }
}

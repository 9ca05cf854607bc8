import { setTimeout } from 'node:timers/promises';

/** Milliseconds between looks at a file that cannot be read. */
const pauses = [40, 120] as const;

/**
 * Reads what may be in the middle of being written: tools that write a file in place are there for a
 * moment. Answers with what was read last, readable or not.
 */
export async function lookAgain<Value>(
  read: () => Promise<Value>,
  isReadable: (found: Value) => boolean,
): Promise<Value> {
  for (const pause of pauses) {
    const found = await read();
    if (isReadable(found)) return found;
    await setTimeout(pause);
  }
  return read();
}

import { basename, dirname } from 'node:path';
import type * as v from 'valibot';
import type { SetAside } from '../../core/host/contract.ts';
import { FaultError } from '../../core/host/fault.ts';
import { check, inWords, type Checked } from '../../core/schema/check.ts';
import { notJson } from '../../core/schema/json-flaw.ts';
import { notText } from '../../core/schema/said.ts';
import { fileFault, notOpened } from './file-fault.ts';
import type { Lock } from './folder-lock.ts';
import { lookAgain } from './look-again.ts';
import { presenceOf } from './presence.ts';
import { createQueue } from './queue.ts';
import { isNoText, readText } from './read-text.ts';
import { setAside } from './set-aside.ts';
import { writeAtomically } from './write-atomically.ts';

/** A small JSON file of the reader's: settings, places. */
export type CheckedFile<Value> = {
  /** The value on disk, or the default where there is none that can be used. Never throws. */
  readonly read: () => Promise<Value>;
  /** Replaces the value on disk by what `update` makes of it. Throws a `FaultError`. */
  readonly change: (update: (value: Value) => Value) => Promise<void>;
  /** What could not be read since start. */
  readonly setAside: () => readonly SetAside[];
};

type Options<Schema extends v.GenericSchema> = {
  readonly path: string;
  readonly schema: Schema;
  readonly otherwise: v.InferOutput<Schema>;
  /** Held from reading to writing: others change parts of the same file. */
  readonly lock?: Lock;
};

/**
 * Reads and writes one file, one thing at a time. A file that does not fit its schema is renamed
 * before anything is written, so a damaged or a foreign file is never lost.
 */
export function checkedFile<Schema extends v.GenericSchema>(
  options: Options<Schema>,
): CheckedFile<v.InferOutput<Schema>> {
  const { path, schema, otherwise, lock = (job) => job() } = options;
  const name = basename(path);
  const folder = presenceOf(dirname(path), 'data');
  const queue = createQueue();
  const reports = new Map<string, SetAside>();

  const load = async (): Promise<v.InferOutput<Schema>> => {
    const result = await lookAgain(
      async () => {
        const text = await readText(path).catch(asUnreadable);
        return typeof text === 'string' ? checkText(schema, text) : text;
      },
      (found) => found === null || found.ok,
    );
    if (result === null) return otherwise;
    if (result.ok) return result.value;
    const reason = inWords(result.flaws.slice(0, 3));
    const keptAs = await setAside(path);
    reports.set(keptAs, { file: name, keptAs, reason });
    return otherwise;
  };

  const read = async (): Promise<v.InferOutput<Schema>> => {
    try {
      await folder.check();
      return await load();
    } catch (error) {
      const { detail } = fileFault(error, name).fault;
      reports.set(name, { file: name, keptAs: name, reason: notOpened(detail) });
      return otherwise;
    }
  };

  const change = async (update: (value: v.InferOutput<Schema>) => v.InferOutput<Schema>): Promise<void> => {
    const value = await load().catch((error: unknown) => {
      throw fileFault(error, name);
    });
    const next = check(schema, update(value));
    if (!next.ok) throw new FaultError('refused', name, inWords(next.flaws));
    await writeAtomically(path, `${JSON.stringify(next.value, null, 2)}\n`);
  };

  return {
    read: () => queue(read),
    change: (update) =>
      queue(async () => {
        await folder.ensure();
        await lock(() => change(update));
      }),
    setAside: () => [...reports.values()],
  };
}

function checkText<Schema extends v.GenericSchema>(
  schema: Schema,
  text: string,
): Checked<v.InferOutput<Schema>> {
  try {
    return check(schema, JSON.parse(text));
  } catch {
    return { ok: false, flaws: [{ where: '', what: notJson(text) }] };
  }
}

/** Bytes that are no text are the file's fault; anything else is the system's. */
function asUnreadable(error: unknown): Checked<never> {
  if (!isNoText(error)) throw error;
  return { ok: false, flaws: [{ where: '', what: notText }] };
}

import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { ImportFault } from '../../../core/library/import-fault.ts';
import type { Concept } from '../../../core/model/concept.ts';
import { faultOfSize } from '../../../core/library/largest-files.ts';
import { readingFault } from '../disk-faults.ts';
import { notPlain } from '../open-plain.ts';
import { startThread } from '../start-thread.ts';
import type { Conversion, Converted, Converter, FileSource, Reread } from './converted.ts';
import type { Answer, Job, ThreadData } from './job.ts';
import { type Limits, timeFor, usualLimits } from './limits.ts';
import { threadPool } from './thread-pool.ts';

export type ConverterOptions = {
  /** The library's concepts, whose mentions every edition has. */
  readonly concepts: readonly Concept[];
  /** As many as there are cores, at most four, where nothing is said. */
  readonly threads?: number;
  readonly limits?: Partial<Limits>;
};

/**
 * Megabytes for what a thread makes and lets go of. Left to itself it grows with the number of files to some 100 MB
 * in each thread, which the process keeps when the threads have ended; a novel takes no longer with this.
 */
const youngGeneration = 48;

/** A converter; its threads are started when there is something to read. */
export function createConverter({
  concepts,
  threads = Math.min(4, availableParallelism()),
  limits: given = {},
}: ConverterOptions): Converter {
  const limits = { ...usualLimits, ...given };
  const data: ThreadData = { concepts, sizes: { text: limits.text, packed: limits.packed } };
  const pool = threadPool<Job, Answer>({
    start: () =>
      startThread('convert', data, {
        maxYoungGenerationSizeMb: youngGeneration,
        // A last resort, see `guarded-thread.ts`.
        maxOldGenerationSizeMb: (3 * limits.memory) / 1024 / 1024,
      }),
    threads,
    memory: limits.memory,
    idle: limits.idle,
  });

  const run = async <Value>(job: Job, source: FileSource): Promise<Conversion<Value>> => {
    const size = await sizeOf(source);
    if (typeof size !== 'number') return { ok: false, fault: size };
    const fault = faultOfSize(size, Math.max(limits.text, limits.packed));
    if (fault !== null) return { ok: false, fault };
    const ran = await pool.run(job, timeFor(size, limits.time));
    // What a job answers follows from what it asks, which no type can tell across a message.
    return ran.ok ? (ran.value as Conversion<Value>) : ran;
  };
  return {
    convert: (file) => run<Converted>({ what: 'convert', file }, file.source),
    read: (file) => run<Reread>({ what: 'read', file }, { from: 'path', path: file.path }),
    threads,
    end: pool.end,
  };
}

/** Bytes, or why that cannot be told. */
async function sizeOf(source: FileSource): Promise<number | ImportFault> {
  if (source.from === 'bytes') return source.bytes.length;
  try {
    const found = await stat(source.path);
    return found.isFile() ? found.size : notPlain;
  } catch (thrown) {
    return readingFault(thrown);
  }
}

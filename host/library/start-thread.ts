import { extname } from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';

/** The threads that the own library works in: where each begins in the source, from this folder. */
const threads = {
  convert: 'convert/convert-thread.ts',
  index: 'index/index-thread.ts',
} as const;
export type ThreadName = keyof typeof threads;

/**
 * The file a thread begins with. Node runs the source as it is; Electron has one bundled file for
 * each thread beside its own (`scripts/build.ts`). `from` is the address of the file that asks.
 */
export const threadFile = (name: ThreadName, from = import.meta.url): URL =>
  new URL(extname(from) === '.ts' ? threads[name] : `${name}-thread.js`, from);

/**
 * Starts a thread. It knows nothing of the process that starts it but `data` (its `workerData`): no
 * arguments, no environment. What it prints goes where our own output goes. The caller listens for
 * `error` and `exit`, and ends it.
 */
export const startThread = (name: ThreadName, data: unknown, limits: ResourceLimits = {}): Worker =>
  new Worker(threadFile(name), {
    name: `fathom-${name}`,
    workerData: data,
    resourceLimits: limits,
    argv: [],
    execArgv: [],
    env: {},
  });

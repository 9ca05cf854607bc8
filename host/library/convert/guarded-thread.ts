import type { Worker } from 'node:worker_threads';
import type { ImportFault } from '../../../core/library/import-fault.ts';

export type Ran<Answer> =
  | { readonly ok: true; readonly value: Answer }
  | { readonly ok: false; readonly fault: ImportFault };

/** A thread that does one job at a time and that nothing in a job can make outlast its limits. */
export type GuardedThread<Job, Answer> = {
  /** Does a job within so many milliseconds of work. When a job fails here, the thread has ended with it. */
  readonly run: (job: Job, milliseconds: number) => Promise<Ran<Answer>>;
  readonly hasEnded: () => boolean;
  readonly end: () => Promise<void>;
};

/** Milliseconds between looks at a thread's memory: even the fastest growth stays below half a gigabyte meanwhile. */
const pulse = 100;

/**
 * Time is measured as work of the processor, which a busy machine does not lengthen; a thread that
 * does not work but wait may do so for this many times as long.
 */
const patience = 5;

/**
 * Watches over a thread. The thread posts one message when it can begin, and then one for each job.
 *
 * Its memory is watched from here rather than left to `resourceLimits`: those do not count buffers,
 * which is where archives and PDFs unpack to, and a single large allocation beyond them (a Map that
 * grows, say) ends the whole process instead of the thread. They stay as a last resort, far above.
 */
export function guardedThread<Job, Answer>(worker: Worker, memory: number): GuardedThread<Job, Answer> {
  let ended: ImportFault | null = null;
  let settle: ((ran: Ran<Answer>) => void) | null = null;
  const ready = Promise.withResolvers<void>();
  let isReady = false;
  // Older versions of Node do not tell.
  const measuresWork = 'cpuUsage' in worker;

  const finish = (ran: Ran<Answer>): void => {
    const waiting = settle;
    settle = null;
    waiting?.(ran);
  };
  const retire = (fault: ImportFault): void => {
    if (ended) return;
    ended = fault;
    ready.resolve();
    finish({ ok: false, fault });
    void worker.terminate();
  };
  worker.on('message', (message: Answer) => {
    if (isReady) return finish({ ok: true, value: message });
    isReady = true;
    ready.resolve();
  });
  worker.on('error', (thrown) => retire(faultOf(thrown)));
  worker.on('exit', (code) => retire(failed(`the thread that read it ended (${code})`)));
  worker.unref();

  const slow = (milliseconds: number): void =>
    retire({ code: 'too-slow', detail: `more than ${Math.round(milliseconds / 100) / 10} s` });

  /** Looks at a thread now and then. `settle` tells one job from the next: a late look must not blame another file. */
  const watcher = (job: typeof settle, milliseconds: number): (() => Promise<void>) => {
    let before: number | null = null;
    return async () => {
      try {
        const { used_heap_size: heap, external_memory: beside } = await worker.getHeapStatistics();
        const worked = measuresWork ? inMilliseconds(await worker.cpuUsage()) : 0;
        before ??= worked;
        if (settle !== job) return;
        if (heap + beside > memory)
          retire({ code: 'too-hungry', detail: `more than ${Math.round(memory / 1024 / 1024)} MB` });
        else if (worked - before > milliseconds) slow(milliseconds);
      } catch {
        // It ended meanwhile, which `exit` tells.
      }
    };
  };

  return {
    run: async (job, milliseconds) => {
      worker.ref();
      await ready.promise;
      if (ended) return { ok: false, fault: ended };
      const { promise, resolve } = Promise.withResolvers<Ran<Answer>>();
      settle = resolve;
      const late = setTimeout(
        () => {
          // An answer that came in while this process was busy is read first.
          setImmediate(() => {
            if (settle === resolve) slow(milliseconds);
          });
        },
        milliseconds * (measuresWork ? patience : 1),
      );
      const look = watcher(resolve, milliseconds);
      const watching = setInterval(() => void look(), pulse);
      worker.postMessage(job);
      const ran = await promise;
      clearTimeout(late);
      clearInterval(watching);
      // Whoever ends the thread waits for its end, and the process with them.
      if (ended === null) worker.unref();
      return ran;
    },
    hasEnded: () => ended !== null,
    end: async () => {
      retire(failed('reading was stopped'));
      await worker.terminate();
    },
  };
}

const inMilliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;

const failed = (detail: string): ImportFault => ({ code: 'failed', detail });

function faultOf(thrown: unknown): ImportFault {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return { code: 'too-hungry', detail: '' };
  return failed(thrown instanceof Error ? thrown.message : String(thrown));
}

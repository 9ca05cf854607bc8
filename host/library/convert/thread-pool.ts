import type { Worker } from 'node:worker_threads';
import { type GuardedThread, guardedThread, type Ran } from './guarded-thread.ts';

export type ThreadPool<Job, Answer> = {
  /** Jobs are begun in the order in which they come. Never rejects. */
  readonly run: (job: Job, milliseconds: number) => Promise<Ran<Answer>>;
  readonly end: () => Promise<void>;
};

export type PoolOptions = {
  readonly start: () => Worker;
  /** How many threads at most. */
  readonly threads: number;
  /** Bytes that each may hold. */
  readonly memory: number;
  /** Milliseconds after which a thread with nothing to do is ended. */
  readonly idle: number;
};

type Task<Job, Answer> = {
  readonly job: Job;
  readonly milliseconds: number;
  readonly done: (ran: Ran<Answer>) => void;
};

/** Threads that are started when there is work, replaced when a job ended them, and ended when idle. */
export function threadPool<Job, Answer>({
  start,
  threads,
  memory,
  idle,
}: PoolOptions): ThreadPool<Job, Answer> {
  const waiting: Task<Job, Answer>[] = [];
  const all = new Set<GuardedThread<Job, Answer>>();
  const resting = new Map<GuardedThread<Job, Answer>, NodeJS.Timeout>();
  let stopped = false;

  const next = (): void => {
    while (waiting.length > 0) {
      const thread = rested() ?? started();
      const task = thread === null ? undefined : waiting.shift();
      if (thread === null || task === undefined) return;
      void work(thread, task);
    }
  };
  const rested = (): GuardedThread<Job, Answer> | null => {
    for (const [thread, timer] of resting) {
      clearTimeout(timer);
      resting.delete(thread);
      if (!thread.hasEnded()) return thread;
      all.delete(thread);
    }
    return null;
  };
  const started = (): GuardedThread<Job, Answer> | null => {
    if (all.size >= threads) return null;
    const thread = guardedThread<Job, Answer>(start(), memory);
    all.add(thread);
    return thread;
  };
  const work = async (
    thread: GuardedThread<Job, Answer>,
    { job, milliseconds, done }: Task<Job, Answer>,
  ): Promise<void> => {
    done(await thread.run(job, milliseconds));
    if (thread.hasEnded()) all.delete(thread);
    else rest(thread);
    next();
  };
  const rest = (thread: GuardedThread<Job, Answer>): void => {
    const timer = setTimeout(() => {
      resting.delete(thread);
      all.delete(thread);
      void thread.end();
    }, idle);
    timer.unref();
    resting.set(thread, timer);
  };

  return {
    run: (job, milliseconds) => {
      if (stopped) return Promise.resolve(stoppedRun);
      const { promise, resolve } = Promise.withResolvers<Ran<Answer>>();
      waiting.push({ job, milliseconds, done: resolve });
      next();
      return promise;
    },
    end: async () => {
      stopped = true;
      for (const { done } of waiting.splice(0)) done(stoppedRun);
      for (const timer of resting.values()) clearTimeout(timer);
      resting.clear();
      await Promise.all([...all].map((thread) => thread.end()));
      all.clear();
    },
  };
}

const stoppedRun = { ok: false, fault: { code: 'failed', detail: 'reading was stopped' } } as const;

/** Something that waits to be done, and whoever waits for it. */
export type Waiting<Job> = {
  readonly job: Job;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
};

/**
 * Collects what comes in while `doAll` is busy and hands it over together: a hundred changes at once
 * cost two writes, not a hundred. `doAll` settles each job itself; what it throws fails those it left.
 */
export function batched<Job>(
  doAll: (jobs: readonly Waiting<Job>[]) => Promise<void>,
): (job: Job) => Promise<void> {
  let waiting: Waiting<Job>[] = [];
  let busy = false;

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const now = waiting;
      waiting = [];
      try {
        await doAll(now);
      } catch (error) {
        for (const { failed } of now) failed(error);
      }
    }
    busy = false;
  };

  return (job) =>
    new Promise((done, failed) => {
      waiting.push({ job, done, failed });
      if (busy) return;
      busy = true;
      // Not at once: what is asked for in the same breath goes together.
      queueMicrotask(() => void run());
    });
}

/** What has begun and has not ended, such as calls that write: a shell waits for it before it goes. */
export type UnderWay = {
  /** Counts this work until it ends, well or not; hands it through. */
  readonly track: <Value>(work: Promise<Value>) => Promise<Value>;
  readonly isIdle: () => boolean;
  /** Resolves once nothing is under way any more, at the latest after `patience` milliseconds. */
  readonly settled: (patience?: number) => Promise<void>;
};

/** As long as a disk may reasonably take; a shell that never ended would be worse. */
const usualPatience = 5000;

export function createUnderWay(): UnderWay {
  const works = new Set<Promise<unknown>>();
  const allEnded = async (): Promise<void> => {
    // What begins while we wait is waited for as well.
    while (works.size > 0) await Promise.allSettled(works);
  };
  return {
    track: (work) => {
      works.add(work);
      const ended = (): void => void works.delete(work);
      work.then(ended, ended);
      return work;
    },
    isIdle: () => works.size === 0,
    settled: async (patience = usualPatience) => {
      const { promise: enough, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, patience);
      await Promise.race([allEnded(), enough]);
      clearTimeout(timer);
    },
  };
}

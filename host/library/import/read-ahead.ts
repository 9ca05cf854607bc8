/** Values that are being made, to be taken in the order in which they were begun – unless that takes too long. */
export type ReadAhead<Value> = {
  readonly add: (value: Promise<Value>) => void;
  readonly size: () => number;
  readonly isEmpty: () => boolean;
  /** The next value. Calls `late` where it is not there at the time `due` (see `performance.now`). */
  readonly next: (due: number | null, late: () => void) => Promise<Value>;
};

/** Milliseconds that one of them may hold up the others; then whichever is ready goes before it. */
const patience = 1000;

type Ahead<Value> = { readonly begun: number; made: { readonly value: Value } | null };

export function readAhead<Value>(): ReadAhead<Value> {
  const ahead: Ahead<Value>[] = [];
  let wake: () => void = () => undefined;

  const take = (): Value | undefined => {
    const [first] = ahead;
    const isHeldUp = first !== undefined && performance.now() - first.begun > patience;
    const at = isHeldUp ? ahead.findIndex(({ made }) => made !== null) : first?.made ? 0 : -1;
    return at === -1 ? undefined : ahead.splice(at, 1)[0]?.made?.value;
  };

  return {
    add: (value) => {
      const own: Ahead<Value> = { begun: performance.now(), made: null };
      ahead.push(own);
      void value.then((made) => {
        own.made = { value: made };
        wake();
      });
    },
    size: () => ahead.length,
    isEmpty: () => ahead.length === 0,
    next: async (due, late) => {
      let isLate = due === null;
      for (;;) {
        const taken = take();
        if (taken !== undefined) return taken;
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        const until = isLate || due === null ? Infinity : due - performance.now();
        const timer = setTimeout(resolve, Math.max(0, Math.min(until, patience)));
        await promise;
        clearTimeout(timer);
        if (!isLate && due !== null && performance.now() >= due) {
          isLate = true;
          late();
        }
      }
    },
  };
}

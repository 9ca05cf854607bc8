/** Of the page's own thread, milliseconds of the processor. */
export type Tasks = {
  /** The task in which the file field gave its files, or in which they were dropped. */
  readonly choosing: number;
  /** The longest of all others, and how many of them took more than 50 ms. */
  readonly longest: number;
  readonly over50: number;
};

/** An event of Chromium's trace format; times in microseconds, `tdur` of the processor. */
type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string; readonly data?: { readonly type?: string } };
};

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}.${tid}`;

/** What a trace with `toplevel` and `devtools.timeline` tells of the thread that files were given to. */
export function tasksIn(trace: Buffer): Tasks {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const given = traceEvents.find(
    ({ name, args }) => name === 'EventDispatch' && /^(?:change|drop)$/u.test(args?.data?.type ?? ''),
  );
  if (given === undefined) throw new Error('The trace holds no choice of files');
  const tasks = traceEvents.filter(
    (event) =>
      event.ph === 'X' &&
      event.name === 'ThreadControllerImpl::RunTask' &&
      threadOf(event) === threadOf(given),
  );
  const isChoosing = ({ ts, dur = 0 }: TraceEvent): boolean => ts <= given.ts && given.ts <= ts + dur;
  const taken = (some: readonly TraceEvent[]): readonly number[] => some.map(({ tdur = 0 }) => tdur / 1000);
  const others = taken(tasks.filter((task) => !isChoosing(task)));
  if (!others.some((time) => time > 0)) throw new Error('The trace tells no times of the processor');
  return {
    choosing: Math.max(0, ...taken(tasks.filter(isChoosing))),
    longest: others.reduce((one, other) => Math.max(one, other), 0),
    over50: others.filter((time) => time > 50).length,
  };
}

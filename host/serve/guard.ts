import type { Output } from '../../core/host/contract.ts';

/** Counts what a shell turned away since its start, for `guard.report`. */
export type Guard<Refusal extends string = string> = {
  readonly refuse: (what: Refusal) => void;
  readonly report: () => Output<'guard.report'>;
};

export function createGuard<Refusal extends string>(now = new Date()): Guard<Refusal> {
  const times = new Map<Refusal, number>();
  return {
    refuse: (what) => void times.set(what, (times.get(what) ?? 0) + 1),
    report: () => ({
      since: now.toISOString(),
      refused: [...times].map(([what, count]) => ({ what, times: count })),
    }),
  };
}

import type { Stretch } from '../model/segment.ts';

/** The same stretches in order, one where they overlap. */
export function joinStretches(stretches: readonly Stretch[]): readonly Stretch[] {
  const sorted = stretches.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const apart: Stretch[] = [];
  for (const { start, end } of sorted) {
    const last = apart.at(-1);
    if (last === undefined || start >= last.end) apart.push({ start, end });
    else if (end > last.end) apart[apart.length - 1] = { start: last.start, end };
  }
  return apart;
}

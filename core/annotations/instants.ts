/** Milliseconds since 1970 of an instant in a file; 0 for one that no clock has shown. */
export function milliseconds(instant: string): number {
  const time = Date.parse(instant);
  return Number.isNaN(time) ? 0 : time;
}

/** The same of what a record says of its last change; 0 where it says nothing of it. */
export const modifiedAt = (record: unknown): number =>
  milliseconds(String((record as { readonly modified?: unknown } | null)?.modified));

/** The last instant that ISO 8601 writes with four digits of the year. Only a broken clock comes here. */
const last = Date.parse('9999-12-31T23:59:59.999Z');

/**
 * The instant of a change that replaces something of the instant `before`: now, or a millisecond after
 * it where a clock (this one or another machine's) was wrong. So what was done later also looks later.
 */
export const instantAfter = (before: string | null, now: number): string =>
  new Date(Math.min(last, Math.max(now, before === null ? 0 : milliseconds(before) + 1))).toISOString();

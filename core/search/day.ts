const patterns = [
  /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/u,
  /^(?:(?:(?<day>\d{1,2})\.)?(?<month>\d{1,2})\.)?(?<year>\d{4})$/u,
] as const;

/** A day as one writes it (2026, 2026-11, 2026-11-01, 1.11.2026, 11.2026) as `2026-11-01`: the first day it may mean. */
export function dayOf(text: string): string | undefined {
  for (const pattern of patterns) {
    const { year, month = '1', day = '1' } = pattern.exec(text)?.groups ?? {};
    if (year === undefined) continue;
    const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const instant = new Date(`${written}T00:00:00Z`);
    // The 31st of June is refused, not moved to July.
    const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(written);
    return exists ? written : undefined;
  }
  return undefined;
}

/** When the day begins where the reader is, in milliseconds since 1970. */
export const startOfDay = (day: string): number => new Date(`${day}T00:00:00`).getTime();

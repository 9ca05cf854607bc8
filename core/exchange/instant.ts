/**
 * An instant as other programs write it (`2021-01-03 12:34:56+00:00`, `2021-01-03T12:34:56Z`), in
 * our form; undefined where the text is none. A time without a zone counts as UTC, so that the same
 * file means the same everywhere.
 */
export function instantOf(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const parts =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(
      text.trim(),
    );
  if (!parts) return undefined;
  const [, day = '', time = '00:00', zone = 'Z'] = parts;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  return inIso(Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}${offset}`));
}

/** The beginning of the year 1. */
const firstMoment = -62_135_596_800_000;

/** Milliseconds since 1970 in our form; undefined outside the years 1 to 9999. */
export function inIso(milliseconds: number): string | undefined {
  const isKnown = milliseconds >= firstMoment && milliseconds < Date.UTC(10_000, 0);
  return isKnown ? new Date(milliseconds).toISOString() : undefined;
}

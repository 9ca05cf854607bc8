const months: readonly (readonly string[])[] = [
  ['jan', 'jän', 'januar', 'january', 'jänner'],
  ['feb', 'februar', 'february', 'feber'],
  ['mar', 'mär', 'mrz', 'märz', 'march', 'maerz'],
  ['apr', 'april'],
  ['may', 'mai'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'okt', 'oktober', 'october'],
  ['nov', 'november'],
  ['dec', 'dez', 'dezember', 'december'],
];

/**
 * A date as metadata write it (`2024-05-01T08:00Z`, `1.5.2024`, `1. Mai 2024`, `May 1, 2024`) as an ISO
 * day, or null where it names none. A year or a month alone is no day; `5/1/2024` may be two of them.
 */
export function isoDay(raw: string): string | null {
  const text = raw.trim();
  const iso = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?:\d{6})?(?!\d)/u.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/u.exec(text);
  if (dotted) return day(dotted[3], dotted[2], dotted[1]);
  const dayFirst = /(?:^|[\s,])(\d{1,2})(?:\.|st|nd|rd|th)?[\s-](\p{L}{3,9})\.?,?[\s-](\d{4})(?!\d)/u.exec(
    text,
  );
  if (dayFirst) return day(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /^(\p{L}{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?!\d)/u.exec(text);
  return monthFirst ? day(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]) : null;
}

const monthOf = (name = ''): string =>
  String(months.findIndex((names) => names.includes(name.toLowerCase())) + 1);

function day(year = '', month = '', date = ''): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const found = new Date(Date.UTC(y, m - 1, d));
  const isReal = y >= 1000 && found.getUTCMonth() === m - 1 && found.getUTCDate() === d;
  return isReal ? found.toISOString().slice(0, 10) : null;
}

import { inIso } from './instant.ts';
import { kindleWords, type KindleWords } from './kindle-words.ts';

/** One entry of `My Clippings.txt`. Locations are the Kindle's own; of a page alone where it has none. */
export type Clipping = {
  /** The line it begins in, from 1. */
  readonly line: number;
  readonly title: string;
  readonly kind: 'highlight' | 'note' | 'bookmark';
  readonly from: number;
  readonly to: number;
  readonly at: string | undefined;
  readonly text: string;
  /** The publisher lets no more be copied; the Kindle then writes a sentence of its own. */
  readonly isBeyondLimit: boolean;
};

/** Reads the lines of one entry; null where they are none. */
export function readClipping(lines: readonly string[], line: number): Clipping | null {
  const first = lines.findIndex((each) => each.trim() !== '');
  const head = (lines[first + 1] ?? '').trim();
  if (first < 0 || !head.startsWith('-')) return null;
  const words = Object.values(kindleWords).find(({ highlight, note, bookmark }) =>
    [highlight, note, bookmark].some((each) => each.test(head)),
  );
  if (!words) return null;
  const place = words.location.exec(head) ?? words.page.exec(head);
  const from = Number(place?.[1] ?? 0);
  const text = lines
    .slice(first + 2)
    .join('\n')
    .trim();
  return {
    line: line + first,
    title: (lines[first] ?? '')
      .replace(/\ufeff/gu, '')
      .trim()
      .replace(/\s*\([^()]*(?:\([^()]*\)[^()]*)?\)$/u, ''),
    kind: words.highlight.test(head) ? 'highlight' : words.note.test(head) ? 'note' : 'bookmark',
    from,
    to: lastOf(place?.[1] ?? '', place?.[2]) || from,
    at: kindleInstant(words.added.exec(head)?.[1] ?? '', words),
    text,
    isBeyondLimit: words.limit.test(text),
  };
}

/** Old Kindles write the second number short: `1704-08`. */
const lastOf = (first: string, last: string | undefined): number =>
  last === undefined
    ? 0
    : Number(last.length < first.length ? first.slice(0, first.length - last.length) + last : last);

/** `Sunday, January 3, 2021 9:05:07 PM`, `Sonntag, 3. Januar 2021 21:05:07`. A Kindle names no zone: taken as UTC. */
function kindleInstant(text: string, { months }: KindleWords): string | undefined {
  const word = text
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.find((each) => months.some((month) => each.startsWith(month) && !each.endsWith('day')));
  const month = months.findIndex((each) => word?.startsWith(each));
  const year = /\b\d{4}\b/u.exec(text)?.[0];
  const day = /\b\d{1,2}\b/u.exec(text)?.[0];
  const [, hours = '0', minutes = '0', seconds = '0', half] =
    /\b(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?/iu.exec(text) ?? [];
  if (month < 0 || year === undefined || day === undefined) return undefined;
  const hour = half ? (Number(hours) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(hours);
  return inIso(Date.UTC(Number(year), month, Number(day), hour, Number(minutes), Number(seconds)));
}

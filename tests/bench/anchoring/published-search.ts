import approximately from 'approx-string-match';
import type { Target } from '../../../core/annotations/annotation.ts';
import type { Stretch } from '../../../core/model/segment.ts';

/**
 * The peer: the quotation search that web annotators publish. Exact places if there are any, else the
 * ones with the fewest errors, up to min(256, half the length); the rank is 50 parts quotation, 20
 * prefix, 20 suffix, 2 position. The best is taken, whatever its rank. Written for this bench after
 * the published description.
 */
export function publishedSearch(target: Target, text: string): Stretch | null {
  const { exact, prefix, suffix } = target;
  if (exact === '') return null;
  const places = bestPlaces(text, exact, Math.min(256, exact.length / 2));
  let best: (Stretch & { readonly rank: number }) | null = null;
  for (const { start, end, errors } of places) {
    const rank =
      50 * (1 - errors / exact.length) +
      20 * likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) +
      20 * likeness(text.slice(end, end + suffix.length), suffix) +
      2 * (1 - Math.abs(start - target.start) / text.length);
    if (best === null || rank > best.rank) best = { start, end, rank };
  }
  return best;
}

type Place = Stretch & { readonly errors: number };

function bestPlaces(text: string, pattern: string, mostErrors: number): readonly Place[] {
  const exact: Place[] = [];
  for (let at = text.indexOf(pattern); at !== -1; at = text.indexOf(pattern, at + 1))
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  return exact.length > 0 ? exact : approximately(text, pattern, mostErrors);
}

function likeness(text: string, pattern: string): number {
  if (pattern === '') return 1;
  if (text === '') return 0;
  const [best] = bestPlaces(text, pattern, pattern.length);
  return best ? 1 - best.errors / pattern.length : 0;
}

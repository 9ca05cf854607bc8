import approximately from 'approx-string-match';
import type { Stretch } from '../model/segment.ts';
import { follow } from './follow.ts';
import type { Quotation } from './quotation.ts';
import { textMap } from './text-map.ts';
import type { WordPlaces } from './word-places.ts';

/** A place that says something like the quotation; `likeness` is 1 for the same letters, 0 for quite others. */
export type SimilarPlace = Stretch & { readonly likeness: number };

/** A word that stands in more places than this does not say where to look. */
const commonWord = 60;
/** So many neighbourhoods are looked at, and only those with this share of the rarer words. */
const mostNeighbourhoods = 8;
const leastVotes = 0.2;
/** Words by which a word may have been pushed from its place in the quotation. */
const drift = 8;
/** UTF-16 units. The fuzzy search takes time with the length times the errors; longer ones are mapped word by word. */
const longest = 64;
/** Share of the letters that may differ. */
const mostErrors = 0.5;

/**
 * Places whose words are like the quotation's. First every rarer word, of the context too, votes for
 * where the quotation would begin; then we look there, and only there. So all plausible places are
 * found, not only those with the fewest errors, and the time is bounded.
 */
export function similarPlaces(quotation: Quotation, words: WordPlaces): readonly SimilarPlace[] {
  const { tokens } = words;
  const length = quotation.past - quotation.first;
  const slack = drift + Math.ceil(length / 2);
  const found: SimilarPlace[] = [];
  for (const at of neighbourhoods(quotation, words)) {
    const first = Math.max(0, at - slack);
    const past = Math.min(tokens.keys.length, at + length + slack);
    const from = tokens.starts[first] ?? 0;
    const part = tokens.text.slice(from, tokens.ends[past - 1]);
    const match =
      quotation.exact.length <= longest ? fuzzyMatch(part, quotation) : mappedMatch(part, quotation);
    if (match) found.push({ start: from + match.start, end: from + match.end, likeness: match.likeness });
  }
  return found;
}

function neighbourhoods({ tokens, first }: Quotation, { places }: WordPlaces): readonly number[] {
  const votes = new Map<number, number>();
  let whole = 0;
  tokens.keys.forEach((key, at) => {
    const there = places.get(key) ?? [];
    const weight = tokens.weights[at] ?? 0;
    whole += weight;
    if (there.length > commonWord) return;
    for (const place of there) {
      const bin = Math.floor((place - (at - first)) / drift);
      votes.set(bin, (votes.get(bin) ?? 0) + weight);
    }
  });
  const together = (bin: number): number => (votes.get(bin) ?? 0) + (votes.get(bin + 1) ?? 0);
  return [...votes.keys()]
    .filter((bin) => together(bin) >= leastVotes * whole)
    .toSorted((one, other) => together(other) - together(one))
    .slice(0, mostNeighbourhoods)
    .map((bin) => (bin + 1) * drift);
}

/** None of these changes the length. */
const inOneLine = (text: string): string =>
  text
    .replace(/[\n\u00a0]/gu, ' ')
    .replace(/[“”„‟«»]/gu, '"')
    .replace(/[‘’‚‛‹›]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-');

function fuzzyMatch(text: string, { exact }: Quotation): SimilarPlace | null {
  const pattern = inOneLine(exact.trim());
  const [best] = approximately(inOneLine(text), pattern, Math.floor(pattern.length * mostErrors));
  return best ? { start: best.start, end: best.end, likeness: 1 - best.errors / pattern.length } : null;
}

/** The quotation as an earlier text of its own: what is put in, cut or turned around inside it does no harm. */
function mappedMatch(text: string, { exact }: Quotation): SimilarPlace | null {
  const followed = follow(textMap(exact, text), 0, exact.length, 1);
  return followed.fate === 'kept' ? { ...followed.now, likeness: followed.share } : null;
}

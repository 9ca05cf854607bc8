import type { Stretch } from '../model/segment.ts';
import { bothSides, contextScore } from './context-score.ts';
import { exactPlaces } from './exact-places.ts';
import type { Quotation } from './quotation.ts';
import type { Run } from './row-pair.ts';
import { type Doubt, mostCandidates } from './resolved.ts';
import { similarPlaces } from './similar-places.ts';
import { tokensIn } from './tokens.ts';
import type { WordPlaces } from './word-places.ts';

/** A place for a quotation. `likeness` and `context` are 0 to 1, and each has its own say. */
export type Place = Stretch & {
  readonly likeness: number;
  readonly context: number;
  readonly touches: boolean;
};

export type Found =
  | { readonly verdict: 'found'; readonly place: Place }
  | { readonly verdict: 'unsure'; readonly places: readonly (Place & { readonly why: Doubt })[] }
  | { readonly verdict: 'not-found' };

/** UTF-16 units. A shorter quotation says too little by itself; a longer than the second stands for itself. */
const long = 40;
const veryLong = 100;

/** How much of the context must be there. */
const neededContext = { exact: 0.5, longExact: 0.25, similar: 0.45 } as const;

/** How much of a changed quotation must be left to be taken, and to be offered. */
const neededLikeness = { long: 0.7, veryLong: 0.5, offered: 0.5 } as const;

/** A second place is a rival unless its context is so much worse. */
const clearLead = 0.35;

/** Looks for a quotation in a text that it was not counted on. Rules [A14] to [A19] of docs/anchoring.md. */
export function byQuotation(quotation: Quotation, words: WordPlaces): Found {
  const exact = exactOnes(quotation, words);
  const clear = clearWinner(quotation, exact);
  if (clear) return { verdict: 'found', place: clear };
  const similar = similarOnes(quotation, words, exact);
  const [best, second] = similar;
  if (exact.length === 0 && best && isVersion(quotation, best) && !isRival(best, second))
    return { verdict: 'found', place: best };
  const places = [
    ...exact.map((place) => ({
      ...place,
      why: exact.length > 1 ? ('rival' as const) : ('context' as const),
    })),
    ...similar.map((place) => ({ ...place, why: 'similar' as const })),
  ].slice(0, mostCandidates);
  return places.length === 0 ? { verdict: 'not-found' } : { verdict: 'unsure', places };
}

function clearWinner({ exact }: Quotation, places: readonly Place[]): Place | null {
  const [best, second] = places;
  if (!best || isRival(best, second)) return null;
  if (second === undefined && exact.length >= veryLong) return best;
  if (exact.length < long && !best.touches) return null;
  const needed = exact.length >= long && second === undefined ? neededContext.longExact : neededContext.exact;
  return best.context >= needed ? best : null;
}

const isVersion = ({ exact }: Quotation, { likeness, context }: Place): boolean =>
  exact.length >= long &&
  likeness >= (exact.length >= veryLong ? neededLikeness.veryLong : neededLikeness.long) &&
  context >= neededContext.similar;

const isRival = (best: Place, second: Place | undefined): boolean =>
  second !== undefined && second.context > best.context - clearLead;

function exactOnes(quotation: Quotation, words: WordPlaces): readonly Place[] {
  const { tokens } = words;
  return exactPlaces(quotation, words)
    .map((run) => ({
      start: (tokens.starts[run.first] ?? 0) + quotation.cutHead,
      end: (tokens.ends[run.past - 1] ?? 0) - quotation.cutTail,
      likeness: 1,
      ...contextOf(quotation, words, run),
    }))
    .filter(({ start, end }) => end > start)
    .toSorted((one, other) => other.context - one.context);
}

function similarOnes(quotation: Quotation, words: WordPlaces, exact: readonly Place[]): readonly Place[] {
  const places: Place[] = [];
  for (const { start, end, likeness } of similarPlaces(quotation, words)) {
    const isKnown = [...exact, ...places].some((known) => known.start < end && start < known.end);
    if (likeness < neededLikeness.offered || isKnown) continue;
    const run = tokensIn(words.tokens, start, end);
    if (run.past <= run.first) continue;
    const [from, to] = [words.tokens.starts[run.first] ?? start, words.tokens.ends[run.past - 1] ?? end];
    places.push({ start: from, end: to, likeness, ...contextOf(quotation, words, run) });
  }
  return places.toSorted((one, other) => other.likeness + other.context - one.likeness - one.context);
}

function contextOf(
  quotation: Quotation,
  { tokens }: WordPlaces,
  run: Run,
): Pick<Place, 'context' | 'touches'> {
  const score = contextScore(quotation, tokens, run);
  return { context: bothSides(score), touches: score.touches };
}

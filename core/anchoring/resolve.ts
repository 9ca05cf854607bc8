import type { Target } from '../annotations/annotation.ts';
import { codePoints } from '../annotations/code-points.ts';
import { type EditionPositions, passageBetween, positionsIn } from '../annotations/edition-positions.ts';
import type { Edition } from '../model/edition.ts';
import type { Stretch } from '../model/segment.ts';
import { byQuotation } from './by-quotation.ts';
import { follow } from './follow.ts';
import { quotationOf } from './quotation.ts';
import { type Candidate, type Doubtful, mostCandidates, type Resolved } from './resolved.ts';
import { type TextMap, textMap } from './text-map.ts';
import { sameWords } from './tokens.ts';
import { type WordPlaces, wordPlaces } from './word-places.ts';

/** The edition texts (`core/text/edition-text.ts`) that are kept, by their hash; undefined for one that is not. */
export type EarlierText = (hash: string) => string | undefined;

/**
 * Answers where a target is in an edition. What depends on the texts alone is worked out at the first
 * question and kept, so ask one resolver about all annotations of an edition. Pure; for a worker.
 */
export function resolver(edition: Edition, earlierText: EarlierText): (target: Target) => Resolved {
  const positions = positionsIn(edition);
  const earlier = onceFor((hash: string) => {
    const text = hash === edition.head.hash ? undefined : earlierText(hash);
    return text === undefined ? null : earlierEdition(text, positions.text);
  });
  let known: WordPlaces | null = null;
  const words = (): WordPlaces => (known ??= wordPlaces(positions.text));
  return (target) => {
    const inPlace = atPosition(target, edition);
    if (inPlace) return inPlace;
    return byEarlierText(target, positions, earlier(target.hash)) ?? byWords(target, positions, words());
  };
}

/** One target alone. `earlier` is the text with the target's hash, if it is kept. */
export const resolve = (target: Target, edition: Edition, earlier?: string): Resolved =>
  resolver(edition, (hash) => (hash === target.hash ? earlier : undefined))(target);

/** [A1] alone, which takes no time: in the very text it was counted on, the position, if it says what the target quotes. */
export function atPosition(target: Target, edition: Edition): Resolved | null {
  if (target.hash !== edition.head.hash) return null;
  const positions = positionsIn(edition);
  const start = positions.codePoints.offsetOf(target.start);
  const end = positions.codePoints.offsetOf(target.end);
  if (start === null || end === null || positions.text.slice(start, end) !== target.exact) return null;
  const passage = passageBetween(positions, start, end);
  return passage && { state: 'in-place', passage };
}

type EarlierEdition = {
  readonly text: string;
  readonly offsetOf: (number: number) => number | null;
  readonly map: TextMap;
};

const earlierEdition = (text: string, now: string): EarlierEdition => ({
  text,
  offsetOf: codePoints(text).offsetOf,
  map: textMap(text, now),
});

/** [A2] An earlier text that is kept decides alone, if the position in it says what the target quotes. */
function byEarlierText(
  target: Target,
  positions: EditionPositions,
  earlier: EarlierEdition | null,
): Resolved | null {
  const start = earlier?.offsetOf(target.start) ?? null;
  const end = earlier?.offsetOf(target.end) ?? null;
  if (earlier === null || start === null || end === null || earlier.text.slice(start, end) !== target.exact)
    return null;
  const followed = follow(earlier.map, start, end);
  switch (followed.fate) {
    case 'kept':
      return followed.isSame
        ? placed(positions, followed.now, null)
        : placed(positions, followed.now, target.exact);
    case 'pieces':
      return asked(
        positions,
        followed.pieces.slice(0, mostCandidates).map((piece) => ({ ...piece, why: 'part' })),
      );
    case 'deleted':
      return { state: 'lost' };
    case 'unknown':
      return null;
  }
}

function byWords(target: Target, positions: EditionPositions, words: WordPlaces): Resolved {
  const quotation = quotationOf(target);
  const found = quotation && byQuotation(quotation, words);
  if (!found || found.verdict === 'not-found') return { state: 'lost' };
  if (found.verdict === 'unsure') return asked(positions, found.places);
  const { place } = found;
  const isSame = place.context > 0 && sameWords(target.exact, positions.text.slice(place.start, place.end));
  return placed(positions, place, isSame ? null : target.exact);
}

function placed(positions: EditionPositions, { start, end }: Stretch, was: string | null): Resolved {
  const passage = passageBetween(positions, start, end);
  if (passage === null) return { state: 'lost' };
  return was === null
    ? { state: 'in-place', passage }
    : { state: 'moved', passage, was, now: positions.text.slice(start, end) };
}

function asked(positions: EditionPositions, places: readonly (Stretch & Doubtful)[]): Resolved {
  const candidates = places.flatMap((place): readonly Candidate[] => {
    const { start, end } = place;
    const passage = passageBetween(positions, start, end);
    if (passage === null) return [];
    const there = { passage, text: positions.text.slice(start, end) };
    const { why } = place;
    return [why === 'similar' ? { ...there, why, likeness: place.likeness } : { ...there, why }];
  });
  return candidates.length === 0 ? { state: 'lost' } : { state: 'unsure', candidates };
}

function onceFor<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before as Value;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

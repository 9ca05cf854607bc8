import type { Quotation } from './quotation.ts';
import type { Run } from './row-pair.ts';
import type { WordPlaces } from './word-places.ts';

/** More places than this help nobody; a word that common needs its context anyway. */
const mostPlaces = 2_000;

/** Every place with the quoted words, as runs of tokens. Block borders, typesetting and Unicode forms do not count. */
export function exactPlaces(
  { tokens, first, past }: Quotation,
  { tokens: text, places }: WordPlaces,
): readonly Run[] {
  const wanted = tokens.keys.slice(first, past);
  // The rarest word says where to look.
  let rarest = 0;
  wanted.forEach((key, at) => {
    if (count(places, key) < count(places, wanted[rarest] ?? '')) rarest = at;
  });
  return (places.get(wanted[rarest] ?? '') ?? [])
    .slice(0, mostPlaces)
    .map((at) => ({ first: at - rarest, past: at - rarest + wanted.length }))
    .filter((run) => run.first >= 0 && wanted.every((key, at) => text.keys[run.first + at] === key));
}

const count = (places: WordPlaces['places'], key: string): number => places.get(key)?.length ?? 0;

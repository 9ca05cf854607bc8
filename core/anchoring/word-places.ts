import { type Tokens, tokensOf } from './tokens.ts';

/** A text's tokens, and where each key stands. */
export type WordPlaces = { readonly tokens: Tokens; readonly places: ReadonlyMap<string, readonly number[]> };

export function wordPlaces(text: string): WordPlaces {
  const tokens = tokensOf(text);
  const places = new Map<string, number[]>();
  tokens.keys.forEach((key, at) => {
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  });
  return { tokens, places };
}

/** What sentences are made of in one language. */
export type Stock = {
  readonly nouns: readonly [Noun, ...Noun[]];
  readonly adjectives: readonly [string, ...string[]];
  readonly verbs: readonly [Verb, ...Verb[]];
  readonly sentences: readonly [string, ...string[]];
  readonly titles: readonly [string, ...string[]];
};

/** `bond` is how the noun stands before another in a compound: `Werkstatt`, `Küsten`, `Zeitungs`. */
export type Noun = {
  readonly one: string;
  readonly many: string;
  readonly gender: 'm' | 'f' | 'n';
  readonly bond: string;
};

/** carries, carry, carried, carried, (has) carried; German tells the two pasts apart. */
export type Verb = readonly [one: string, many: string, onePast: string, manyPast: string, done: string];

/** The parts of a list that is written in one string. */
export function list(words: string): readonly [string, ...string[]] {
  const [first = '', ...others] = words.trim().split(/\s+/u);
  return [first, ...others];
}

export const mapped = <From, To>(
  [first, ...others]: readonly [From, ...From[]],
  map: (value: From) => To,
): readonly [To, ...To[]] => [map(first), ...others.map(map)];

/** A source of chance that is the same each time. */
export type Chance = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number from 0 up to, not including, `end`. */
  readonly below: (end: number) => number;
  readonly oneOf: <Value>(values: readonly [Value, ...Value[]]) => Value;
};

/** Mulberry32, a public-domain generator by Tommy Ettinger: small, quick, good enough for texts. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => Math.floor(next() * end);
  return { next, below, oneOf: (values) => values[below(values.length)] ?? values[0] };
}

/** Draws by Zipf's law: the value at place `n` about as often as `1 / (n + 3)`. */
export function zipfOf<Value>(values: readonly Value[]): (random: Chance) => Value {
  let total = 0;
  const sums = values.map((_, at) => (total += 1 / (at + 3)));
  return ({ next }) => {
    const drawn = next() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < drawn) low = middle + 1;
      else high = middle;
    }
    const value = values[low];
    if (value === undefined) throw new RangeError('There is nothing to draw from.');
    return value;
  };
}

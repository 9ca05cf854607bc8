import { type Tokens, tokensOf } from './tokens.ts';

/**
 * Two texts on their way to being mapped: which token of the earlier one is which of the later. The
 * steps of `text-map.ts` fill it in, each in its own file; nobody else writes to it.
 */
export type RowPair = {
  readonly before: Tokens;
  readonly after: Tokens;
  /** Each token as a number, the same for the same key in both texts. */
  readonly idsBefore: Int32Array;
  readonly idsAfter: Int32Array;
  /** The later token for each earlier one and the other way round; -1 for none. */
  readonly to: Int32Array;
  readonly from: Int32Array;
  /** 1 where a token of the earlier text stands elsewhere in the order now. */
  readonly elsewhere: Uint8Array;
  /** 1 where the texts differ too much to say what became of a token of the earlier text. */
  readonly unknown: Uint8Array;
};

export function rowPair(textBefore: string, textAfter: string): RowPair {
  const before = tokensOf(textBefore);
  const after = tokensOf(textAfter);
  const ids = new Map<string, number>();
  const idsOf = ({ keys }: Tokens) =>
    Int32Array.from(keys, (key) => {
      const id = ids.get(key) ?? ids.size;
      ids.set(key, id);
      return id;
    });
  return {
    before,
    after,
    idsBefore: idsOf(before),
    idsAfter: idsOf(after),
    to: new Int32Array(before.keys.length).fill(-1),
    from: new Int32Array(after.keys.length).fill(-1),
    elsewhere: new Uint8Array(before.keys.length),
    unknown: new Uint8Array(before.keys.length),
  };
}

export function pair({ to, from, elsewhere }: RowPair, b: number, a: number, isElsewhere = false): void {
  to[b] = a;
  from[a] = b;
  elsewhere[b] = isElsewhere ? 1 : 0;
}

export function unpair({ to, from, elsewhere }: RowPair, b: number): void {
  from[to[b] ?? -1] = -1;
  to[b] = -1;
  elsewhere[b] = 0;
}

/** A half-open range of tokens. */
export type Run = { readonly first: number; readonly past: number };

/** The runs of tokens that have no partner, in order. */
export function unpaired(partners: Int32Array): readonly Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < partners.length; at += 1) {
    if (partners[at] !== -1) continue;
    const first = at;
    while (at < partners.length && partners[at] === -1) at += 1;
    runs.push({ first, past: at });
  }
  return runs;
}

/** How many letters a run of tokens holds. */
export function weigh({ weights }: Tokens, { first, past }: Run): number {
  let sum = 0;
  for (let at = first; at < past; at += 1) sum += weights[at] ?? 0;
  return sum;
}

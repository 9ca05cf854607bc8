import type { Target } from '../annotations/annotation.ts';
import { type Tokens, tokensIn, tokensOf } from './tokens.ts';

/** What a target quotes, as words, with the words before and after it. */
export type Quotation = {
  readonly tokens: Tokens;
  /** The tokens that the quotation touches: half-open. */
  readonly first: number;
  readonly past: number;
  /** UTF-16 units by which the quotation begins inside its first word and ends before the end of its last. */
  readonly cutHead: number;
  readonly cutTail: number;
  readonly exact: string;
};

/** Null if it quotes no visible character. */
export function quotationOf({
  prefix,
  exact,
  suffix,
}: Pick<Target, 'prefix' | 'exact' | 'suffix'>): Quotation | null {
  const tokens = tokensOf(prefix + exact + suffix);
  const [start, end] = [prefix.length, prefix.length + exact.length];
  const { first, past } = tokensIn(tokens, start, end);
  if (past <= first || exact.trim() === '') return null;
  return {
    tokens,
    first,
    past,
    cutHead: Math.max(0, start - (tokens.starts[first] ?? 0)),
    cutTail: Math.max(0, (tokens.ends[past - 1] ?? 0) - end),
    exact,
  };
}

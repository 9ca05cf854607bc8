import type { Run } from './row-pair.ts';
import type { Tokens } from './tokens.ts';

/** The sentences of a row of tokens, in order. A cut behind an abbreviation does no harm here. */
export function sentencesOf({ borders }: Tokens): readonly Run[] {
  const runs: Run[] = [];
  let first = 0;
  for (let at = 1; at <= borders.length; at += 1) {
    if (at < borders.length && (borders[at] ?? 0) < 2) continue;
    runs.push({ first, past: at });
    first = at;
  }
  return runs.filter((run) => run.past > run.first);
}

/** For each token the number of its sentence. */
export function sentenceNumbers(length: number, sentences: readonly Run[]): Int32Array {
  const numbers = new Int32Array(length);
  sentences.forEach(({ first, past }, number) => numbers.fill(number, first, past));
  return numbers;
}

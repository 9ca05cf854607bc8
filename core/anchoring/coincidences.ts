import { relatedSentences } from './related-sentences.ts';
import { type RowPair, unpair, weigh } from './row-pair.ts';

/** So many letters in a row are no coincidence, whatever stands around them. */
const longRun = 28;

/** Sentences that share less than this are two sentences, not two versions of one. */
const sameSentence = 0.5;

/**
 * Where a sentence was replaced by another, a diff still pairs every “der” and “and” they share. Such
 * words were not kept: a short run counts only if the sentences around it are versions of each other.
 */
export function dropCoincidences(rows: RowPair): void {
  const { to, before, elsewhere } = rows;
  const { share } = relatedSentences(rows);
  const dropped: number[] = [];
  for (let first = 0; first < to.length; first += 1) {
    if (to[first] === -1 || elsewhere[first] === 1) continue;
    let past = first + 1;
    while (past < to.length && (to[past] ?? -1) === (to[past - 1] ?? 0) + 1) past += 1;
    if (weigh(before, { first, past }) < longRun)
      for (let b = first; b < past; b += 1) if (share(b, to[b] ?? 0) < sameSentence) dropped.push(b);
    first = past - 1;
  }
  for (const b of dropped) unpair(rows, b);
}

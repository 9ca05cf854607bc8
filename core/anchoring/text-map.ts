import { pairChangedWords } from './changed-words.ts';
import { dropCoincidences } from './coincidences.ts';
import { heaviestInOrder } from './heaviest-in-order.ts';
import { pairGaps } from './in-order.ts';
import { pairMovedBlocks } from './moved-blocks.ts';
import { pairMovedRuns } from './moved-runs.ts';
import { pairMovedSentences } from './moved-sentences.ts';
import { pairMovedVersions } from './moved-versions.ts';
import { pairMovedWords } from './moved-words.ts';
import { pair, type RowPair, rowPair } from './row-pair.ts';
import { sameSentences } from './same-sentences.ts';
import { slideToBorders } from './slide.ts';

/** What became of every word of an earlier text. */
export type TextMap = Readonly<RowPair>;

/**
 * Maps an earlier text to a later one, word by word. Unchanged sentences are landmarks; what stands
 * between them is compared by a word diff; what was moved is found among what the diff calls deleted
 * and inserted. The rules [A6] to [A12] of docs/anchoring.md, in their order.
 */
export function textMap(before: string, after: string): TextMap {
  const rows = rowPair(before, after);
  const chains = sameSentences(rows);
  const inOrder = heaviestInOrder(chains);
  const landmarks = chains.filter((chain) => inOrder.has(chain));
  for (const { before: first, after: there, length } of landmarks)
    for (let step = 0; step < length; step += 1) pair(rows, first + step, there + step);
  pairGaps(rows, landmarks);
  slideToBorders(rows);
  dropCoincidences(rows);
  pairMovedSentences(
    rows,
    chains.filter((chain) => !inOrder.has(chain)),
  );
  pairMovedBlocks(rows);
  pairMovedVersions(rows);
  pairMovedRuns(rows);
  pairChangedWords(rows);
  pairMovedWords(rows);
  return rows;
}

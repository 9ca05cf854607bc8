import { weightOf } from '../../../core/search/kind-weight.ts';
import { ceiling, rarity } from '../../../core/search/postings.ts';
import type { Posting, Postings } from '../../../core/search/postings.ts';
import { float32s } from '../../../core/search/room.ts';
import { longList } from './lists.ts';
import type { Lists } from './lists.ts';
import type { PostingList } from './posting-bytes.ts';
import { kindIn, kindOf, lengthIn } from './roll.ts';
import type { Roll } from './roll.ts';

/**
 * Shares are worked out when they are asked for, for they change with every article: Lunr's BM25, rounded
 * as Lunr rounds its weights, so that both libraries' scores are the same number for the same text.
 */
export function openDiskPostings({ workOf, sizes, living, meanLength }: Roll, lists: Lists): Postings {
  const weights = Float64Array.from({ length: 8 }, (_, kind) => weightOf(kindOf(kind)));
  const known = new WeakMap<PostingList, Posting>();
  const shareOf = (rare: number, times: number, length: number, kind: number): number => {
    const short = 1.2 * (1 - 0.75 + 0.75 * (length / meanLength));
    const weight = ((rare * (ceiling * times)) / (short + times)) * (weights[kind] ?? 1);
    return Math.round(weight * 1000) / 1000 / (rare * ceiling);
  };
  const posting = (list: PostingList | undefined): Posting | undefined => {
    if (list === undefined) return undefined;
    const before = known.get(list);
    if (before !== undefined) return before;
    const { documents, times } = list;
    const { length } = documents;
    const isLong = length > longList;
    const shares = isLong ? float32s(length) : new Float32Array(length);
    const rare = rarity(length, living);
    // Of a long list most entries are words that stand once in a passage of a usual length.
    const usual = isLong ? usualShares((words, kind) => shareOf(rare, 1, words, kind)) : undefined;
    for (let at = 0; at < length; at += 1) {
      const document = documents[at] ?? 0;
      const often = times[at] ?? 0;
      const size = sizes[document] ?? 0;
      const words = lengthIn(size);
      const kind = kindIn(size);
      shares[at] =
        usual !== undefined && often === 1 && words < usualLength
          ? (usual[(kind << usualBits) | words] ?? 0)
          : shareOf(rare, often, words, kind);
    }
    const made = { documents, shares };
    known.set(list, made);
    return made;
  };
  return {
    size: workOf.length,
    living,
    of: (term) => posting(lists.of(term)),
    ofAll: (terms) => lists.ofAll(terms).map(posting),
  };
}

const usualBits = 8;
const usualLength = 1 << usualBits;

/** Shares by kind and number of words. */
const usualShares = (shareOf: (words: number, kind: number) => number): Float32Array =>
  Float32Array.from({ length: 8 * usualLength }, (_, at) => shareOf(at % usualLength, at >> usualBits));

import { wordsIn } from '../text/words.ts';
import { sightOf } from './indexed-words.ts';
import { all, fits, inAll, nothingMet, only } from './met.ts';
import type { Met } from './met.ts';
import type { LanguageIndex } from './open-index.ts';
import type { QueryField } from './query.ts';
import { togetherPlaces } from './sequences.ts';
import type { Together } from './sequences.ts';

/** What was found last in each index, for whoever goes on typing behind a phrase. */
const found = new WeakMap<LanguageIndex, Map<string, Met>>();
const mostFound = 24;

/** With fewer hits than a page shows, texts that were not read are searched letter by letter. */
const enough = 50;

/**
 * The index knows no order, so what has to stand together is looked for in the texts that hold all its words: in the
 * best `mostRead` of them, and where that gives few, in all that say it letter by letter.
 */
export function meetTogether(together: Together, field: QueryField, index: LanguageIndex): Met {
  const { terms, within, written } = together;
  const key = JSON.stringify([field, within, terms, written]);
  const known = found.get(index) ?? new Map<string, Met>();
  found.set(index, known);
  const before = known.get(key);
  if (before !== undefined) return before;
  const met = lookFor(together, field, index);
  if (known.size >= mostFound) known.clear();
  known.set(key, met);
  return met;
}

function lookFor(together: Together, field: QueryField, index: LanguageIndex): Met {
  const { terms, stops } = together;
  const postings = terms.filter((_, at) => stops[at] === false).map((term) => index.postings.of(term));
  const lists = postings.filter((posting) => posting !== undefined);
  if (terms.length === 0 || lists.length < postings.length) return nothingMet;
  const holding = lists.length === 0 ? holdingStops(together, index) : inAll(lists, index);
  // A word alone, in quotation marks: whatever holds it.
  if (terms.length === 1 && lists.length === 1 && field === 'anywhere') return copied(holding);
  const best = bestFew(holding, index.mostRead);
  const stands = standing(together, field, index);
  const met = only(best, stands);
  if (best.cut === undefined) return met;
  const few = met.documents.length < enough ? saidIn(holding, best, together, index) : nothingMet;
  return { ...joined(met, only(few, stands)), cut: true };
}

/** Of the documents that were not looked at, those that say a phrase letter by letter. */
function saidIn(holding: Met, looked: Met, { written, within }: Together, index: LanguageIndex): Met {
  if (written === undefined || within !== undefined) return nothingMet;
  const before = new Set(looked.documents);
  const said = new Set(index.saying(written, index.mostRead));
  return only(holding, (document) => said.has(document) && !before.has(document));
}

const joined = (one: Met, other: Met): Met => ({
  documents: Int32Array.from([...one.documents, ...other.documents]),
  shares: Float32Array.from([...one.shares, ...other.shares]),
});

/** Lists in `room.ts` are good for one query only. */
const copied = ({ documents, shares }: Met): Met => ({
  documents: documents.slice(),
  shares: shares.slice(),
});

/**
 * Stop words are in no index. Of more texts than may be read, those that say them letter by letter are taken: the
 * disk finds these without reading them out.
 */
function holdingStops({ within, written }: Together, index: LanguageIndex): Met {
  const { documents } = all(index);
  const few = documents.length <= index.mostRead || within !== undefined || written === undefined;
  const taken = few ? documents : index.saying(written, index.mostRead + 1);
  return { documents: taken, shares: new Float32Array(taken.length).fill(1) };
}

type Termed = { readonly term: string };
const another: Termed = { term: '' };

/** Whether what is looked for stands in a document: each word of it is looked up, none is worked out twice. */
function standing(
  together: Together,
  field: QueryField,
  index: LanguageIndex,
): (document: number) => boolean {
  const isMet = (words: readonly Termed[]): boolean => togetherPlaces(together, words).length > 0;
  if (field !== 'anywhere') return (document) => fits(field, document, index, isMet);
  const asked = new Set(together.terms);
  const seen = new Map<string, Termed>();
  const termed = (word: string): Termed => {
    const before = seen.get(word);
    if (before !== undefined) return before;
    const { term } = sightOf(word, index.language);
    const own = asked.has(term) ? { term } : another;
    seen.set(word, own);
    return own;
  };
  return (document) => isMet(wordsIn(index.textOf(document)).map(termed));
}

function bestFew({ documents, shares }: Met, most: number): Met {
  if (documents.length <= most) return { documents, shares };
  const places = Uint32Array.from(documents, (_, at) => at)
    .toSorted((one, other) => (shares[other] ?? 0) - (shares[one] ?? 0) || one - other)
    .subarray(0, most);
  return {
    documents: Int32Array.from(places, (at) => documents[at] ?? 0),
    shares: Float32Array.from(places, (at) => shares[at] ?? 0),
    cut: true,
  };
}

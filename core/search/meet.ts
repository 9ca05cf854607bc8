import type { ConceptId } from '../model/ids.ts';
import type { IndexedWord } from './indexed-words.ts';
import type { LanguageIndex } from './open-index.ts';
import type { QueryField } from './query.ts';
import type { StrictUnit, StrictUnits } from './plan.ts';
import { rarity } from './postings.ts';
import { togetherPlaces } from './sequences.ts';
import type { Together } from './sequences.ts';
import type { Way } from './word-unit.ts';

/** The documents that meet one part of a query, and how well: 0 to about 1.5. */
export type Met = { readonly documents: readonly number[]; readonly shares: Float32Array };

/** How much it tells that a document meets this part. */
export const rarityOf = (met: Met, index: LanguageIndex): number =>
  rarity(met.documents.length, index.postings.size);

/** Documents that hold a word by any of its ways; of several the best counts. */
export function meetWays(ways: readonly Way[], index: LanguageIndex): Met {
  const shares = new Float32Array(index.postings.size);
  const documents: number[] = [];
  for (const { term, worth } of ways) {
    const posting = index.postings.of(term);
    if (posting === undefined) continue;
    for (let at = 0; at < posting.documents.length; at += 1) {
      const document = posting.documents[at] ?? 0;
      const share = (posting.shares[at] ?? 0) * worth;
      const before = shares[document] ?? 0;
      if (before === 0) documents.push(document);
      if (share > before) shares[document] = share;
    }
  }
  return { documents, shares };
}

export function meetStrict(unit: StrictUnit, index: LanguageIndex): Met {
  switch (unit.type) {
    case 'word':
      return within(unit.field, meetWays(unit.unit.ways, index), index, (words) => {
        const terms = new Set(unit.unit.ways.map(({ term }) => term));
        return words.some(({ term, stop }) => !stop && terms.has(term));
      });
    case 'phrase':
      return meetTogether(unit, unit.field, index);
    case 'concept':
      return meetConcepts(unit.concepts, index, () => true);
    case 'always':
      return all(index);
    case 'never':
      return none(index);
    case 'either':
      return unit.of.map((each) => meetAllOf(each, index)).reduce(better, none(index));
  }
}

const none = ({ postings }: LanguageIndex): Met => ({
  documents: [],
  shares: new Float32Array(postings.size),
});

const all = ({ postings }: LanguageIndex): Met => ({
  documents: Array.from({ length: postings.size }, (_, document) => document),
  shares: new Float32Array(postings.size),
});

function meetAllOf({ wanted, without }: StrictUnits, index: LanguageIndex): Met {
  const mets = wanted.map((unit) => meetStrict(unit, index));
  const shutOut = new Set(without.flatMap((unit) => meetStrict(unit, index).documents));
  const [first = all(index), ...others] = mets;
  const shares = new Float32Array(index.postings.size);
  const sets = others.map(({ documents }) => new Set(documents));
  const documents = first.documents.filter(
    (document) => !shutOut.has(document) && sets.every((set) => set.has(document)),
  );
  for (const document of documents) {
    const sum = mets.reduce((total, met) => total + (met.shares[document] ?? 0), 0);
    shares[document] = sum / Math.max(1, mets.length);
  }
  return { documents, shares };
}

/** What meets one or the other, each document by the better of the two. */
function better(one: Met, other: Met): Met {
  const shares = one.shares.map((share, document) => Math.max(share, other.shares[document] ?? 0));
  return { documents: [...new Set([...one.documents, ...other.documents])], shares };
}

/** The more often a document mentions one of the concepts, the better. */
export function meetConcepts(
  concepts: readonly ConceptId[],
  index: LanguageIndex,
  counts: (concept: ConceptId, label: string) => boolean,
): Met {
  const shares = new Float32Array(index.postings.size);
  const mentioning = new Set(concepts.flatMap((concept) => index.mentioning.get(concept) ?? []));
  const documents = [...mentioning].filter((document) => {
    const mentions = index.documents[document]?.mentions ?? [];
    const times = mentions.filter(
      ({ concept, label }) => concepts.includes(concept) && counts(concept, label),
    ).length;
    shares[document] = times / (times + 1);
    return times > 0;
  });
  return { documents, shares };
}

/**
 * The index knows no order, so what has to stand together is looked for in the texts that hold all
 * its words. Stop words alone are looked for in all texts.
 */
export function meetTogether(together: Together, field: QueryField, index: LanguageIndex): Met {
  const { terms, stops } = together;
  const postings = terms.filter((_, at) => stops[at] === false).map((term) => index.postings.of(term));
  const shares = new Float32Array(index.postings.size);
  if (terms.length === 0 || postings.includes(undefined)) return { documents: [], shares };
  const held = new Uint8Array(index.postings.size);
  for (const posting of postings) {
    posting?.documents.forEach((document, at) => {
      held[document] = (held[document] ?? 0) + 1;
      shares[document] = (shares[document] ?? 0) + (posting.shares[at] ?? 0) / postings.length;
    });
  }
  const documents: number[] = [];
  for (let document = 0; document < held.length; document += 1) {
    if (held[document] !== postings.length) continue;
    if (!fits(field, document, index, (words) => togetherPlaces(together, words).length > 0)) continue;
    documents.push(document);
    if (postings.length === 0) shares[document] = 1;
  }
  return { documents, shares };
}

type Holds = (words: readonly IndexedWord[]) => boolean;

function within(field: QueryField, met: Met, index: LanguageIndex, holds: Holds): Met {
  if (field === 'anywhere') return met;
  return { ...met, documents: met.documents.filter((document) => fits(field, document, index, holds)) };
}

/** Whether the part of the document that the field looks at holds something. */
function fits(field: QueryField, document: number, index: LanguageIndex, holds: Holds): boolean {
  if (field === 'anywhere') return holds(index.wordsOf(document));
  const length = index.documents[document]?.titleLength ?? 0;
  return length > 0 && holds(index.wordsOf(document).filter(({ end }) => end <= length));
}

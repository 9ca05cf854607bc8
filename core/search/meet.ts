import type { ConceptId } from '../model/ids.ts';
import type { About, LanguageIndex } from './open-index.ts';
import type { QueryField } from './query.ts';
import type { StrictUnit, StrictUnits } from './plan.ts';
import { rarity } from './postings.ts';
import { meetTogether } from './meet-together.ts';
import { all, fits, inAll, nothingMet, only, where } from './met.ts';
import type { Holds, Met } from './met.ts';
import { float32s, int32s } from './room.ts';
import { borrowed, returned } from './table.ts';
import type { Way } from './word-unit.ts';

/** How much it tells that a document meets this part. */
export const rarityOf = (met: Met, index: LanguageIndex): number =>
  rarity(met.documents.length, index.postings.living);

/** Documents that hold a word by any of its ways; of several the best counts. */
export function meetWays(ways: readonly Way[], index: LanguageIndex): Met {
  const postings = index.postings.ofAll(ways.map(({ term }) => term));
  const held = ways.flatMap(({ worth }, at) => {
    const posting = postings[at];
    return posting === undefined ? [] : [{ ...posting, worth }];
  });
  const [first, ...others] = held;
  if (first === undefined) return nothingMet;
  if (others.length === 0) {
    const { documents, shares, worth } = first;
    return { documents, shares: worth === 1 ? shares : shares.map((share) => share * worth) };
  }
  return bestOf(held, index);
}

type Weighed = Met & { readonly worth: number };

/** All documents of several lists, each by its best share. */
function bestOf(lists: readonly Weighed[], { postings }: LanguageIndex): Met {
  const most = Math.min(
    postings.size,
    lists.reduce((sum, { documents }) => sum + documents.length, 0),
  );
  const found = int32s(most);
  const best = float32s(most);
  const places = borrowed(postings.size);
  let count = 0;
  for (const { documents, shares, worth } of lists) {
    for (let at = 0; at < documents.length; at += 1) {
      const document = documents[at] ?? 0;
      const share = (shares[at] ?? 0) * worth;
      const place = (places[document] ?? 0) - 1;
      if (place < 0) {
        found[count] = document;
        best[count] = share;
        count += 1;
        places[document] = count;
      } else if (share > (best[place] ?? 0)) best[place] = share;
    }
  }
  returned(places, found, count);
  return { documents: found.subarray(0, count), shares: best.subarray(0, count) };
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
      return meetConcepts(unit.concepts, index, () => 1);
    case 'article':
      return meetArticles(unit.fits, index);
    case 'always':
      return all(index);
    case 'never':
      return nothingMet;
    case 'either':
      return meetEither(unit.of, index);
  }
}

function meetEither(of: readonly StrictUnits[], index: LanguageIndex): Met {
  const mets = of.map((each) => ({ ...meetAllOf(each, index), worth: 1 }));
  return { ...bestOf(mets, index), ...cutAs(mets) };
}

const cutAs = (mets: readonly Met[]): Pick<Met, 'cut'> => (mets.some(({ cut }) => cut) ? { cut: true } : {});

/** The documents of all articles that fit, whatever is in them. */
function meetArticles(fits: (about: About) => boolean, index: LanguageIndex): Met {
  const known = new Map<number, boolean>();
  return where(index, (_, work) => {
    const before = known.get(work);
    if (before !== undefined) return before;
    const own = fits(index.aboutOf(work));
    known.set(work, own);
    return own;
  });
}

/** What meets all of `wanted` and none of `without`. */
function meetAllOf({ wanted, without }: StrictUnits, index: LanguageIndex): Met {
  const mets = wanted.map((unit) => meetStrict(unit, index));
  const shutOut = without.map((unit) => meetStrict(unit, index));
  const met = inAll(mets.length === 0 ? [all(index)] : mets, index, shutOut);
  return { ...met, ...cutAs([...mets, ...shutOut]) };
}

/** The more often a document mentions one of the concepts, and by the better labels, the better. */
export function meetConcepts(
  concepts: readonly ConceptId[],
  index: LanguageIndex,
  worthOf: (concept: ConceptId, label: string) => number,
): Met {
  const lists = concepts.flatMap((concept) =>
    index.mentioning.labelsOf(concept).flatMap((label) => {
      const worth = worthOf(concept, label);
      return worth > 0 ? { worth, ...index.mentioning.of(concept, label) } : [];
    }),
  );
  const weighed = new Map<number, number>();
  for (const { documents, times, worth } of lists) {
    documents.forEach((document, at) => {
      weighed.set(document, (weighed.get(document) ?? 0) + (times[at] ?? 0) * worth);
    });
  }
  const shares = Float32Array.from(weighed.values(), (each) => each / (each + 1));
  return { documents: Int32Array.from(weighed.keys()), shares };
}

const within = (field: QueryField, met: Met, index: LanguageIndex, holds: Holds): Met =>
  field === 'anywhere' ? met : only(met, (document) => fits(field, document, index, holds));

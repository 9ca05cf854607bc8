import { resolver } from '../anchoring/resolve.ts';
import { mostCandidates, type Resolved } from '../anchoring/resolved.ts';
import { sameWords } from '../anchoring/tokens.ts';
import type { Target } from '../annotations/annotation.ts';
import { targetOf } from '../annotations/target.ts';
import type { Edition } from '../model/edition.ts';
import type { Passage } from '../reading/passage.ts';
import { addressOf } from './address.ts';
import { nameKey } from './name-key.ts';
import type { Place, Placement, Quotation } from './placement.ts';

/** How an edition answers where a quotation is. */
export type ResolverOf = (edition: Edition) => (target: Target) => Resolved;

/** Another program's quotation was counted on no text of ours, so only its words can be looked for. */
const byQuotation: ResolverOf = (edition) => resolver(edition, () => undefined);

/** A quotation without any context is taken for found from this length on, if the library says it once. UTF-16 units. */
const longQuotation = 40;

/**
 * How much of a quotation must be somewhere for that to be offered, by its length in UTF-16 units. Of
 * quotations from one bundled essay that are looked for in the other, where none of them is, 2 % are
 * offered a place at 20 units, 0.3 % at 30, none at 60; at 12, 7 to 12 % would be.
 */
const offered = [
  { from: 60, likeness: 0.5 },
  { from: 20, likeness: 0.7 },
] as const;

/**
 * Finds quotations in editions by the rules of `docs/anchoring.md`. Where the title, or the address it was
 * taken from, is that of a work, only that work is searched. Words that are only similar are not what was
 * quoted: they are never taken, and offered only where nothing says just what is quoted. Kindle and
 * Readwise keep no context, which could neither confirm nor veto: such a quotation counts as found if it
 * is long and stands in exactly one place.
 */
export function placeIn(editions: readonly Edition[], resolverOf: ResolverOf = byQuotation): Place {
  const searchable = editions.map((edition) => ({ edition, resolve: resolverOf(edition) }));
  const names = editions.map(
    ({ head }) => new Set([head.work, nameKey(head.title), nameKey(`${head.title} ${head.subtitle ?? ''}`)]),
  );
  const addresses = editions.map(({ head }) => addressOf(head.source ?? ''));
  return (quotation) => {
    const name = nameKey(quotation.title);
    const address = addressOf(quotation.address ?? '');
    const isNamed = (_: Edition, index: number): boolean =>
      names[index]?.has(quotation.title) === true ||
      names[index]?.has(name) === true ||
      (address !== null && addresses[index] === address);
    const named = new Set(editions.filter(isNamed).map(({ head }) => head.work));
    const searched = searchable.filter(
      ({ edition: { head } }) =>
        (named.size === 0 || named.has(head.work)) &&
        (quotation.language === undefined || head.language === quotation.language),
    );
    return together(
      searched.map((each) => placed(quotation, each)),
      quotation,
    );
  };
}

type Searchable = { readonly edition: Edition; readonly resolve: (target: Target) => Resolved };

/** What one edition says: the passage, else the places that say just what is quoted, and those that say something like it. */
type Known = {
  readonly found: readonly Target[];
  readonly same: readonly Target[];
  readonly similar: readonly Similar[];
};
type Similar = { readonly target: Target; readonly likeness: number };

function placed({ exact, prefix, suffix }: Quotation, { edition, resolve }: Searchable): Known {
  const { work, language } = edition.head;
  // An empty hash is no edition's, so the position is never looked at.
  const resolved = resolve({
    work,
    language,
    segment: 's1',
    start: 0,
    end: 0,
    exact,
    prefix,
    suffix,
    hash: '',
  });
  const at = (passage: Passage): Target => targetOf(edition, passage);
  switch (resolved.state) {
    case 'in-place':
      return { ...nowhere, found: [at(resolved.passage)] };
    case 'moved': {
      const target = at(resolved.passage);
      // Its words and their surroundings are good enough for a note of our own, so they may be offered.
      return sameWords(resolved.now, exact)
        ? { ...nowhere, same: [target] }
        : { ...nowhere, similar: [{ target, likeness: 1 }] };
    }
    case 'unsure':
      return {
        ...nowhere,
        same: resolved.candidates
          .filter(({ why }) => why === 'context' || why === 'rival')
          .map(({ passage }) => at(passage)),
        similar: resolved.candidates.flatMap((candidate) =>
          candidate.why === 'similar' && candidate.likeness >= neededLikeness(exact)
            ? [{ target: at(candidate.passage), likeness: candidate.likeness }]
            : [],
        ),
      };
    case 'lost':
      return nowhere;
  }
}

const nowhere: Known = { found: [], same: [], similar: [] };

const neededLikeness = ({ length }: string): number =>
  offered.find(({ from }) => length >= from)?.likeness ?? Infinity;

function together(known: readonly Known[], { exact, prefix, suffix }: Quotation): Placement {
  const found = known.flatMap((each) => each.found);
  const [first, second] = found;
  if (first && !second) return { state: 'in-place', target: first };
  const [only, ...others] = [...found, ...known.flatMap((each) => each.same)];
  if (only === undefined) return likeIt(known.flatMap((each) => each.similar));
  const hasContext = (prefix + suffix).trim() !== '';
  return others.length === 0 && !hasContext && exact.length >= longQuotation
    ? { state: 'in-place', target: only }
    : { state: 'unsure', says: 'the-same', candidates: [only, ...others] };
}

function likeIt(similar: readonly Similar[]): Placement {
  const candidates = similar
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, mostCandidates)
    .map(({ target }) => target);
  return candidates.length === 0 ? { state: 'lost' } : { state: 'unsure', says: 'similar', candidates };
}

import { resolver } from '../anchoring/resolve.ts';
import type { Resolved } from '../anchoring/resolved.ts';
import type { Target } from '../annotations/annotation.ts';
import { targetOf } from '../annotations/target.ts';
import type { Edition } from '../model/edition.ts';
import type { Passage } from '../reading/passage.ts';
import type { Place, Placement, Quotation } from './placement.ts';

/** How an edition answers where a quotation is. */
export type ResolverOf = (edition: Edition) => (target: Target) => Resolved;

/** Another program's quotation was counted on no text of ours, so only its words can be looked for. */
const byQuotation: ResolverOf = (edition) => resolver(edition, () => undefined);

/** A quotation without any context is taken for found from this length on, if the library says it once. UTF-16 units. */
const longQuotation = 40;

/**
 * Finds quotations in editions by the rules of `docs/anchoring.md`. Where the title is that of a work,
 * only that work is searched. Words that are only similar are not what was quoted, so they are neither
 * taken nor offered. Kindle and Readwise keep no context, which could neither
 * confirm nor veto: such a quotation counts as found if it is long and stands in exactly one place.
 */
export function placeIn(editions: readonly Edition[], resolverOf: ResolverOf = byQuotation): Place {
  const searchable = editions.map((edition) => ({ edition, resolve: resolverOf(edition) }));
  const names = editions.map(
    ({ head }) => new Set([head.work, nameOf(head.title), nameOf(`${head.title} ${head.subtitle ?? ''}`)]),
  );
  return (quotation) => {
    const name = nameOf(quotation.title);
    const isNamed = (_: Edition, index: number): boolean =>
      names[index]?.has(quotation.title) === true || names[index]?.has(name) === true;
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

/** Titles are the same but for case, spaces and signs. */
const nameOf = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');

type Searchable = { readonly edition: Edition; readonly resolve: (target: Target) => Resolved };

/** What one edition says: the passage, else all places that say just what is quoted. */
type Known =
  | { readonly state: 'found'; readonly target: Target }
  | { readonly state: 'offered'; readonly targets: readonly Target[] };

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
  const offered = (passages: readonly Passage[]): Known => ({
    state: 'offered',
    targets: passages.map((passage) => targetOf(edition, passage)),
  });
  switch (resolved.state) {
    case 'in-place':
      return { state: 'found', target: targetOf(edition, resolved.passage) };
    case 'moved':
      return offered(inOneLine(resolved.now) === inOneLine(exact) ? [resolved.passage] : []);
    case 'unsure':
      return offered(
        resolved.candidates
          .filter(({ why }) => why === 'context' || why === 'rival')
          .map(({ passage }) => passage),
      );
    case 'lost':
      return offered([]);
  }
}

const inOneLine = (text: string): string => text.replaceAll('\n', ' ');

function together(known: readonly Known[], { exact, prefix, suffix }: Quotation): Placement {
  const found = known.flatMap((each) => (each.state === 'found' ? [each.target] : []));
  const offered = known.flatMap((each) => (each.state === 'offered' ? each.targets : []));
  const [first, second] = found;
  if (first && !second) return { state: 'in-place', target: first };
  const [only, ...others] = [...found, ...offered];
  if (only === undefined) return { state: 'lost' };
  const speaksForItself = others.length === 0 && prefix + suffix === '' && exact.length >= longQuotation;
  return speaksForItself
    ? { state: 'in-place', target: only }
    : { state: 'unsure', candidates: [only, ...others] };
}

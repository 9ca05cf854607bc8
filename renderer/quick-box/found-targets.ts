import { perLanguage, type Language } from '../../core/model/language.ts';
import { closeness, closenesses } from './closeness.ts';
import { plain } from '../words/plain.ts';
import { targetGroups, type Name, type Target, type TargetGroup } from './target.ts';

/** A target under the name by which it was found. */
export type Found = { readonly target: Target; readonly name: Name };

export type FoundGroup = { readonly group: TargetGroup; readonly items: readonly Found[] };

/** Entries of a group that are shown: more would have to be scrolled, and one more letter is quicker. */
export const mostPerGroup = 8;

type Ranked = Found & { readonly rank: number };

/**
 * What fits the words typed, in groups. In a group the closest comes first; entries that are
 * equally close keep their order, sections that of the text. The group with the closest entry comes
 * first, so that Enter takes the best of all.
 */
export function foundTargets(targets: readonly Target[], typed: string): readonly FoundGroup[] {
  const asked = perLanguage((language) => plain(typed, language));
  if (asked.de === '' && asked.en === '') return [];
  const ranked = targets.flatMap((target) => bestName(target, asked) ?? []);
  return targetGroups
    .map((group) => ({
      group,
      items: ranked.filter(({ target }) => target.group === group).toSorted((a, b) => a.rank - b.rank),
    }))
    .filter(({ items }) => items.length > 0)
    .toSorted((a, b) => bestOf(a.items) - bestOf(b.items))
    .map(({ group, items }) => ({ group, items: items.slice(0, mostPerGroup) }));
}

const bestOf = ([first]: readonly Ranked[]): number => first?.rank ?? closenesses.length;

/** The name of a target that fits best, the earlier one of two that fit alike; null if none does. */
function bestName(target: Target, asked: Readonly<Record<Language, string>>): Ranked | null {
  let best: Ranked | null = null;
  for (const name of target.names) {
    const close = closeness(plainName(name), asked[name.language]);
    if (close === null) continue;
    const rank = closenesses.indexOf(close);
    if (best === null || rank < best.rank) best = { target, name, rank };
  }
  return best;
}

/** Notes may be many and long; each is folded once, not once for each letter typed. */
const folded = new WeakMap<Name, string>();

function plainName(name: Name): string {
  const known = folded.get(name);
  if (known !== undefined) return known;
  const made = plain(name.text, name.language);
  folded.set(name, made);
  return made;
}

/** What is offered before anything is typed: the first of each group, in the order of the groups. */
export const offeredTargets = (
  targets: readonly Target[],
  groups: readonly TargetGroup[],
): readonly FoundGroup[] =>
  groups
    .map((group) => ({
      group,
      items: targets
        .filter((target) => target.group === group)
        .slice(0, mostPerGroup)
        .map((target) => ({ target, name: target.names[0] })),
    }))
    .filter(({ items }) => items.length > 0);

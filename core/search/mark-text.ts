import type { Mention } from '../model/edition.ts';
import type { ConceptId } from '../model/ids.ts';
import { perLanguage } from '../model/language.ts';
import type { Language, PerLanguage } from '../model/language.ts';
import type { Segment, Stretch } from '../model/segment.ts';
import { labelKey } from './concept-labels.ts';
import { indexedWords } from './indexed-words.ts';
import type { IndexedWord } from './indexed-words.ts';
import { joinStretches } from './join-stretches.ts';
import type { SearchLibrary } from './library.ts';
import type { Query, QueryField } from './query.ts';
import type { StrictUnit } from './plan.ts';
import { togetherStretches } from './sequences.ts';
import type { Together } from './sequences.ts';
import { runQuery, switchedOff } from './run.ts';
import type { Run } from './run.ts';

/** Words to mark, in one language. */
type MarkedWords = {
  readonly terms: readonly string[];
  /** Folded beginnings of words, from the word being typed. */
  readonly prefixes: readonly string[];
  /** Terms in sequence, marked as one, or near each other, marked each. */
  readonly together: readonly Together[];
};

type LanguageMatcher = {
  readonly anywhere: MarkedWords;
  /** What `title:` asked for: marked in headings and titles only. */
  readonly title: MarkedWords;
  /** Concepts whose mentions are marked. */
  readonly concepts: readonly ConceptId[];
  /** Labels whose mentions are not, see `labelKey`. */
  readonly exceptLabels: readonly string[];
};

/** What a query marks. Plain data, so that a page can mark an article without having the index. */
export type SerializableMatcher = PerLanguage<LanguageMatcher>;

export type MatcherOptions = { readonly without?: readonly string[] };

export const matcherOf = (
  library: SearchLibrary,
  query: Query | string,
  options: MatcherOptions = {},
): SerializableMatcher => {
  const without = switchedOff(options.without);
  return matcherOfRun(runQuery(library, query, without), without);
};

/** Where a segment's text matches; the stretches rise and do not overlap. `mentions` may be the whole edition's. */
export function matchesIn(
  matcher: SerializableMatcher,
  segment: Pick<Segment, 'id' | 'kind' | 'text'>,
  mentions: readonly Mention[],
  language: Language,
): readonly Stretch[] {
  const own = mentions.filter((mention) => mention.segment === segment.id);
  const titleLength = segment.kind === 'heading' ? segment.text.length : 0;
  return matches(matcher[language], indexedWords(segment.text, language), own, titleLength);
}

/** `titleLength`: how much of the text is title or heading. */
export function matches(
  matcher: LanguageMatcher,
  words: readonly IndexedWord[],
  mentions: readonly (Stretch & { readonly concept: string; readonly label: string })[],
  titleLength: number,
): readonly Stretch[] {
  const mentioned = mentions.filter(
    ({ concept, label }) =>
      matcher.concepts.includes(concept) && !matcher.exceptLabels.includes(labelKey(concept, label)),
  );
  const inTitle = titleLength === 0 ? [] : words.filter(({ end }) => end <= titleLength);
  return joinStretches([
    ...wordMatches(matcher.anywhere, words),
    ...wordMatches(matcher.title, inTitle),
    ...mentioned.map(({ start, end }) => ({ start, end })),
  ]);
}

function wordMatches(marked: MarkedWords, words: readonly IndexedWord[]): readonly Stretch[] {
  const single = words.filter(
    ({ form, term, stop }) =>
      !stop && (marked.terms.includes(term) || marked.prefixes.some((prefix) => form.startsWith(prefix))),
  );
  return [...single, ...marked.together.flatMap((together) => togetherStretches(together, words))];
}

export function matcherOfRun(run: Run, without: ReadonlySet<string>): SerializableMatcher {
  return perLanguage((language) => {
    const { words, strict: all } = run.plans[language];
    const strict = all.flatMap(wantedIn);
    const looked = words.filter(({ idle }) => !idle);
    const inField = (field: QueryField): MarkedWords => markedBy(strict.filter((unit) => isIn(unit, field)));
    const anywhere = inField('anywhere');
    const { typos, apart, longer } = run.generous[language];
    return {
      anywhere: {
        terms: unique([
          ...anywhere.terms,
          ...[...looked.flatMap(({ ways }) => ways), ...typos.flat(), ...longer.flat()].map(
            ({ term }) => term,
          ),
        ]),
        prefixes: looked.flatMap(({ prefix }) => prefix ?? []),
        together: [...anywhere.together, ...apart.flat()],
      },
      title: inField('title'),
      concepts: unique([
        ...run.spans.flatMap(({ labels }) => labels.map(({ concept }) => concept)),
        ...strict.flatMap((unit) => (unit.type === 'concept' ? unit.concepts : [])),
      ]),
      exceptLabels: [...without],
    };
  });
}

/** The units of one that has others in it; what is shut out is marked nowhere. */
export const wantedIn = (unit: StrictUnit): readonly StrictUnit[] =>
  unit.type === 'either' ? unit.of.flatMap(({ wanted }) => wanted.flatMap(wantedIn)) : [unit];

const isIn = (unit: StrictUnit, field: QueryField): boolean =>
  (unit.type === 'word' || unit.type === 'phrase') && unit.field === field;

const markedBy = (units: readonly StrictUnit[]): MarkedWords => ({
  terms: units.flatMap((unit) => (unit.type === 'word' ? unit.unit.ways.map(({ term }) => term) : [])),
  prefixes: units.flatMap((unit) => (unit.type === 'word' ? (unit.unit.prefix ?? []) : [])),
  together: units.flatMap((unit) =>
    unit.type === 'phrase' ? [{ terms: unit.terms, stops: unit.stops, within: unit.within }] : [],
  ),
});

const unique = (terms: readonly string[]): readonly string[] => [...new Set(terms)];

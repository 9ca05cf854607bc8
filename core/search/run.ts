import { languages, perLanguage } from '../model/language.ts';
import type { Language, PerLanguage } from '../model/language.ts';
import { labelKey } from './concept-labels.ts';
import { sightOf } from './indexed-words.ts';
import type { SearchLibrary } from './library.ts';
import { meetWays } from './meet.ts';
import { parseQuery } from './parse-query.ts';
import type { Query } from './parse-query.ts';
import { freeWords, labelSpans, planOf } from './plan.ts';
import type { LabelSpan, Plan, Way } from './plan.ts';
import { tallyOf } from './tally.ts';
import type { Tally } from './tally.ts';

/** What a query came to, before anything of it is shown. */
export type Run = {
  readonly query: Query;
  readonly spans: readonly LabelSpan[];
  readonly plans: PerLanguage<Plan>;
  /** For each word, what it may have been meant to be. Empty unless little was found. */
  readonly typos: PerLanguage<readonly (readonly Way[])[]>;
  readonly tallies: PerLanguage<Tally>;
  /** Whether some of the words were let pass, because all of them were hardly found anywhere. */
  readonly relaxed: boolean;
};

/** With fewer hits than this a query is read more generously, a word with fewer is doubted. */
const little = 5;
const leastDoubted = 4;
const mostTypos = 8;
const typoWorth = 0.6;

/** The keys of the labels that are switched off, `concept:label`, capitals aside. */
export const switchedOff = (without: readonly string[] = []): ReadonlySet<string> =>
  new Set(without.map((key) => key.toLowerCase()));

/** Both languages are always asked, each in its own terms: no query says reliably which it is in. */
export function runQuery(library: SearchLibrary, input: Query | string, without: ReadonlySet<string>): Run {
  const query = typeof input === 'string' ? parseQuery(input) : input;
  const { indexes, labels } = library;
  const plans = perLanguage((language) => planOf(query, indexes[language], labels));
  const spans = labelSpans(freeWords(query), labels);
  const counts = (concept: string, label: string): boolean => !without.has(labelKey(concept, label));
  const tally = (typos: Run['typos']): Run['tallies'] =>
    perLanguage((language) => tallyOf(plans[language], spans, typos[language], indexes[language], counts));

  const noTypos = perLanguage(() => []);
  const tallies = tally(noTypos);
  const exact = { query, spans, plans, typos: noTypos, tallies, relaxed: false };
  if (wholeHits(tallies.de) + wholeHits(tallies.en) >= little || freeWords(query).length === 0) return exact;
  const typos = typosOf(library, query, plans, spans);
  return { ...exact, typos, tallies: tally(typos), relaxed: true };
}

/** Whether a document meets every word, if need be under another of a concept's labels. */
export const meetsAll = ({ whole, words, concepts }: Tally, document: number): boolean =>
  (((words[document] ?? 0) | (concepts[document] ?? 0)) & whole) === whole;

const wholeHits = (tally: Tally): number =>
  tally.documents.filter((document) => meetsAll(tally, document)).length;

/**
 * Looks for slips only in words that are hardly found in either language, belong to no label, and
 * are long enough for a slip to leave them recognisable; never in numbers. What was meant must be
 * commoner than what was typed.
 */
function typosOf(
  { indexes }: SearchLibrary,
  query: Query,
  plans: Run['plans'],
  spans: readonly LabelSpan[],
): Run['typos'] {
  const holding = (language: Language, ways: readonly Way[]): number =>
    meetWays(ways, indexes[language]).documents.length;
  const commonness = freeWords(query).map((_, at) =>
    Math.max(...languages.map((language) => holding(language, plans[language].words[at]?.ways ?? []))),
  );
  const inLabel = (at: number): boolean => spans.some(({ from, to }) => at >= from && at < to);
  return perLanguage((language) =>
    plans[language].words.map(({ form, idle }, at) => {
      const common = commonness[at] ?? 0;
      if (idle || common >= little || inLabel(at) || form.length < leastDoubted || /\p{N}/u.test(form))
        return [];
      return indexes[language].vocabulary
        .oneTypoFrom(form, mostTypos)
        .map((typo, place) => ({
          term: sightOf(typo, language).term,
          worth: typoWorth * (1 - place / (2 * mostTypos)),
        }))
        .filter((way) => holding(language, [way]) > common);
    }),
  );
}

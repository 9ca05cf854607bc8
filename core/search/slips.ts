import { languages, perLanguage } from '../model/language.ts';
import type { Language, PerLanguage } from '../model/language.ts';
import { asWritten } from './as-written.ts';
import { sightOf } from './indexed-words.ts';
import type { SearchLibrary } from './library.ts';
import { meetWays } from './meet.ts';
import type { LanguageIndex } from './open-index.ts';
import type { LabelSpan, Plan } from './plan.ts';
import type { Way } from './word-unit.ts';

/** A word of the query that may have been mistyped. */
export type Slip = {
  /** Which of the words anywhere. */
  readonly at: number;
  /** What was most likely meant, as the library writes it, and how many slips away that is. */
  readonly meant: string;
  readonly slips: number;
  /** How many times commoner that is than what was typed. */
  readonly commoner: number;
  /** Whether the library has what was typed, in this very form: then nobody may take it for something else. */
  readonly known: boolean;
  readonly ways: PerLanguage<readonly Way[]>;
};

/** Shorter words are not doubted: one slip leaves too little of them. Longer ones may hold two. */
const leastDoubted = 4;
const leastTwice = 8;
/** A word that this many documents hold is no slip. */
const notDoubted = 5;
const mostMeant = 8;
const worths = [0, 0.6, 0.35] as const;

/**
 * Looks for slips only in words that are hardly found in either language, belong to no label, and
 * are long enough to stay recognisable; never in numbers. What was meant must be commoner than what
 * was typed.
 */
export function slipsIn(
  { indexes }: SearchLibrary,
  plans: PerLanguage<Plan>,
  spans: readonly LabelSpan[],
  isSound: (at: number) => boolean,
): readonly Slip[] {
  const isLabel = (at: number): boolean => spans.some(({ from, to }) => at >= from && at < to);
  return plans.de.words.flatMap((_, at) => {
    const units = languages.map((language) => ({ language, unit: plans[language].words[at] }));
    const common = Math.max(
      ...units.map(({ language, unit }) => holders(unit?.ways ?? [], indexes[language])),
    );
    const isIdle = units.some(({ unit }) => unit?.idle ?? true);
    if (isIdle || common >= notDoubted || isLabel(at) || isSound(at)) return [];
    const meant = units
      .flatMap(({ language, unit }) => meantBy(unit?.form ?? '', common, indexes[language]))
      .toSorted((one, other) => one.slips - other.slips || other.commonness - one.commonness);
    const [best] = meant;
    if (best === undefined) return [];
    return {
      at,
      meant: asWritten(best, indexes[best.language]),
      slips: best.slips,
      commoner: best.commonness / Math.max(1, common),
      known: units.some(({ language, unit }) => indexes[language].vocabulary.has(unit?.form ?? '')),
      ways: perLanguage((language) => waysOf(meant.filter((each) => each.language === language))),
    };
  });
}

const waysOf = (meant: readonly Meant[]): readonly Way[] =>
  meant.map(({ term, slips }, place) => ({
    term,
    worth: (worths[slips] ?? 0) * (1 - place / (2 * mostMeant)),
    by: 'typo',
  }));

type Meant = {
  readonly language: Language;
  readonly form: string;
  readonly term: string;
  readonly slips: number;
  /** How many documents hold it. */
  readonly commonness: number;
};

/** Likeliest first. Two slips are thought of only where one does not explain the word in this language. */
function meantBy(form: string, common: number, index: LanguageIndex): readonly Meant[] {
  if (form.length < leastDoubted || /\p{N}/u.test(form)) return [];
  const { language, postings, vocabulary } = index;
  for (const most of form.length < leastTwice ? [1] : [1, 2]) {
    const meant = vocabulary.near(form, most, mostMeant).flatMap((near) => {
      const { term } = sightOf(near.form, language);
      const commonness = postings.of(term)?.documents.length ?? 0;
      return commonness > common ? [{ language, ...near, term, commonness }] : [];
    });
    if (meant.length > 0) return meant;
  }
  return [];
}

const holders = (ways: readonly Way[], index: LanguageIndex): number =>
  meetWays(ways, index).documents.length;

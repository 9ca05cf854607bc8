import type { WorkId } from '../model/ids.ts';
import { languages, perLanguage } from '../model/language.ts';
import type { Language } from '../model/language.ts';
import type { IndexedWord } from './indexed-words.ts';
import type { SearchLibrary } from './library.ts';
import type { LanguageIndex } from './open-index.ts';
import type { WordUnit } from './word-unit.ts';
import { meetsAll } from './run.ts';
import type { Run } from './run.ts';
import type { SearchOptions, Why, WorkCount } from './result.ts';
import type { Tally } from './tally.ts';

export type RankedHit = {
  readonly language: Language;
  readonly document: number;
  readonly why: Why;
  readonly score: number;
};

/**
 * Better ranks come first whatever the scores; between equals the score decides. A segment with all
 * words, one of them mended, says more than one with half of them.
 */
const ranks = { title: 7, words: 6, concept: 5, apart: 4, typo: 3, some: 2, someTypo: 1 } as const;
const rankStep = 10;

/** For a word in the very form that was typed, as a share of the whole query. */
const exactFormBonus = 0.5;
/** For words that stand one after the other, as they were typed. */
const togetherBonus = 0.4;
/** For a title that says what was typed and nothing else. */
const exactTitleBonus = 5;
/** How many of the best are looked at in their texts before the last sorting. */
const lookedAt = 100;

export function rankedHits(
  library: SearchLibrary,
  run: Run,
  { language, work }: SearchOptions,
  limit: number,
): {
  readonly ranked: readonly RankedHit[];
  readonly total: number;
  readonly works: readonly WorkCount[];
} {
  const everywhere = languages.flatMap((each) => found(library, run, each));
  const isShown = (hit: RankedHit): boolean =>
    (language === undefined || hit.language === language) &&
    (work === undefined || library.indexes[hit.language].documents[hit.document]?.work === work);
  const all = language === undefined && work === undefined ? everywhere : everywhere.filter(isShown);
  const best = limit === 0 ? [] : topOf(all, limit + lookedAt);
  const refined = best.map((hit) => ({ ...hit, score: hit.score + bonusOf(library, run, hit) }));
  return {
    ranked: refined.toSorted(byRank(library)).slice(0, limit),
    total: all.length,
    works: countedByWork(everywhere, library),
  };
}

function countedByWork(hits: readonly RankedHit[], { indexes }: SearchLibrary): readonly WorkCount[] {
  const counts = perLanguage((language) => new Uint32Array(indexes[language].works.length));
  for (const { language, document } of hits) {
    const work = indexes[language].workOf[document] ?? 0;
    counts[language][work] = (counts[language][work] ?? 0) + 1;
  }
  const byWork = new Map<WorkId, { de: number; en: number }>();
  for (const language of languages) {
    counts[language].forEach((count, at) => {
      const work = indexes[language].works[at];
      if (count === 0 || work === undefined) return;
      const own = byWork.get(work) ?? { de: 0, en: 0 };
      own[language] = count;
      byWork.set(work, own);
    });
  }
  return [...byWork]
    .map(([work, own]) => ({ work, hits: own }))
    .toSorted((one, other) => (one.work < other.work ? -1 : 1));
}

function found(library: SearchLibrary, run: Run, language: Language): readonly RankedHit[] {
  const tally = run.tallies[language];
  const index = library.indexes[language];
  return tally.documents.flatMap((document) => {
    const judged = judge(tally, index, run, document);
    if (judged === undefined) return [];
    const score = ranks[judged.rank] * rankStep + (tally.scores[document] ?? 0);
    return [{ language, document, why: judged.why, score }];
  });
}

type Judgement = { readonly why: Why; readonly rank: keyof typeof ranks };

function judge(tally: Tally, index: LanguageIndex, run: Run, document: number): Judgement | undefined {
  const { whole } = tally;
  const byWords = tally.words[document] ?? 0;
  const byTypos = tally.typos[document] ?? 0;
  if (whole === 0 && run.query.wanted.every(({ type }) => type === 'concept')) {
    return { why: 'concept', rank: 'concept' };
  }
  if ((byWords & whole) === whole) {
    return { why: 'words', rank: isInTitleLine(index, run, document) ? 'title' : 'words' };
  }
  if (meetsAll(tally, document)) return { why: 'concept', rank: 'concept' };
  if (!run.relaxed) return undefined;
  const known = byWords | (tally.concepts[document] ?? 0) | (tally.apart[document] ?? 0);
  if ((known & whole) === whole) return { why: 'apart', rank: 'apart' };
  if (((known | byTypos) & whole) === whole) return { why: 'typo', rank: 'typo' };
  return (byTypos & ~known) === 0 ? { why: 'some', rank: 'some' } : { why: 'typo', rank: 'someTypo' };
}

/** Whether the title itself, not only the subtitle or the author, holds all words. */
function isInTitleLine(index: LanguageIndex, run: Run, document: number): boolean {
  if (index.documents[document]?.kind !== 'title') return false;
  const { words: asked, strict } = run.plans[index.language];
  if (strict.length > 0) return true;
  const terms = new Set(titleLine(index, document).map(({ term }) => term));
  return asked.every(({ idle, ways }) => idle || ways.some(({ term }) => terms.has(term)));
}

function titleLine(index: LanguageIndex, document: number): readonly IndexedWord[] {
  const text = index.documents[document]?.text ?? '';
  const end = text.indexOf('\n');
  return end < 0 ? index.wordsOf(document) : index.wordsOf(document).filter((word) => word.end <= end);
}

function bonusOf(library: SearchLibrary, run: Run, { language, document, why }: RankedHit): number {
  if (why !== 'words') return 0;
  const index = library.indexes[language];
  const asked = run.plans[language].words;
  const looked = asked.filter(({ idle }) => !idle);
  if (looked.length === 0) return 0;
  const words = index.wordsOf(document);
  const forms = new Set(words.map(({ form }) => form));
  const exact = looked.filter(({ form }) => forms.has(form)).length / looked.length;
  const together = asked.length > 1 && isSequence(asked, words);
  const whole = index.documents[document]?.kind === 'title' && isAll(asked, titleLine(index, document));
  return exactFormBonus * exact + (together ? togetherBonus : 0) + (whole ? exactTitleBonus : 0);
}

/** Whether the words stand somewhere one after the other, stop words among them. */
const isSequence = (asked: readonly WordUnit[], words: readonly IndexedWord[]): boolean =>
  words.some((_, start) => asked.every((unit, at) => isMet(unit, words[start + at])));

const isAll = (asked: readonly WordUnit[], words: readonly IndexedWord[]): boolean =>
  words.length === asked.length && asked.every((unit, at) => isMet(unit, words[at]));

const isMet = ({ form, term, prefix }: WordUnit, word: IndexedWord | undefined): boolean =>
  word !== undefined &&
  (word.form === form || word.term === term || (prefix !== undefined && word.form.startsWith(prefix)));

/** The best `most`, in no order: what cannot be shown need not be sorted. */
function topOf(hits: readonly RankedHit[], most: number): RankedHit[] {
  if (hits.length <= most) return [...hits];
  const scores = Float64Array.from(hits, ({ score }) => score).toSorted();
  const least = scores[scores.length - most] ?? 0;
  return hits.filter(({ score }) => score >= least);
}

/** Best first; equals by work, place and language, so that the same query always gives the same list. */
function byRank({ indexes }: SearchLibrary) {
  return (one: RankedHit, other: RankedHit): number => {
    if (one.score !== other.score) return other.score - one.score;
    const [first, second] = [one, other].map(
      ({ language, document }) => indexes[language].documents[document],
    );
    if (first === undefined || second === undefined) return 0;
    if (first.work !== second.work) return first.work < second.work ? -1 : 1;
    if (first.number !== second.number) return first.number - second.number;
    if (one.language !== other.language) return one.language < other.language ? -1 : 1;
    return one.document - other.document;
  };
}

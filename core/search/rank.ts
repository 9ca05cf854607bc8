import type { WorkId } from '../model/ids.ts';
import { languages, perLanguage } from '../model/language.ts';
import type { Language } from '../model/language.ts';
import { isStopWord } from '../text/stop-words.ts';
import { countHits } from './count-hits.ts';
import type { IndexedWord } from './indexed-words.ts';
import type { SearchLibrary } from './library.ts';
import type { LanguageIndex } from './open-index.ts';
import type { Plan } from './plan.ts';
import type { WordUnit } from './word-unit.ts';
import { meetsAll } from './run.ts';
import type { Run } from './run.ts';
import { float64s, int32s, uint8s } from './room.ts';
import type { HitCounts, SearchOptions, SearchResult, Why } from './result.ts';
import type { Tally } from './tally.ts';

export type RankedHit = {
  readonly language: Language;
  readonly document: number;
  readonly why: Why;
  readonly score: number;
};

/**
 * Better ranks come first whatever the scores; between equals the score decides. A segment with all
 * words, one of them mended, says more than one with half of them. Who types the label of a concept that
 * has several words means the concept: a segment that holds these only apart from each other comes after
 * those that mention it by another label.
 */
const ranks = {
  title: 8,
  words: 7,
  concept: 6,
  scattered: 5,
  apart: 4,
  typo: 3,
  some: 2,
  someTypo: 1,
} as const;
const rankStep = 10;

/** By what the hits of a rank were found. */
const whys: Readonly<Record<number, Why>> = {
  [ranks.title]: 'words',
  [ranks.words]: 'words',
  [ranks.concept]: 'concept',
  [ranks.scattered]: 'words',
  [ranks.apart]: 'apart',
  [ranks.typo]: 'typo',
  [ranks.some]: 'some',
  [ranks.someTypo]: 'typo',
};

/** For a word in the very form that was typed, as a share of the whole query. */
const exactFormBonus = 0.5;
/** For words that stand one after the other, as they were typed. */
const togetherBonus = 0.4;
/** For a title that says what was typed and nothing else. */
const exactTitleBonus = 5;
/** How many of the best are looked at in their texts before the last sorting. */
const lookedAt = 100;
/** Of those equal to the last of these, at most so many more. */
const mostEquals = 100;

export type Ranked = HitCounts & {
  /** The best, best first. */
  readonly ranked: readonly RankedHit[];
  /** The same counts by how generously the query had to be read, where it had to be. */
  readonly levels: SearchResult['levels'];
};

export function rankedHits(library: SearchLibrary, run: Run, options: SearchOptions, limit: number): Ranked {
  const { language, work } = options;
  const judged = perLanguage((each) => judgedIn(library, run, each));
  const shown = languages
    .filter((each) => language === undefined || each === language)
    .map((each) => ({ index: library.indexes[each], judged: judged[each] }))
    .map((each) => (work === undefined ? each : { ...each, judged: ofWork(each.judged, each.index, work) }));
  const best = limit === 0 ? [] : topOf(shown, limit + lookedAt);
  const refined = best.map((hit) => ({ ...hit, score: hit.score + bonusOf(library, run, hit) }));
  const counted = (...some: readonly (keyof typeof ranks)[]): HitCounts =>
    countHits(
      judged,
      library,
      options,
      some.map((rank) => ranks[rank]),
    );
  const isMixed =
    run.relaxed && languages.some((each) => judged[each].ranks.some((rank) => rank < ranks.scattered));
  return {
    ...countHits(judged, library, options),
    ranked: refined.toSorted(byRank(library)).slice(0, limit),
    levels: isMixed
      ? {
          whole: counted('title', 'words', 'concept', 'scattered'),
          generous: counted('apart', 'some'),
          mended: counted('typo', 'someTypo'),
        }
      : undefined,
  };
}

/** Whether a score is that of a hit that meets the whole query, by its words or the labels of concepts. */
export const isWholeScore = (score: number): boolean => score >= ranks.scattered * rankStep;

/** The hits in one language; what stands at one place of these lists is about one of them. */
type JudgedHits = {
  readonly documents: Int32Array;
  readonly ranks: Uint8Array;
  readonly scores: Float64Array;
};

function judgedIn(library: SearchLibrary, run: Run, language: Language): JudgedHits {
  const tally = run.tallies[language];
  const index = library.indexes[language];
  const { length } = tally.documents;
  const documents = int32s(length);
  const ranked = uint8s(length);
  const scores = float64s(length);
  const hasInTitle = titlesWithAll(run.plans[language], index);
  const labelled = tally.whole & labelBits(run);
  let count = 0;
  for (let at = 0; at < length; at += 1) {
    if (tally.passes[at] === 0) continue;
    const rank = rankOf(tally, index, run, at, labelled, hasInTitle);
    if (rank === undefined) continue;
    documents[count] = tally.documents[at] ?? 0;
    ranked[count] = rank;
    scores[count] = rank * rankStep + (tally.scores[at] ?? 0);
    count += 1;
  }
  return {
    documents: documents.subarray(0, count),
    ranks: ranked.subarray(0, count),
    scores: scores.subarray(0, count),
  };
}

function ofWork(hits: JudgedHits, { works, workOf }: LanguageIndex, work: WorkId): JudgedHits {
  const own = works.indexOf(work);
  const places: number[] = [];
  hits.documents.forEach((document, at) => {
    if (own >= 0 && workOf[document] === own) places.push(at);
  });
  return {
    documents: Int32Array.from(places, (at) => hits.documents[at] ?? 0),
    ranks: Uint8Array.from(places, (at) => hits.ranks[at] ?? 0),
    scores: Float64Array.from(places, (at) => hits.scores[at] ?? 0),
  };
}

/** The rank of the document at this place of the tally; `undefined` if it is no hit. */
function rankOf(
  tally: Tally,
  index: LanguageIndex,
  run: Run,
  at: number,
  labelled: number,
  hasInTitle: (document: number) => boolean,
): number | undefined {
  const { whole } = tally;
  const byWords = tally.words[at] ?? 0;
  if (whole === 0 && run.query.wanted.every(({ type }) => type === 'concept')) return ranks.concept;
  if ((byWords & whole) === whole) {
    const document = tally.documents[at] ?? 0;
    if (index.kindOf(document) === 'title' && hasInTitle(document)) return ranks.title;
    return ((tally.concepts[at] ?? 0) & labelled) === labelled ? ranks.words : ranks.scattered;
  }
  if (meetsAll(tally, at)) return ranks.concept;
  if (!run.relaxed) return undefined;
  const byTypos = tally.typos[at] ?? 0;
  const known = byWords | (tally.concepts[at] ?? 0) | (tally.apart[at] ?? 0);
  if ((known & whole) === whole) return ranks.apart;
  if (((known | byTypos) & whole) === whole) return ranks.typo;
  const met = known | byTypos;
  if (met !== 0 && (met & ~tally.bare) === 0) return undefined;
  return (byTypos & ~known) === 0 ? ranks.some : ranks.someTypo;
}

/** The bits of the words that stand in a label of several: where they stand together, the concept is mentioned. */
const labelBits = ({ spans }: Run): number =>
  spans
    .filter(({ from, to }) => to - from > 1)
    .reduce((bits, { from, to }) => bits | ((1 << to) - (1 << from)), 0);

/** Whether the first line of a title, not only the subtitle or the author, holds all words. Few queries need to know. */
function titlesWithAll({ words, strict }: Plan, index: LanguageIndex): (title: number) => boolean {
  const looked = strict.length > 0 ? [] : words.filter(({ idle }) => !idle);
  let known: readonly ReadonlySet<number>[] | undefined;
  return (title) => {
    known ??= looked.map(({ ways }) => index.titlesWith(ways.map(({ term }) => term)));
    return known.every((titles) => titles.has(title));
  };
}

function titleLine(index: LanguageIndex, document: number): readonly IndexedWord[] {
  const text = index.document(document)?.text ?? '';
  const end = text.indexOf('\n');
  return end < 0 ? index.wordsOf(document) : index.wordsOf(document).filter((word) => word.end <= end);
}

function bonusOf(library: SearchLibrary, run: Run, { language, document, why }: RankedHit): number {
  if (why !== 'words') return 0;
  const index = library.indexes[language];
  const asked = run.plans[language].words;
  const looked = asked.filter(({ idle }) => !idle);
  if (looked.length === 0) return 0;
  const isTitle = index.kindOf(document) === 'title';
  // For a form that no text holds, as most beginnings of words are, no text need be read.
  if (!isTitle && asked.length === 1 && !looked.some(({ form }) => isWritten(form, index))) return 0;
  const words = index.wordsOf(document);
  const forms = new Set(words.map(({ form }) => form));
  const exact = looked.filter(({ form }) => forms.has(form)).length / looked.length;
  const together = asked.length > 1 && isSequence(asked, words);
  const whole = isTitle && isAll(asked, titleLine(index, document));
  return exactFormBonus * exact + (together ? togetherBonus : 0) + (whole ? exactTitleBonus : 0);
}

/** Whether a form may stand in some text. The vocabulary knows no stop words. */
const isWritten = (form: string, { language, vocabulary }: LanguageIndex): boolean =>
  isStopWord(form, language) || vocabulary.has(form);

/** Whether the words stand somewhere one after the other, stop words among them. */
const isSequence = (asked: readonly WordUnit[], words: readonly IndexedWord[]): boolean =>
  words.some((_, start) => asked.every((unit, at) => isMet(unit, words[start + at])));

const isAll = (asked: readonly WordUnit[], words: readonly IndexedWord[]): boolean =>
  words.length === asked.length && asked.every((unit, at) => isMet(unit, words[at]));

const isMet = ({ form, term, prefix }: WordUnit, word: IndexedWord | undefined): boolean =>
  word !== undefined &&
  (word.form === form || word.term === term || (prefix !== undefined && word.form.startsWith(prefix)));

type Shown = { readonly index: LanguageIndex; readonly judged: JudgedHits };

/**
 * The best `most`, in no order: what cannot be shown need not be sorted. Of those that are equal to the
 * last of them all are taken, as long as they are not too many.
 */
function topOf(shown: readonly Shown[], most: number): readonly RankedHit[] {
  const least = leastOf(
    shown.map(({ judged }) => judged.scores),
    most,
  );
  const top: RankedHit[] = [];
  let equals = 0;
  for (const { index, judged } of shown) {
    for (let at = 0; at < judged.documents.length; at += 1) {
      const score = judged.scores[at] ?? 0;
      if (score < least) continue;
      if (score === least) {
        if (equals >= most + mostEquals) continue;
        equals += 1;
      }
      const why = whys[judged.ranks[at] ?? 0] ?? 'words';
      top.push({ language: index.language, document: judged.documents[at] ?? 0, why, score });
    }
  }
  return top;
}

/** The score that the best `most` have at least, kept in a heap whose root is the least of them. */
function leastOf(lists: readonly Float64Array[], most: number): number {
  const heap = new Float64Array(most);
  let size = 0;
  for (const scores of lists) {
    for (const score of scores) {
      if (size < most) {
        let at = size;
        size += 1;
        while (at > 0 && (heap[(at - 1) >> 1] ?? 0) > score) {
          heap[at] = heap[(at - 1) >> 1] ?? 0;
          at = (at - 1) >> 1;
        }
        heap[at] = score;
      } else if (score > (heap[0] ?? 0)) {
        let at = 0;
        for (;;) {
          let child = 2 * at + 1;
          if (child >= size) break;
          if (child + 1 < size && (heap[child + 1] ?? 0) < (heap[child] ?? 0)) child += 1;
          if ((heap[child] ?? 0) >= score) break;
          heap[at] = heap[child] ?? 0;
          at = child;
        }
        heap[at] = score;
      }
    }
  }
  return size < most ? Number.NEGATIVE_INFINITY : (heap[0] ?? 0);
}

/** Best first; equals by work, place and language, so that the same query always gives the same list. */
function byRank({ indexes }: SearchLibrary) {
  return (one: RankedHit, other: RankedHit): number => {
    if (one.score !== other.score) return other.score - one.score;
    const [first, second] = [indexes[one.language], indexes[other.language]];
    const [work = '', otherWork = ''] = [
      first.works[first.workOf[one.document] ?? -1],
      second.works[second.workOf[other.document] ?? -1],
    ];
    if (work !== otherWork) return work < otherWork ? -1 : 1;
    const apart = first.sectionNumberOf(one.document) - second.sectionNumberOf(other.document);
    if (apart !== 0) return apart;
    if (one.language !== other.language) return one.language < other.language ? -1 : 1;
    return one.document - other.document;
  };
}

import type { ConceptId } from '../model/ids.ts';
import type { Stretch } from '../model/segment.ts';
import { labelKey } from './concept-labels.ts';
import type { SearchDocument } from './documents.ts';
import type { IndexedWord } from './indexed-words.ts';
import type { SearchLibrary } from './library.ts';
import { wantedIn } from './mark-text.ts';
import { freeWords } from './plan.ts';
import type { LabelSpan, StrictUnit } from './plan.ts';
import type { Query } from './query.ts';
import type { Hit } from './result.ts';
import { runQuery, switchedOff } from './run.ts';
import { togetherStretches } from './sequences.ts';
import type { Way, WayKind, WordUnit } from './word-unit.ts';

/**
 * By what a passage meets a part of the query: the very word; an inflection of it; a word that
 * begins with it; a compound with it in it; the two words written as one; its parts standing apart;
 * a word that was meant instead; another label of the concept; a phrase; words near each other; not
 * at all.
 */
export const reasonKinds = [
  'form',
  'inflection',
  'beginning',
  'part',
  'joined',
  'apart',
  'typo',
  'concept',
  'phrase',
  'near',
  'missing',
] as const;
export type ReasonKind = (typeof reasonKinds)[number];

export type Reason = {
  readonly by: ReasonKind;
  /** The part of the query, as typed. */
  readonly typed: string;
  /** What the passage says instead or likewise, as it writes it, each once. */
  readonly found: readonly string[];
  /** With `inflection`: the stem that both have. */
  readonly stem?: string;
  readonly concept?: ConceptId;
};

/** What is needed of a hit to explain it. */
export type Explained = Pick<Hit, 'work' | 'language' | 'segment'>;
type Options = { readonly without?: readonly string[] };

/** Why a passage is a hit: for each part of the query, in its order, by what the passage meets it. */
export function explain(
  library: SearchLibrary,
  query: Query | string,
  { work, language, segment }: Explained,
  options: Options = {},
): readonly Reason[] {
  const index = library.indexes[language];
  const number = index.numberOf(work, segment);
  const document = number === undefined ? undefined : index.document(number);
  if (number === undefined || document === undefined) return [];
  const without = switchedOff(options.without);
  const run = runQuery(library, query, without);
  const words = index.wordsOf(number);
  const written = writerOf(document);
  const plan = run.plans[language];
  const typed = freeWords(run.query);
  const byConcept = run.spans.map((span) => conceptReason(span, document, without));
  const free = plan.words.flatMap((unit, at) => {
    if (unit.idle) return [];
    const { typos, longer } = run.generous[language];
    const ways = [...unit.ways, ...(typos[at] ?? []), ...(longer[at] ?? [])];
    const direct = wordReasons(typed[at] ?? '', unit, ways, words, written);
    if (direct.length > 0) return direct;
    const apart = (run.generous[language].apart[at] ?? []).flatMap((together) =>
      togetherStretches(together, words),
    );
    if (apart.length > 0) return [{ by: 'apart' as const, typed: typed[at] ?? '', found: written(apart) }];
    const isNamed = run.spans.some(
      ({ from, to }, span) => at >= from && at < to && byConcept[span] !== undefined,
    );
    return isNamed ? [] : [{ by: 'missing' as const, typed: typed[at] ?? '', found: [] }];
  });
  const strict = plan.strict.flatMap(wantedIn).flatMap((unit) => strictReasons(unit, document, words));
  // A label that is the words themselves has been told already.
  const told = new Set(free.flatMap(({ found }) => found));
  const named = byConcept
    .filter((reason) => reason !== undefined)
    .filter(({ found }) => found.some((label) => !told.has(label)));
  return [...free, ...named, ...strict];
}

type Written = (stretches: readonly Stretch[]) => readonly string[];

const writerOf =
  ({ text }: SearchDocument): Written =>
  (stretches) => [...new Set(stretches.map(({ start, end }) => text.slice(start, end)))];

function wordReasons(
  typed: string,
  { form, term }: WordUnit,
  ways: readonly Way[],
  words: readonly IndexedWord[],
  written: Written,
): readonly Reason[] {
  const kinds = new Map<string, WayKind>(ways.map((way) => [way.term, way.by]));
  const reasonFor = (word: IndexedWord): ReasonKind | undefined => {
    const by = word.stop ? undefined : kinds.get(word.term);
    return by === 'word' ? (word.form === form ? 'form' : 'inflection') : by;
  };
  const byReason = Map.groupBy(words, reasonFor);
  return wordKinds.flatMap((by) => {
    const own = byReason.get(by);
    if (own === undefined) return [];
    return [{ by, typed, found: written(own), ...(by === 'inflection' ? { stem: term } : {}) }];
  });
}

const wordKinds = ['form', 'inflection', 'beginning', 'part', 'joined', 'typo'] as const;

function conceptReason(
  { typed, labels }: LabelSpan,
  document: SearchDocument,
  without: ReadonlySet<string>,
): Reason | undefined {
  const concepts = new Set(labels.map(({ concept }) => concept));
  const mentions = document.mentions.filter(
    ({ concept, label }) => concepts.has(concept) && !without.has(labelKey(concept, label)),
  );
  const [first] = mentions;
  if (first === undefined) return undefined;
  return { by: 'concept', typed, found: writerOf(document)(mentions), concept: first.concept };
}

function strictReasons(
  unit: StrictUnit,
  document: SearchDocument,
  words: readonly IndexedWord[],
): readonly Reason[] {
  const written = writerOf(document);
  const inField = (field: string): readonly IndexedWord[] =>
    field === 'title' ? words.filter(({ end }) => end <= document.titleLength) : words;
  switch (unit.type) {
    case 'word':
      return wordReasons(unit.typed, unit.unit, unit.unit.ways, inField(unit.field), written);
    case 'phrase': {
      const found = written(togetherStretches(unit, inField(unit.field)));
      const by = unit.within === undefined ? 'phrase' : 'near';
      return found.length > 0 ? [{ by, typed: unit.typed, found }] : [];
    }
    case 'concept': {
      const mentions = document.mentions.filter(({ concept }) => unit.concepts.includes(concept));
      const [first] = mentions;
      if (first === undefined) return [];
      return [{ by: 'concept', typed: unit.typed, found: written(mentions), concept: first.concept }];
    }
    default:
      return [];
  }
}

import type { ConceptId } from '../model/ids.ts';
import type { ConceptLabel, ConceptLabels } from './concept-labels.ts';
import { indexedWords, sightOf } from './indexed-words.ts';
import type { LanguageIndex } from './open-index.ts';
import type { Query, QueryField, QueryPart } from './parse-query.ts';

/** One term by which a word may be met, and how much that is worth (1: the word itself). */
export type Way = { readonly term: string; readonly worth: number };

/** A word of the query, for one language. */
export type WordUnit = {
  readonly type: 'word';
  readonly form: string;
  readonly term: string;
  /** What stands for the word: its own term first, then, while it is being typed, what begins so. */
  readonly ways: readonly Way[];
  /** The folded beginning, while the word is being typed. */
  readonly prefix: string | undefined;
  /** Stop words are not looked for. */
  readonly idle: boolean;
};

/** A part that always has to be there, however little is found. */
export type StrictUnit =
  | { readonly type: 'word'; readonly field: QueryField; readonly unit: WordUnit }
  /** Terms in sequence, stop words among them; `stops` says which. */
  | {
      readonly type: 'phrase';
      readonly field: QueryField;
      readonly terms: readonly string[];
      readonly stops: readonly boolean[];
    }
  | { readonly type: 'concept'; readonly concepts: readonly ConceptId[] };

/** Words of the query that are a label: `from` and `to` count its words anywhere, `to` exclusive. */
export type LabelSpan = {
  readonly from: number;
  readonly to: number;
  readonly typed: string;
  readonly labels: readonly ConceptLabel[];
};

/** What to look for in one language. Words anywhere keep their order; `spans` count them. */
export type Plan = {
  readonly words: readonly WordUnit[];
  readonly strict: readonly StrictUnit[];
  readonly without: readonly StrictUnit[];
};

const leastPrefix = 2;
const mostPrefixForms = 40;
const prefixWorth = 0.8;

export function planOf(query: Query, index: LanguageIndex, labels: ConceptLabels): Plan {
  const free = query.wanted.filter(isFreeWord);
  const others = query.wanted.filter((part) => !isFreeWord(part));
  const strict = others.map((part) => strictUnit(part, index, labels));
  const words = free.map((part) => wordUnit(part.text, part.typing, index));
  // With nothing but a stop word being typed, what begins like it is all there is to show.
  const alone = strict.length === 0 && words.every(({ idle }) => idle);
  return {
    words: words.map((unit) => (alone && unit.prefix !== undefined ? { ...unit, idle: false } : unit)),
    strict,
    without: query.without.map((part) => strictUnit(part, index, labels)),
  };
}

type FreeWord = Extract<QueryPart, { type: 'word' }>;

const isFreeWord = (part: QueryPart): part is FreeWord => part.type === 'word' && part.field === 'anywhere';

/** The words of the query that are looked for anywhere, as typed. `LabelSpan`s count these. */
export const freeWords = (query: Query): readonly string[] =>
  query.wanted.filter(isFreeWord).map(({ text }) => text);

function wordUnit(text: string, typing: boolean, index: LanguageIndex): WordUnit {
  const { form, term, stop } = sightOf(text, index.language);
  const prefix = typing && form.length >= leastPrefix ? form : undefined;
  const begun = prefix === undefined ? [] : index.vocabulary.beginningWith(prefix, mostPrefixForms);
  const terms = new Set(begun.map((each) => sightOf(each, index.language).term));
  terms.delete(term);
  const own = stop ? [] : [{ term, worth: 1 }];
  return {
    type: 'word',
    form,
    term,
    ways: [...own, ...[...terms].map((each) => ({ term: each, worth: prefixWorth }))],
    prefix,
    idle: stop,
  };
}

function strictUnit(part: QueryPart, index: LanguageIndex, labels: ConceptLabels): StrictUnit {
  if (part.type === 'concept') return { type: 'concept', concepts: labels.named(part.text) };
  if (part.type === 'word') {
    const unit = wordUnit(part.text, part.typing, index);
    if (!unit.idle || unit.prefix !== undefined) return { type: 'word', field: part.field, unit };
  }
  const found = indexedWords(part.text, index.language);
  return {
    type: 'phrase',
    field: part.field,
    terms: found.map(({ term }) => term),
    stops: found.map(({ stop }) => stop),
  };
}

/** Where the query's words are a concept's label in either language: longest first, no two overlap. */
export function labelSpans(typed: readonly string[], labels: ConceptLabels): readonly LabelSpan[] {
  const spans: LabelSpan[] = [];
  const free = (from: number, to: number): boolean =>
    spans.every((span) => to <= span.from || from >= span.to);
  for (let length = Math.min(labels.longest, typed.length); length > 0; length -= 1) {
    for (let from = 0; from + length <= typed.length; from += 1) {
      const words = typed.slice(from, from + length);
      const called = free(from, from + length) ? labels.calledBy(words) : [];
      if (called.length > 0) spans.push({ from, to: from + length, typed: words.join(' '), labels: called });
    }
  }
  return spans.toSorted((one, other) => one.from - other.from);
}

import type { Language } from '../model/language.ts';
import { words } from '../text/words.ts';
import type { SearchDocument } from './documents.ts';
import { indexedWords, sightOf } from './indexed-words.ts';
import type { IndexedWord } from './indexed-words.ts';

/** What the capitals of a German library tell about its words, by folded form. */
export type Capitals = {
  /** Written with a capital within a sentence at least once. */
  readonly nouns: ReadonlySet<string>;
  /** Never seen but where names stand. A noun taken for a name is only not split. */
  readonly names: ReadonlySet<string>;
};

/** How often a form stands where a noun does, where a name does, and where no name does. */
export type CapitalCount = { nouns: number; named: number; unnamed: number };

/** Counts in one document; `count` gives the counter of a form. */
export function countCapitals(
  { kind, text }: Pick<SearchDocument, 'kind' | 'text'>,
  words: readonly IndexedWord[],
  language: Language,
  count: (form: string) => CapitalCount,
): void {
  if (kind === 'reference') {
    for (const form of formsOf(text.split(/[(:]/u)[0] ?? '', language)) count(form).named += 1;
    return;
  }
  let before: Seen | undefined;
  for (const { start, end, form, stop } of words) {
    const seen = { end, stop, capital: /\p{Lu}/u.test(text.charAt(start)) };
    const between = before === undefined ? undefined : text.slice(before.end, start);
    const counter = count(form);
    if (seen.capital && between !== undefined && /^[\s,;–-]+$/u.test(between)) counter.nouns += 1;
    if (seen.capital && between === ' ' && before?.capital === true && !before.stop) counter.named += 1;
    else counter.unnamed += 1;
    before = seen;
  }
}

/**
 * Names stand before the year or title of a reference, and after another capital (Pedro Castillo)
 * that is no stop word at the start of a sentence.
 */
export function capitalsOf(documents: readonly SearchDocument[], language: Language): Capitals {
  const counts = new Map<string, CapitalCount>();
  const count = (form: string): CapitalCount => {
    const own = counts.get(form) ?? { nouns: 0, named: 0, unnamed: 0 };
    counts.set(form, own);
    return own;
  };
  for (const document of documents) {
    countCapitals(document, indexedWords(document.text, language), language, count);
  }
  const where = (holds: (own: CapitalCount) => boolean): ReadonlySet<string> =>
    new Set([...counts].filter(([, own]) => holds(own)).map(([form]) => form));
  return { nouns: where(isNoun), names: where(isName) };
}

export const isNoun = ({ nouns }: CapitalCount): boolean => nouns > 0;
export const isName = ({ named, unnamed }: CapitalCount): boolean => named > 0 && unnamed === 0;

type Seen = { readonly end: number; readonly stop: boolean; readonly capital: boolean };

const formsOf = (text: string, language: Language): readonly string[] =>
  words(text).map((word) => sightOf(word.text, language).form);

import type { Language } from '../model/language.ts';
import { words } from '../text/words.ts';
import type { SearchDocument } from './documents.ts';
import { indexedWords, sightOf } from './indexed-words.ts';

/** What the capitals of a German library tell about its words, by folded form. */
export type Capitals = {
  /** Written with a capital within a sentence at least once. */
  readonly nouns: ReadonlySet<string>;
  /** Never seen but where names stand. A noun taken for a name is only not split. */
  readonly names: ReadonlySet<string>;
};

/**
 * Names stand before the year or title of a reference, and after another capital (Pedro Castillo)
 * that is no stop word at the start of a sentence.
 */
export function capitalsOf(documents: readonly SearchDocument[], language: Language): Capitals {
  const nouns = new Set<string>();
  const named = new Set<string>();
  const unnamed = new Set<string>();
  for (const { kind, text } of documents) {
    if (kind === 'reference') {
      for (const form of formsOf(text.split(/[(:]/u)[0] ?? '', language)) named.add(form);
      continue;
    }
    let before: Seen | undefined;
    for (const { start, end, form, stop } of indexedWords(text, language)) {
      const seen = { end, stop, capital: /\p{Lu}/u.test(text.charAt(start)) };
      const between = before === undefined ? undefined : text.slice(before.end, start);
      if (seen.capital && between !== undefined && /^[\s,;–-]+$/u.test(between)) nouns.add(form);
      const isNamed = seen.capital && between === ' ' && before?.capital === true && !before.stop;
      (isNamed ? named : unnamed).add(form);
      before = seen;
    }
  }
  return { nouns, names: new Set([...named].filter((form) => !unnamed.has(form))) };
}

type Seen = { readonly end: number; readonly stop: boolean; readonly capital: boolean };

const formsOf = (text: string, language: Language): readonly string[] =>
  words(text).map((word) => sightOf(word.text, language).form);

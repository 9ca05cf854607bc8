import { languages } from '../../../core/model/language.ts';
import type { Language } from '../../../core/model/language.ts';
import { fold } from '../../../core/text/fold.ts';
import { term, words } from '../../../core/text/words.ts';
import type { Document } from './peer.ts';

/** Words carry their language, so that each is stemmed in its own: `dexhaf` is no English word. */
const marked = (text: string, language: Language): string => `${language}x${text}`;

/** A text as Fathom's folded stems. */
export const stemmed = (text: string, language: Language): string =>
  words(text)
    .map((word) => marked(term(word.text, language), language))
    .join(' ');

export const stemmedDocument = (document: Document): Document => ({
  ...document,
  title: stemmed(document.title, document.language),
  text: stemmed(document.text, document.language),
});

/** A query in both languages, since nobody says which it is in. */
export const stemmedQuery = (query: string): string =>
  languages.map((language) => stemmed(query, language)).join(' ');

/** The beginning of a word that is being typed, folded but not stemmed. */
export const foldedStart = (word: string, language: Language): string =>
  marked(fold(word, language), language);

import { perLanguage } from '../model/language.ts';
import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { isStopWord } from '../text/stop-words.ts';
import { stemOf, words } from '../text/words.ts';

/** A word of a text as the search sees it. */
export type IndexedWord = {
  /** UTF-16 offsets in the text, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** The folded form: what prefixes and typos are compared with. */
  readonly form: string;
  /** The folded form, stemmed: what the index holds. */
  readonly term: string;
  /** Stop words are in no index; phrases count them all the same. */
  readonly stop: boolean;
};

/** What is known of a word wherever it stands. */
export type Sight = Pick<IndexedWord, 'form' | 'term' | 'stop'>;

/** Words already looked at. Texts repeat their words, so each is worked out once. */
const seen = perLanguage(() => new Map<string, Sight>());
const mostSeen = 25_000;

export const indexedWords = (text: string, language: Language): readonly IndexedWord[] =>
  words(text).map(({ text: word, start, end }) => ({ start, end, ...sightOf(word, language) }));

/** A single word as the search sees it. */
export function sightOf(word: string, language: Language): Sight {
  const own = seen[language];
  const before = own.get(word);
  if (before !== undefined) return before;
  const form = fold(word, language);
  const sight = { form, term: stemOf(form, language), stop: isStopWord(form, language) };
  if (own.size >= mostSeen) own.clear();
  own.set(word, sight);
  return sight;
}

import type { Language } from '../model/language.ts';
import type { IndexedWord } from './indexed-words.ts';
import type { SearchLibrary } from './library.ts';
import { matches } from './mark-text.ts';
import type { SerializableMatcher } from './mark-text.ts';
import type { RankedHit } from './rank.ts';
import type { Hit } from './result.ts';
import type { Run } from './run.ts';
import { snippetOf } from './snippet.ts';

/** A ranked hit as a reader sees it. */
export function shownHit(
  { indexes }: SearchLibrary,
  matcher: SerializableMatcher,
  run: Run,
  { language, document, why, score }: RankedHit,
): Hit {
  const index = indexes[language];
  const found = index.document(document);
  if (found === undefined) throw new RangeError(`document ${document} of ${language} does not exist`);
  const { work, segment, number, kind, section, text, titleLength, mentions } = found;
  const marks = matches(matcher[language], index.wordsOf(document), mentions, titleLength);
  const corrected = why === 'typo' ? mended(run, index.wordsOf(document), language, text) : undefined;
  return {
    work,
    language,
    segment,
    number,
    kind,
    section,
    score,
    why,
    snippet: snippetOf(text, marks, index.partsOf(document)),
    ...(corrected === undefined ? {} : { corrected }),
  };
}

/** The first word of the text that a mended word of the query stands for. */
function mended(
  run: Run,
  words: readonly IndexedWord[],
  language: Language,
  text: string,
): string | undefined {
  const terms = new Set(run.generous[language].typos.flat().map(({ term }) => term));
  const word = words.find(({ term, stop }) => !stop && terms.has(term));
  return word === undefined ? undefined : text.slice(word.start, word.end);
}

import type { IndexedWord } from './indexed-words.ts';
import type { LanguageIndex } from './open-index.ts';

/** A folded form of the library as its texts write it. */
export function asWritten({ form, term }: Pick<IndexedWord, 'form' | 'term'>, index: LanguageIndex): string {
  for (const document of index.postings.of(term)?.documents ?? []) {
    const word = index.wordsOf(document).find((each) => each.form === form);
    if (word !== undefined) return index.document(document)?.text.slice(word.start, word.end) ?? form;
  }
  return form;
}

import { mentionFinder } from '../../../core/concepts/find-mentions.ts';
import type { Concept } from '../../../core/model/concept.ts';
import { perLanguage } from '../../../core/model/language.ts';
import type { Language, PerLanguage } from '../../../core/model/language.ts';
import { fold } from '../../../core/text/fold.ts';
import { term, words } from '../../../core/text/words.ts';
import type { Fact } from './library.ts';

/**
 * What a generated text must not say by chance, because a judged query asks for it: in a large library it would
 * otherwise say it more often than a list of ten has room for.
 */
export type Taken = {
  /** An invented word that begins like a word of a query. */
  readonly word: (word: string) => boolean;
  /** A sentence on a concept that a planted passage is about. */
  readonly sentence: (text: string) => boolean;
};

/** Shorter stems begin too many words. */
const leastStem = 4;

export function takenBy(
  facts: PerLanguage<readonly Fact[]>,
  queries: readonly string[],
  concepts: readonly Concept[],
): PerLanguage<Taken> {
  const find = mentionFinder(concepts);
  const conceptsIn = (text: string, language: Language): readonly string[] =>
    find(text, language).map(({ concept }) => concept);
  const about = new Set([
    ...facts.de.flatMap(({ text }) => conceptsIn(text, 'de')),
    ...facts.en.flatMap(({ text }) => conceptsIn(text, 'en')),
  ]);
  const asked = [...new Set(queries.flatMap((query) => words(query).map(({ text }) => text)))];
  return perLanguage((language) => {
    const stems = asked.map((word) => term(word, language)).filter(({ length }) => length >= leastStem);
    const begins = Map.groupBy(stems, (stem) => stem.slice(0, leastStem));
    return {
      word: (word) => {
        const form = fold(word, language);
        return (begins.get(form.slice(0, leastStem)) ?? []).some((stem) => form.startsWith(stem));
      },
      sentence: (text) => conceptsIn(text, language).some((concept) => about.has(concept)),
    };
  });
}

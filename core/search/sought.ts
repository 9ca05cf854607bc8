import { perLanguage } from '../model/language.ts';
import type { Language, PerLanguage } from '../model/language.ts';
import type { Stretch } from '../model/segment.ts';
import { startOfDay } from './day.ts';
import { indexedWords, sightOf } from './indexed-words.ts';
import type { IndexedWord, Sight } from './indexed-words.ts';
import type { Query, QueryField, QueryPart } from './query.ts';
import { togetherPlaces, togetherStretches } from './sequences.ts';

/** A query made ready to be looked for in thousands of short texts whose language is not known. */
export type Sought = { readonly wanted: readonly SoughtPart[]; readonly without: readonly SoughtPart[] };

export type SoughtPart =
  | { readonly type: 'text'; readonly text: SoughtText }
  | { readonly type: 'language'; readonly language: Language }
  /** Milliseconds since 1970. */
  | { readonly type: 'before'; readonly time: number }
  | { readonly type: 'either'; readonly of: readonly Sought[] }
  /** What only articles have. */
  | { readonly type: 'never' };

/** A word, a phrase, or words near each other, in the terms of each language. */
export type SoughtText = {
  readonly field: QueryField;
  /** A single word that is a stop word in one of the languages. */
  readonly isStop: boolean;
  readonly in: PerLanguage<{
    readonly isIn: (words: readonly Sight[]) => boolean;
    readonly stretches: (words: readonly IndexedWord[]) => readonly Stretch[];
  }>;
};

export const soughtBy = ({ wanted, without }: Query): Sought => ({
  wanted: wanted.map(soughtPart),
  without: without.map(soughtPart),
});

/** The texts that are sought, those that are shut out aside. */
export const textsIn = ({ wanted }: Sought): readonly SoughtText[] =>
  wanted.flatMap((part) =>
    part.type === 'either' ? part.of.flatMap(textsIn) : part.type === 'text' ? part.text : [],
  );

function soughtPart(part: QueryPart): SoughtPart {
  switch (part.type) {
    case 'word':
    case 'phrase':
    case 'near':
      return { type: 'text', text: soughtText(part) };
    case 'either':
      return { type: 'either', of: part.of.map(soughtBy) };
    case 'language':
      return { type: 'language', language: part.language };
    case 'before':
      return { type: 'before', time: startOfDay(part.day) };
    default:
      return { type: 'never' };
  }
}

function soughtText(part: Extract<QueryPart, { type: 'word' | 'phrase' | 'near' }>): SoughtText {
  const { field, text } = part;
  if (part.type !== 'word') {
    const within = part.type === 'near' ? part.within : undefined;
    const own = perLanguage((language) => {
      const found = indexedWords(text, language);
      const together = {
        terms: found.map(({ term }) => term),
        stops: found.map(({ stop }) => stop),
        within,
      };
      return {
        isIn: (words: readonly Sight[]) => togetherPlaces(together, words).length > 0,
        stretches: (words: readonly IndexedWord[]) => togetherStretches(together, words),
      };
    });
    return { field, isStop: false, in: own };
  }
  const sights = perLanguage((language) => sightOf(text, language));
  const own = perLanguage((language) => {
    const { form, term } = sights[language];
    const begins = part.typing && form.length > 1;
    const fits = (word: Sight): boolean => word.term === term || (begins && word.form.startsWith(form));
    return {
      isIn: (words: readonly Sight[]) => words.some(fits),
      stretches: (words: readonly IndexedWord[]) =>
        words.filter(fits).map(({ start, end }) => ({ start, end })),
    };
  });
  return { field, isStop: sights.de.stop || sights.en.stop, in: own };
}

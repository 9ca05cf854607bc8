import type { Language } from '../model/language.ts';
import { compoundParts } from '../text/compounds.ts';
import type { KnownWords } from '../text/compounds.ts';
import { isStopWord } from '../text/stop-words.ts';
import { capitalsOf } from './capitals.ts';
import type { SearchDocument } from './documents.ts';
import { sightOf } from './indexed-words.ts';

/** A compound and its parts, all as terms: what the index knows them by. */
export type Compound = { readonly term: string; readonly parts: readonly string[] };

/** The words of a library that stand alone in it, as far as a splitter may use them. */
export function knownWords(forms: Iterable<string>, language: Language): KnownWords {
  const alone = new Set([...forms].filter((form) => !/\p{N}/u.test(form)));
  const terms = new Set([...alone].map((form) => sightOf(form, language).term));
  return {
    form: (form) => alone.has(form) && !isStopWord(form, language),
    inflected: (form) =>
      !isStopWord(form, language) && (alone.has(form) || terms.has(sightOf(form, language).term)),
    stem: (stem) => terms.has(stem) && !isStopWord(stem, language),
  };
}

/** A word apart into terms, the words of `known` being its parts; empty if it is no compound. English writes its compounds apart. */
export function partsOf(form: string, language: Language, known: KnownWords): readonly string[] {
  if (language !== 'de') return [];
  return termsOf(compoundParts(form, known), sightOf(form, language).term, language);
}

/** A part that means the whole says nothing. */
function termsOf(parts: readonly string[], whole: string, language: Language): readonly string[] {
  const terms = new Set(parts.map((part) => sightOf(part, language).term));
  return terms.has(whole) ? [] : [...terms];
}

/** The compounds among the forms of a library's documents, sorted by term. */
export function compoundsOf(
  forms: readonly string[],
  documents: readonly SearchDocument[],
  language: Language,
): readonly Compound[] {
  if (language !== 'de') return [];
  const { names, nouns } = capitalsOf(documents, language);
  const splitter = compoundSplitter({
    known: knownWords(forms, language),
    isName: (form) => names.has(form),
    isNoun: (form) => nouns.has(form),
  });
  const found = new Map<string, Compound>();
  for (const form of forms) {
    const compound = splitter(form);
    if (compound !== undefined && !found.has(compound.term)) found.set(compound.term, compound);
  }
  return [...found.values()].toSorted((one, other) => (one.term < other.term ? -1 : 1));
}

/** What is learned from a library about its forms. */
export type Learned = {
  readonly known: KnownWords;
  readonly isName: (form: string) => boolean;
  readonly isNoun: (form: string) => boolean;
};

/**
 * Takes German forms apart. Names are left whole, and so is what is neither a noun nor begins with one
 * (vielleicht, weitergehen).
 */
export const compoundSplitter =
  ({ known, isName, isNoun }: Learned) =>
  (form: string): Compound | undefined => {
    if (isName(form)) return undefined;
    const [first = '', ...others] = compoundParts(form, known);
    if (others.length === 0 || !(isNoun(form) || isNoun(first))) return undefined;
    const { term } = sightOf(form, 'de');
    const parts = termsOf([first, ...others], term, 'de');
    return parts.length > 1 ? { term, parts } : undefined;
  };

/** In the index file a compound is one string, its term first. */
export const packCompounds = (compounds: readonly Compound[]): readonly string[] =>
  compounds.map(({ term, parts }) => [term, ...parts].join(' '));

export const unpackCompounds = (packed: readonly string[]): readonly Compound[] =>
  packed.map((each) => {
    const [term = '', ...parts] = each.split(' ');
    return { term, parts };
  });

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

/**
 * The compounds among the forms of a library's documents, sorted by term. Names are left whole, and
 * so is what is neither a noun nor begins with one (vielleicht, weitergehen).
 */
export function compoundsOf(
  forms: readonly string[],
  documents: readonly SearchDocument[],
  language: Language,
): readonly Compound[] {
  if (language !== 'de') return [];
  const known = knownWords(forms, language);
  const { names, nouns } = capitalsOf(documents, language);
  const found = new Map<string, Compound>();
  for (const form of forms) {
    if (names.has(form)) continue;
    const [first = '', ...others] = compoundParts(form, known);
    if (others.length === 0 || !(nouns.has(form) || nouns.has(first))) continue;
    const { term } = sightOf(form, language);
    const parts = termsOf([first, ...others], term, language);
    if (parts.length > 1 && !found.has(term)) found.set(term, { term, parts });
  }
  return [...found.values()].toSorted((one, other) => (one.term < other.term ? -1 : 1));
}

/** In the index file a compound is one string, its term first. */
export const packCompounds = (compounds: readonly Compound[]): readonly string[] =>
  compounds.map(({ term, parts }) => [term, ...parts].join(' '));

export const unpackCompounds = (packed: readonly string[]): readonly Compound[] =>
  packed.map((each) => {
    const [term = '', ...parts] = each.split(' ');
    return { term, parts };
  });

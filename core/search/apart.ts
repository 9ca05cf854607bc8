import { partsOf } from './compound-table.ts';
import type { LanguageIndex } from './open-index.ts';
import { sightOf } from './indexed-words.ts';
import type { Together } from './sequences.ts';
import type { WordUnit } from './word-unit.ts';

/** Between the parts of a compound that stand apart: Nutzen [also, wie ihn der] Kunde. */
const mostBetween = 5;
/** Of a word written together that the library writes apart, the second has so many letters; the first may be one: E-Mail. */
const leastSecond = 2;

/**
 * How a word may stand in a text in pieces: the parts of a German compound near each other (Kundennutzen:
 * Nutzen des Kunden), and, where the word itself is unknown, two words one after the other
 * (cocreation: co-creation).
 */
export function apartOf({ form, term, idle }: WordUnit, index: LanguageIndex): readonly Together[] {
  const { language, postings, vocabulary } = index;
  if (idle) return [];
  const parts = partsOf(form, language, vocabulary.known());
  const near = parts.length > 1 ? [together(parts, mostBetween)] : [];
  if (postings.of(term) !== undefined) return near;
  const letters = [...form];
  const pairs: Together[] = [];
  for (let at = 1; at <= letters.length - leastSecond; at += 1) {
    const two = [letters.slice(0, at).join(''), letters.slice(at).join('')];
    if (two.every(vocabulary.has)) pairs.push(together(two.map((each) => sightOf(each, language).term)));
  }
  return [...near, ...pairs];
}

const together = (terms: readonly string[], within?: number): Together => ({
  terms,
  stops: terms.map(() => false),
  within,
});

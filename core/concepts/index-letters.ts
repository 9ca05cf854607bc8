import type { Concept } from '../model/concept.ts';
import type { ConceptId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { term, words } from '../text/words.ts';
import { shownLabels } from './labels.ts';

/** A line of the index. An alternative label says under which label to look: `see`. */
export type IndexEntry = { readonly label: string; readonly concept: ConceptId; readonly see: string | null };

/** The entries under one letter, as A to Z; those that begin with no letter stand under `#`. */
export type IndexLetter = { readonly letter: string; readonly entries: readonly IndexEntry[] };

/**
 * The A to Z index of all concepts in one language, as at the back of a book: sorted as that language
 * sorts, Ä under A. An alternative label that has the same stems as one before it would only repeat it.
 */
export function indexLetters(concepts: readonly Concept[], language: Language): readonly IndexLetter[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const entries = concepts
    .flatMap((concept) => entriesOf(concept, language))
    .toSorted((a, b) => compare(a.label, b.label) || compare(a.concept, b.concept));
  const groups = Map.groupBy(entries, ({ label }) => letterOf(label));
  return Array.from(groups, ([letter, inGroup]) => ({ letter, entries: inGroup })).toSorted((a, b) =>
    a.letter === noLetter || b.letter === noLetter
      ? Number(b.letter === noLetter) - Number(a.letter === noLetter)
      : compare(a.letter, b.letter),
  );
}

function entriesOf(concept: Concept, language: Language): readonly IndexEntry[] {
  const preferred = concept.labels[language].preferred;
  const byStems = Map.groupBy(shownLabels(concept, language), ({ text }) =>
    words(text)
      .map((word) => term(word.text, language))
      .join(' '),
  );
  return Array.from(byStems.values(), ([label]) => label?.text ?? preferred).map((label) => ({
    label,
    concept: concept.id,
    see: label === preferred ? null : preferred,
  }));
}

const noLetter = '#';

/** The first letter without its accent. Folded as English, so that the e of "Aerospace" is not lost on the way. */
function letterOf(label: string): string {
  const first = fold(words(label)[0]?.text ?? '', 'en')
    .charAt(0)
    .toUpperCase();
  return /\p{L}/u.test(first) ? first : noLetter;
}

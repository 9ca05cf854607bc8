import type { Concept } from '../model/concept.ts';
import { languages } from '../model/language.ts';
import type { Language } from '../model/language.ts';

/** A label of a concept, and in which language and role it is one. */
export type Label = {
  readonly concept: Concept;
  readonly text: string;
  readonly language: Language;
  readonly role: 'preferred' | 'alternative' | 'hidden';
};

/** All labels of a concept in one language, the preferred one first, the hidden ones last. */
export const labelsIn = (concept: Concept, language: Language): readonly Label[] => {
  const { preferred, alternative, hidden } = concept.labels[language];
  const label = (role: Label['role']) => (text: string) => ({ concept, text, language, role });
  return [
    label('preferred')(preferred),
    ...alternative.map(label('alternative')),
    ...hidden.map(label('hidden')),
  ];
};

/** The labels a reader is shown. */
export const shownLabels = (concept: Concept, language: Language): readonly Label[] =>
  labelsIn(concept, language).filter(({ role }) => role !== 'hidden');

/** All labels of a concept in both languages. */
export const labelsOf = (concept: Concept): readonly Label[] =>
  languages.flatMap((language) => labelsIn(concept, language));

/**
 * Whether a label is meant letter by letter: a short one with at least two capitals (CAC, KI, IIoT).
 * Folded, it would meet ordinary words.
 */
export const isAcronym = (label: string): boolean =>
  (label.match(/\p{L}/gu)?.length ?? 0) <= 4 && (label.match(/\p{Lu}/gu)?.length ?? 0) >= 2;

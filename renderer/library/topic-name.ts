import type { Concept } from '../../core/model/concept.ts';
import type { Language } from '../../core/model/language.ts';

/** A topic is a concept's id, shown by its label, or free words, shown as they are. */
export const topicName = (topic: string, concepts: readonly Concept[], language: Language): string => {
  const label = concepts.find(({ id }) => id === topic)?.labels[language].preferred ?? topic;
  return label.charAt(0).toLocaleUpperCase(language) + label.slice(1);
};

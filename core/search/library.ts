import type { Concept } from '../model/concept.ts';
import type { PerLanguage } from '../model/language.ts';
import { conceptLabels } from './concept-labels.ts';
import type { ConceptLabels } from './concept-labels.ts';
import type { LanguageIndex } from './open-index.ts';

/** Everything that is searched: the index of each language, and the concepts that connect them. */
export type SearchLibrary = {
  readonly indexes: PerLanguage<LanguageIndex>;
  readonly concepts: readonly Concept[];
  readonly labels: ConceptLabels;
};

export const openSearchLibrary = (
  indexes: PerLanguage<LanguageIndex>,
  concepts: readonly Concept[],
): SearchLibrary => ({ indexes, concepts, labels: conceptLabels(concepts) });

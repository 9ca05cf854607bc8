import { perLanguage } from '../model/language.ts';
import { labelKey } from './concept-labels.ts';
import type { ConceptLabel } from './concept-labels.ts';
import type { SearchLibrary } from './library.ts';
import { meetConcepts } from './meet.ts';
import { freeWords } from './plan.ts';
import type { Run } from './run.ts';
import type { ConceptHit, Expansion } from './result.ts';

export function expansionsOf(
  library: SearchLibrary,
  run: Run,
  without: ReadonlySet<string>,
): readonly Expansion[] {
  return run.spans.flatMap(({ typed, labels }) =>
    distinct(labels).map(({ concept }) => {
      const others = library.labels
        .of(concept)
        .filter(({ label }) => !labels.some((own) => own.concept === concept && own.label === label))
        .filter(({ label }) => occurs(library, concept, label));
      return {
        concept,
        matched: typed,
        added: others.map(({ label, languages }) => ({
          label,
          languages,
          on: !without.has(labelKey(concept, label)),
        })),
      };
    }),
  );
}

/** The concepts that are called what was typed, and those that `concept:` names. */
export function conceptHitsOf({ labels, indexes }: SearchLibrary, run: Run): readonly ConceptHit[] {
  const { length } = freeWords(run.query);
  const called = run.spans
    .filter(({ from, to }) => from === 0 && to === length && run.query.wanted.length === length)
    .flatMap((span) => distinct(span.labels));
  const named = run.query.wanted.flatMap((part) =>
    part.type === 'concept'
      ? labels.named(part.text).flatMap((concept) => labels.of(concept).slice(0, 1))
      : [],
  );
  return distinct([...called, ...named]).map(({ concept, label }) => ({
    concept,
    label,
    segments: perLanguage((language) => meetConcepts([concept], indexes[language], () => 1).documents.length),
  }));
}

/** One label of each concept, the first. */
const distinct = (labels: readonly ConceptLabel[]): readonly ConceptLabel[] =>
  [...new Map(labels.toReversed().map((label) => [label.concept, label])).values()].toReversed();

const occurs = ({ indexes }: SearchLibrary, concept: string, label: string): boolean => {
  const key = labelKey(concept, label);
  return Object.values(indexes).some((index) =>
    index.mentioning.labelsOf(concept).some((each) => labelKey(concept, each) === key),
  );
};

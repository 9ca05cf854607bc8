import { labelsOf as everyLabelOf } from '../concepts/labels.ts';
import type { Concept } from '../model/concept.ts';
import type { ConceptId } from '../model/ids.ts';
import { languages } from '../model/language.ts';
import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { baseForm } from '../text/irregular-forms.ts';
import { term, words } from '../text/words.ts';

/**
 * A label of a concept, and the languages it is a label in. Labels that differ in capitals only
 * (Customer Value, customer value) are one, written as the first.
 */
export type ConceptLabel = {
  readonly concept: ConceptId;
  readonly label: string;
  readonly languages: readonly Language[];
};

/** The labels of all concepts, by the words a reader may type. */
export type ConceptLabels = {
  readonly of: (concept: ConceptId) => readonly ConceptLabel[];
  /** Whether a label is one for the search alone, shown to no reader. */
  readonly isHidden: (concept: ConceptId, label: string) => boolean;
  /** The labels whose words these are, inflection and capitals aside. */
  readonly calledBy: (typed: readonly string[]) => readonly ConceptLabel[];
  /** How many words the longest label has. */
  readonly longest: number;
  /** The concepts that `text` names by id or label or, if none, those with one that begins so. */
  readonly named: (text: string) => readonly ConceptId[];
};

export function conceptLabels(concepts: readonly Concept[]): ConceptLabels {
  const labels = new Map(concepts.map((concept) => [concept.id, labelsOf(concept)]));
  const all = [...labels.values()].flat();
  const byBeginning = new Map<string, Spoken[]>();
  let longest = 0;
  for (const label of all) {
    const said = spoken(label.label);
    longest = Math.max(longest, said.length);
    for (const language of label.languages) {
      const beginning = beginningOf(said, language);
      const own = byBeginning.get(beginning);
      if (own === undefined) byBeginning.set(beginning, [{ label, said }]);
      else own.push({ label, said });
    }
  }
  let forms: readonly LabelForm[] | undefined;
  let hidden: ReadonlySet<string> | undefined;
  return {
    of: (concept) => labels.get(concept) ?? [],
    isHidden: (concept, label) => (hidden ??= hiddenKeys(concepts)).has(labelKey(concept, label)),
    calledBy: (typed) => {
      const called = languages.flatMap((language) => {
        const alike = byBeginning.get(beginningOf(typed, language)) ?? [];
        return alike.filter(({ said }) => isSame(said, typed, language)).map(({ label }) => label);
      });
      return [...new Set(called)];
    },
    longest,
    named: (text) => {
      // Few queries name a concept so: what they need is worked out for the first that does.
      const known = (forms ??= formsOf(all));
      const typed = { de: formKey(text, 'de'), en: formKey(text, 'en') };
      const id = words(text.toLowerCase())
        .map((word) => word.text)
        .join('-');
      const matching = (fits: (whole: string, part: string) => boolean): readonly ConceptId[] => [
        ...new Set([
          ...concepts.filter((concept) => fits(concept.id, id)).map((concept) => concept.id),
          ...known.filter(({ form, language }) => fits(form, typed[language])).map(({ concept }) => concept),
        ]),
      ];
      if (id === '') return [];
      const whole = matching((one, other) => one === other);
      return whole.length > 0 ? whole : matching((one, other) => one.startsWith(other));
    },
  };
}

function hiddenKeys(concepts: readonly Concept[]): ReadonlySet<string> {
  const all = concepts.flatMap((concept) =>
    everyLabelOf(concept).map(({ text, role }) => ({ key: labelKey(concept.id, text), role })),
  );
  const shown = new Set(all.filter(({ role }) => role !== 'hidden').map(({ key }) => key));
  return new Set(all.map(({ key }) => key).filter((key) => !shown.has(key)));
}

const spoken = (text: string): readonly string[] => words(text).map((word) => word.text);

/** A label and its words. */
type Spoken = { readonly label: ConceptLabel; readonly said: readonly string[] };

/**
 * What words have in common with all that mean the same: how many they are, and the letter that the first begins
 * with, which no stemmer changes. To stem all labels would take longer than to open an index.
 */
const beginningOf = (said: readonly string[], language: Language): string =>
  `${language} ${said.length} ${baseForm(fold(said[0] ?? '', language), language).charAt(0)}`;

/** Whether these are the same words, inflection and capitals aside. */
const isSame = (one: readonly string[], other: readonly string[], language: Language): boolean =>
  one.every((word, at) => term(word, language) === term(other[at] ?? '', language));

type LabelForm = { readonly concept: ConceptId; readonly language: Language; readonly form: string };

const formsOf = (labels: readonly ConceptLabel[]): readonly LabelForm[] =>
  labels.flatMap(({ concept, label, languages: own }) =>
    own.map((language) => ({ concept, language, form: formKey(label, language) })),
  );

const formKey = (text: string, language: Language): string =>
  spoken(text)
    .map((word) => fold(word, language))
    .join(' ');

/** What a label is switched off by: `concept:label`, capitals aside. */
export const labelKey = (concept: ConceptId, label: string): string => `${concept}:${label}`.toLowerCase();

function labelsOf(concept: Concept): readonly ConceptLabel[] {
  const found = new Map<string, ConceptLabel>();
  for (const { text, language } of everyLabelOf(concept)) {
    const key = labelKey(concept.id, text);
    const { label, languages: known } = found.get(key) ?? { label: text, languages: [] };
    found.set(key, { concept: concept.id, label, languages: [...new Set([...known, language])] });
  }
  return [...found.values()];
}

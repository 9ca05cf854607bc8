import { labelsIn } from '../../core/concepts/labels.ts';
import type { Annotation } from '../../core/annotations/annotation.ts';
import type { Concept } from '../../core/model/concept.ts';
import type { Edition, EditionHead } from '../../core/model/edition.ts';
import { editionKey } from '../../core/model/ids.ts';
import { otherLanguage, type Language } from '../../core/model/language.ts';
import type { Place } from '../../core/model/place.ts';
import type { Name, Target } from './target.ts';

const titleOf = ({ title, language }: EditionHead): Name => ({ text: title, language });

/** Editions under their titles and subtitles; those read last come first and stand in a group of their own. */
export function editionTargets(heads: readonly EditionHead[], places: readonly Place[]): readonly Target[] {
  const readAt = new Map(places.map(({ work, language, at }) => [editionKey(work, language), at]));
  const atOf = ({ work, language }: EditionHead): string => readAt.get(editionKey(work, language)) ?? '';
  return heads
    .toSorted((a, b) => atOf(b).localeCompare(atOf(a)))
    .map((head) => ({
      id: `edition ${editionKey(head.work, head.language)}`,
      group: atOf(head) === '' ? 'works' : 'recent',
      names: [
        titleOf(head),
        ...(head.subtitle === undefined ? [] : [{ ...titleOf(head), text: head.subtitle }]),
      ],
      to: { route: { page: 'reading', work: head.work, language: head.language } },
    }));
}

/** The headings of an edition, each leading to its segment. */
export const sectionTargets = ({ head, segments }: Edition): readonly Target[] =>
  segments
    .filter(({ kind }) => kind === 'heading')
    .map(({ id, text }) => ({
      id: `section ${editionKey(head.work, head.language)} ${id}`,
      group: 'sections',
      names: [{ text, language: head.language }],
      place: titleOf(head),
      to: { route: { page: 'reading', work: head.work, language: head.language, segment: id } },
    }));

/** The concepts from A to Z. */
export function conceptTargets(concepts: readonly Concept[], language: Language): readonly Target[] {
  const { compare } = new Intl.Collator(language);
  return concepts
    .map((concept) => conceptTarget(concept, language))
    .toSorted((a, b) => compare(a.names[0].text, b.names[0].text));
}

/** A concept under all its labels in both languages; the interface's preferred label is the one shown. */
function conceptTarget(concept: Concept, language: Language): Target {
  const [shown = { text: concept.id, language }, ...others] = [
    ...labelsIn(concept, language),
    ...labelsIn(concept, otherLanguage(language)),
  ].map((label) => ({ text: label.text, language: label.language }));
  return {
    id: `concept ${concept.id}`,
    group: 'concepts',
    names: [shown, ...others],
    to: { route: { page: 'concept', concept: concept.id } },
  };
}

/** A note under its own words, or its quotation where it has none; found under both and under its tags. `unnamed` stands for one without any words. */
export function noteTarget(
  { id, note, tags, target: { work, language, segment, exact } }: Annotation,
  head: EditionHead | undefined,
  unnamed: string,
): Target {
  const [shown = unnamed, ...others] = [note, exact, ...tags].filter((text) => text.trim() !== '');
  const name = (text: string): Name => ({ text, language });
  return {
    id: `note ${id}`,
    group: 'notes',
    names: [name(shown), ...others.map(name)],
    ...(head && { place: titleOf(head) }),
    to: { route: { page: 'reading', work, language, segment, note: id } },
  };
}

import type { Concept } from '../model/concept.ts';
import type { ConceptId } from '../model/ids.ts';
import { languages } from '../model/language.ts';
import type { Language } from '../model/language.ts';
import { term, words } from '../text/words.ts';
import { isAcronym, labelsOf } from './labels.ts';
import type { Label } from './labels.ts';

export type ConceptRule =
  | 'same id'
  | 'dangling id'
  | 'self reference'
  | 'cycle'
  | 'empty label'
  | 'claimed label';

/** What is wrong with a concept among the others: the rule it breaks, and how, in a sentence's words. */
export type ConceptFlaw = { readonly concept: ConceptId; readonly rule: ConceptRule; readonly what: string };

/** Everything wrong among these concepts that no single one can show, in their order. */
export const conceptFlaws = (concepts: readonly Concept[]): readonly ConceptFlaw[] => [
  ...sameIds(concepts),
  ...danglingIds(concepts),
  ...selfReferences(concepts),
  ...cycles(concepts),
  ...emptyLabels(concepts),
  ...claimedLabels(concepts),
];

const flaw = (concept: Concept, rule: ConceptRule, what: string): ConceptFlaw => ({
  concept: concept.id,
  rule,
  what,
});

const sameIds = (concepts: readonly Concept[]): readonly ConceptFlaw[] =>
  concepts
    .filter(({ id }, index) => concepts.findIndex((other) => other.id === id) < index)
    .map((concept) => flaw(concept, 'same id', `the id “${concept.id}” is taken by an earlier concept`));

function danglingIds(concepts: readonly Concept[]): readonly ConceptFlaw[] {
  const ids = new Set(concepts.map(({ id }) => id));
  return fromReferences(concepts, (concept, field, id) =>
    ids.has(id) ? null : flaw(concept, 'dangling id', `${field} names “${id}”, and no concept has that id`),
  );
}

const selfReferences = (concepts: readonly Concept[]): readonly ConceptFlaw[] =>
  fromReferences(concepts, (concept, field, id) =>
    id === concept.id ? flaw(concept, 'self reference', `${field} names the concept itself`) : null,
  );

type Reference = (concept: Concept, field: 'broader' | 'related', id: ConceptId) => ConceptFlaw | null;

const fromReferences = (concepts: readonly Concept[], judge: Reference): readonly ConceptFlaw[] =>
  concepts
    .flatMap((concept) => [
      ...concept.broader.map((id) => judge(concept, 'broader', id)),
      ...concept.related.map((id) => judge(concept, 'related', id)),
    ])
    .filter((found) => found !== null);

/** Concepts that are broader than themselves by way of others. A concept that names itself is told apart. */
function cycles(concepts: readonly Concept[]): readonly ConceptFlaw[] {
  const byId = new Map(concepts.map((concept) => [concept.id, concept]));
  return concepts.flatMap((concept) => {
    const way = wayBack(concept, byId);
    return way === null ? [] : [flaw(concept, 'cycle', `it is broader than itself: ${way.join(' → ')}`)];
  });
}

/** The shortest way from a concept over broader ones back to it, both ends named. */
function wayBack(start: Concept, byId: ReadonlyMap<ConceptId, Concept>): readonly ConceptId[] | null {
  const seen = new Set<ConceptId>([start.id]);
  let ways: readonly (readonly ConceptId[])[] = [[start.id]];
  while (ways.length > 0) {
    const next: (readonly ConceptId[])[] = [];
    for (const way of ways) {
      for (const id of byId.get(way.at(-1) ?? start.id)?.broader ?? []) {
        if (id === start.id && way.length > 1) return [...way, id];
        if (seen.has(id)) continue;
        seen.add(id);
        next.push([...way, id]);
      }
    }
    ways = next;
  }
  return null;
}

const emptyLabels = (concepts: readonly Concept[]): readonly ConceptFlaw[] =>
  concepts
    .flatMap(labelsOf)
    .filter(({ text }) => words(text).length === 0)
    .map((label) =>
      flaw(label.concept, 'empty label', `the label ${quoted(label)} has no word that could be found`),
    );

/**
 * Labels of two concepts that would be found on the same words: equal in the stems of their language,
 * or, across languages, equal in the stems of either.
 */
function claimedLabels(concepts: readonly Concept[]): readonly ConceptFlaw[] {
  const claims = new Map<string, Label[]>();
  const flaws: ConceptFlaw[] = [];
  for (const concept of concepts) {
    const others = new Set<ConceptId>();
    for (const label of labelsOf(concept)) {
      const rival = keysOf(label)
        .flatMap((key) => claims.get(key) ?? [])
        .find((claim) => claim.concept.id !== concept.id && collide(claim, label));
      if (rival === undefined || others.has(rival.concept.id)) continue;
      others.add(rival.concept.id);
      const what = `the label ${quoted(label)} is found on the same words as ${quoted(rival)} of “${rival.concept.id}”`;
      flaws.push(flaw(concept, 'claimed label', what));
    }
    for (const label of labelsOf(concept)) {
      for (const key of keysOf(label)) claims.set(key, [...(claims.get(key) ?? []), label]);
    }
  }
  return flaws;
}

const keysOf = ({ text }: Label): readonly string[] =>
  words(text).length === 0 ? [] : languages.map((language) => `${language} ${key(text, language)}`);

const key = (text: string, language: Language): string =>
  words(text)
    .map((word) => term(word.text, language))
    .join(' ');

/** Stems agree in one of the two label languages. Two acronyms still differ by their case. */
function collide(one: Label, other: Label): boolean {
  const agree = [one.language, other.language].some(
    (language) => key(one.text, language) === key(other.text, language),
  );
  return agree && !(isAcronym(one.text) && isAcronym(other.text) && one.text !== other.text);
}

const quoted = ({ text, language }: Label): string => `“${text}” (${language})`;

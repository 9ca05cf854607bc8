import type { Edition } from '../model/edition.ts';
import { partsOf, type Passage, type SegmentStretch } from '../reading/passage.ts';
import type { Annotation } from './annotation.ts';
import { positionsIn } from './edition-positions.ts';
import { locate } from './locate.ts';

export type NoteInPlace = {
  readonly annotation: Annotation;
  readonly passage: Passage;
  /** The passage's part in each segment it touches. */
  readonly parts: readonly SegmentStretch[];
};
export type UnsureNote = { readonly annotation: Annotation; readonly candidates: readonly Passage[] };

/** The annotations of one edition, by what is known of their place. Each is in exactly one list. */
export type PlacedNotes = {
  /** In the order of the text; of two that begin together the longer comes first. */
  readonly inPlace: readonly NoteInPlace[];
  readonly unsure: readonly UnsureNote[];
  readonly lost: readonly Annotation[];
};

export function placedNotes(annotations: Iterable<Annotation>, edition: Edition): PlacedNotes {
  const inPlace: NoteInPlace[] = [];
  const unsure: UnsureNote[] = [];
  const lost: Annotation[] = [];
  for (const annotation of annotations) {
    if (!isOn(annotation, edition)) continue;
    const placed = placedOnce(annotation, edition);
    switch (placed.state) {
      case 'in-place':
        inPlace.push(placed.note);
        break;
      case 'unsure':
        unsure.push(placed.note);
        break;
      case 'lost':
        lost.push(annotation);
        break;
    }
  }
  const { offsetOf } = positionsIn(edition);
  const order = ({ passage }: NoteInPlace): readonly [number, number] => [
    offsetOf(passage.start) ?? 0,
    -(offsetOf(passage.end) ?? 0),
  ];
  return {
    inPlace: sortedBy(inPlace, order),
    unsure: sortedBy(unsure, ({ annotation }) => [annotation.target.start, -annotation.target.end]),
    lost: sortedBy(lost, ({ target }) => [target.start, -target.end]),
  };
}

const isOn = ({ target }: Annotation, { head }: Edition): boolean =>
  target.work === head.work && target.language === head.language;

type Placed =
  | { readonly state: 'in-place'; readonly note: NoteInPlace }
  | { readonly state: 'unsure'; readonly note: UnsureNote }
  | { readonly state: 'lost' };

/**
 * Editions and annotations never change (a changed one is a new object), so neither does what was
 * found. The same note is the same object each time: who lists or paints many can see what is new.
 */
const known = new WeakMap<Edition, WeakMap<Annotation, Placed>>();

function placedOnce(annotation: Annotation, edition: Edition): Placed {
  const ofEdition = known.get(edition) ?? new WeakMap<Annotation, Placed>();
  known.set(edition, ofEdition);
  const placed = ofEdition.get(annotation) ?? place(annotation, edition);
  ofEdition.set(annotation, placed);
  return placed;
}

function place(annotation: Annotation, edition: Edition): Placed {
  const located = locate(annotation.target, edition);
  switch (located.state) {
    case 'in-place': {
      const { passage } = located;
      return { state: 'in-place', note: { annotation, passage, parts: partsOf(passage, edition.segments) } };
    }
    case 'unsure':
      return { state: 'unsure', note: { annotation, candidates: located.candidates } };
    case 'lost':
      return located;
  }
}

/** Sorted by a pair of numbers, each worked out once. */
function sortedBy<Item>(
  items: readonly Item[],
  order: (item: Item) => readonly [number, number],
): readonly Item[] {
  return items
    .map((item) => ({ item, key: order(item) }))
    .toSorted((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1])
    .map(({ item }) => item);
}

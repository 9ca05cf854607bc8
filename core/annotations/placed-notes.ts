import type { Candidate, Resolved } from '../anchoring/resolved.ts';
import type { Edition } from '../model/edition.ts';
import { partsOf, type Passage, type SegmentStretch } from '../reading/passage.ts';
import type { Annotation, Target } from './annotation.ts';
import { positionsIn } from './edition-positions.ts';

export type NoteInPlace = {
  readonly annotation: Annotation;
  readonly passage: Passage;
  /** The passage's part in each segment it touches. */
  readonly parts: readonly SegmentStretch[];
  /** Both versions of a passage whose words changed or that stands elsewhere now; null where all is as it was. */
  readonly moved: Versions | null;
};
export type Versions = { readonly was: string; readonly now: string };
export type UnsureNote = { readonly annotation: Annotation; readonly candidates: readonly Candidate[] };

/** The annotations of one edition, by what is known of their place. Each is in exactly one list. */
export type PlacedNotes = {
  /** In the order of the text; of two that begin together the longer comes first. */
  readonly inPlace: readonly NoteInPlace[];
  readonly unsure: readonly UnsureNote[];
  readonly lost: readonly Annotation[];
  /** Not looked for yet. */
  readonly waiting: readonly Annotation[];
};

/** Says where a target is in an edition; null while nobody has looked. What it has once said it stays with. */
export type Where = (target: Target) => Resolved | null;

export function placedNotes(annotations: Iterable<Annotation>, edition: Edition, where: Where): PlacedNotes {
  const inPlace: NoteInPlace[] = [];
  const unsure: UnsureNote[] = [];
  const lost: Annotation[] = [];
  const waiting: Annotation[] = [];
  for (const annotation of annotations) {
    if (!isOn(annotation, edition)) continue;
    const placed = placedOnce(annotation, edition, where);
    switch (placed?.state) {
      case 'in-place':
        inPlace.push(placed.note);
        break;
      case 'unsure':
        unsure.push(placed.note);
        break;
      case 'lost':
        lost.push(annotation);
        break;
      case undefined:
        waiting.push(annotation);
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
    waiting,
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

function placedOnce(annotation: Annotation, edition: Edition, where: Where): Placed | null {
  const ofEdition = known.get(edition) ?? new WeakMap<Annotation, Placed>();
  known.set(edition, ofEdition);
  const before = ofEdition.get(annotation);
  if (before) return before;
  const resolved = where(annotation.target);
  if (resolved === null) return null;
  const placed = place(annotation, edition, resolved);
  ofEdition.set(annotation, placed);
  return placed;
}

function place(annotation: Annotation, { segments }: Edition, resolved: Resolved): Placed {
  switch (resolved.state) {
    case 'in-place':
    case 'moved': {
      const { passage } = resolved;
      const moved = resolved.state === 'moved' ? { was: resolved.was, now: resolved.now } : null;
      return { state: 'in-place', note: { annotation, passage, parts: partsOf(passage, segments), moved } };
    }
    case 'unsure':
      return { state: 'unsure', note: { annotation, candidates: resolved.candidates } };
    case 'lost':
      return resolved;
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

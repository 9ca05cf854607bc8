import type { Edition } from '../model/edition.ts';
import { partsOf, type Passage, type SegmentStretch } from '../reading/passage.ts';
import type { Annotation } from './annotation.ts';
import { positionsIn } from './edition-positions.ts';
import { locate, type Located } from './locate.ts';

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
    const located = locatedOnce(annotation, edition);
    switch (located.state) {
      case 'in-place':
        inPlace.push({ annotation, passage: located.passage, parts: partsOf(located.passage, edition.segments) });
        break;
      case 'unsure':
        unsure.push({ annotation, candidates: located.candidates });
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

/** Texts and targets never change, so neither does what was found. */
const known = new WeakMap<Edition, WeakMap<Annotation['target'], Located>>();

function locatedOnce({ target }: Annotation, edition: Edition): Located {
  const ofEdition = known.get(edition) ?? new WeakMap<Annotation['target'], Located>();
  known.set(edition, ofEdition);
  const located = ofEdition.get(target) ?? locate(target, edition);
  ofEdition.set(target, located);
  return located;
}

/** Sorted by a pair of numbers, each worked out once. */
function sortedBy<Item>(items: readonly Item[], order: (item: Item) => readonly [number, number]): readonly Item[] {
  return items
    .map((item) => ({ item, key: order(item) }))
    .sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1])
    .map(({ item }) => item);
}

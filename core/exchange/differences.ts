import type { Annotation } from '../annotations/annotation.ts';

/** The parts of an annotation by the names that reports use: `note`, `target.start`. */
export type NoteField = Exclude<keyof Annotation, 'target' | 'id'> | `target.${keyof Annotation['target']}`;

const plain = ['kind', 'colour', 'note'] as const;
const instants = ['created', 'modified'] as const;
const ofTarget = [
  'work',
  'language',
  'segment',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
  'hash',
] as const;

/** In what two annotations differ. An instant is the same however it is written. */
export const differences = (one: Annotation, other: Annotation): readonly NoteField[] => [
  ...plain.filter((field) => one[field] !== other[field]),
  ...(sameList(one.tags, other.tags) ? [] : (['tags'] as const)),
  ...ofTarget
    .filter((field) => one.target[field] !== other.target[field])
    .map((field) => `target.${field}` as const),
  ...instants.filter((field) => moment(one[field]) !== moment(other[field])),
];

const sameList = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index]);

/** Milliseconds; the text itself where it names no instant. */
const moment = (instant: string): number | string => {
  const value = Date.parse(instant);
  return Number.isNaN(value) ? instant : value;
};

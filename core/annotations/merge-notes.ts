import type { Edition } from '../model/edition.ts';
import type { Passage } from '../reading/passage.ts';
import { longestNote, longestQuotation, mostTags, type Annotation } from './annotation.ts';
import { passageBetween, positionsIn } from './edition-positions.ts';
import { milliseconds } from './instants.ts';
import { targetOf } from './target.ts';

/** A note and where it is in the edition at hand. */
export type NoteAndPassage = { readonly annotation: Annotation; readonly passage: Passage };

export type Merged =
  | { readonly state: 'merged'; readonly note: Annotation; readonly removed: readonly Annotation[] }
  /** There are fewer than two, or one is not in this edition. */
  | { readonly state: 'too-few' }
  /** One annotation cannot hold it all. */
  | { readonly state: 'too-long' };

/**
 * One note out of several of an edition: from where the first begins to where the last ends, with
 * what was written in the order of the text and a blank line between, the tags of all, and the id,
 * colour and time of the one made first. The same words, and the same tag, are kept once.
 */
export function mergedNotes(edition: Edition, notes: readonly NoteAndPassage[]): Merged {
  const positions = positionsIn(edition);
  const placed = notes
    .map(({ annotation, passage }) => ({
      annotation,
      start: positions.offsetOf(passage.start),
      end: positions.offsetOf(passage.end),
    }))
    .filter(
      (one): one is { annotation: Annotation; start: number; end: number } =>
        one.start !== null && one.end !== null,
    )
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const [first] = placed.map(({ annotation }) => annotation).toSorted(earliest);
  const passage = passageBetween(
    positions,
    Math.min(...placed.map(({ start }) => start)),
    Math.max(...placed.map(({ end }) => end)),
  );
  if (first === undefined || passage === null || placed.length < 2 || placed.length < notes.length)
    return { state: 'too-few' };
  const all = placed.map(({ annotation }) => annotation);
  const note = [...new Set(all.map((one) => one.note.trim()))].filter((text) => text !== '').join('\n\n');
  const tags = all
    .flatMap((one) => one.tags)
    .filter((tag, at, every) => every.findIndex((other) => isSameTag(tag, other)) === at);
  const target = targetOf(edition, passage);
  if (note.length > longestNote || tags.length > mostTags || target.exact.length > longestQuotation)
    return { state: 'too-long' };
  return {
    state: 'merged',
    note: {
      ...first,
      kind: kindOf(all, note),
      colour: (all.toSorted(earliest).find(isColoured) ?? first).colour,
      note,
      tags,
      target,
    },
    removed: all.filter(({ id }) => id !== first.id),
  };
}

const earliest = (one: Annotation, other: Annotation): number =>
  milliseconds(one.created) - milliseconds(other.created) || (one.id < other.id ? -1 : 1);

const isSameTag = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** A bookmark is drawn without its colour, so that says nothing. */
const isColoured = ({ kind }: Annotation): boolean => kind !== 'bookmark';

const kindOf = (all: readonly Annotation[], note: string): Annotation['kind'] =>
  all.every(({ kind }) => kind === 'bookmark') ? 'bookmark' : note === '' ? 'highlight' : 'note';

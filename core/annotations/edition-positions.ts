import type { Edition } from '../model/edition.ts';
import type { Passage, Point } from '../reading/passage.ts';
import { editionText, segmentStarts } from '../text/edition-text.ts';
import { codePoints, type CodePoints } from './code-points.ts';

/** An edition's text as one string, and the way between its offsets (UTF-16) and points of segments. */
export type EditionPositions = {
  readonly text: string;
  readonly codePoints: CodePoints;
  /** Null where the edition has no such segment, or the segment no such offset. */
  readonly offsetOf: (point: Point) => number | null;
  readonly pointAt: (offset: number) => Point | null;
};

const known = new WeakMap<Edition, EditionPositions>();

/** Worked out once for each edition: every annotation on it asks. */
export function positionsIn(edition: Edition): EditionPositions {
  const before = known.get(edition);
  if (before) return before;
  const made = positions(edition);
  known.set(edition, made);
  return made;
}

function positions({ segments }: Edition): EditionPositions {
  const text = editionText(segments);
  const starts = segmentStarts(segments);
  const indexes = new Map(segments.map(({ id }, index) => [id, index]));
  return {
    text,
    codePoints: codePoints(text),
    offsetOf: ({ segment, offset }) => {
      const index = indexes.get(segment);
      const start = starts[index ?? -1];
      return start === undefined || offset > (segments[index ?? -1]?.text.length ?? -1)
        ? null
        : start + offset;
    },
    pointAt: (offset) => {
      const index = starts.findLastIndex((start) => start <= offset);
      const segment = segments[index];
      const within = offset - (starts[index] ?? 0);
      return segment === undefined || within > segment.text.length
        ? null
        : { segment: segment.id, offset: within };
    },
  };
}

/** The passage between two offsets of an edition's text, or null where it has no such passage. */
export function passageBetween({ pointAt }: EditionPositions, start: number, end: number): Passage | null {
  const from = pointAt(start);
  const to = pointAt(end);
  return from === null || to === null || end <= start ? null : { start: from, end: to };
}

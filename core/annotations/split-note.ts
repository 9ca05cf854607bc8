import type { Edition } from '../model/edition.ts';
import type { Passage, Point } from '../reading/passage.ts';
import { words } from '../text/words.ts';
import type { Annotation, AnnotationId } from './annotation.ts';
import { passageBetween, positionsIn } from './edition-positions.ts';
import { targetOf } from './target.ts';

/**
 * Two notes out of one, parted at a point of its passage; null where one of them would hold no word.
 * A point inside a word parts before the word. What was written stays with the first, which keeps its
 * id; both have the colour, the tags and the time of the one they were.
 */
export function splitNote(
  edition: Edition,
  { annotation, passage }: { readonly annotation: Annotation; readonly passage: Passage },
  at: Point,
  newId: AnnotationId,
): readonly [Annotation, Annotation] | null {
  const positions = positionsIn(edition);
  const start = positions.offsetOf(passage.start);
  const end = positions.offsetOf(passage.end);
  const point = positions.offsetOf(at);
  if (start === null || end === null || point === null) return null;
  const all = words(positions.text.slice(start, end)).map((word) => ({
    start: start + word.start,
    end: start + word.end,
  }));
  const second = all.find((word) => word.end > point);
  const cut = second === undefined ? null : startOf(positions.text, second.start, start);
  if (cut === null || point < start || !all.some((word) => word.end <= cut)) return null;
  const firstEnd = start + positions.text.slice(start, cut).trimEnd().length;
  const one = passageBetween(positions, start, firstEnd);
  const other = passageBetween(positions, cut, end);
  if (one === null || other === null) return null;
  return [
    { ...annotation, target: targetOf(edition, one) },
    {
      ...annotation,
      id: newId,
      kind: annotation.kind === 'note' ? 'highlight' : annotation.kind,
      note: '',
      target: targetOf(edition, other),
    },
  ];
}

/** Where a word begins with what opens before it: a quotation mark or a parenthesis goes with its word. */
function startOf(text: string, wordStart: number, least: number): number {
  const before = text.slice(least, wordStart);
  return least + before.length - (/[\p{Ps}\p{Pi}„"'»]*$/u.exec(before)?.[0].length ?? 0);
}

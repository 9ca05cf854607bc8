import type { SegmentKind } from '../model/segment.ts';
import { type NumberedSegment, lastNumber } from './numbering.ts';

/** Where two editions of a work do not correspond. `line` is a line of the second one. */
export type Mismatch = { readonly line: number; readonly sentence: string };

/** The languages stand for the editions in sentences. */
export type ToCompare = { readonly language: string; readonly segments: readonly NumberedSegment[] };

/**
 * Editions of a work correspond when they end at the same § and each § is of the same kind in both.
 * Only the first § that differs is told: behind it everything is shifted.
 */
export function mismatches(one: ToCompare, other: ToCompare): readonly Mismatch[] {
  const found: Mismatch[] = [];
  const kinds = kindsByNumber(one.segments);
  const odd = other.segments.find(({ kind, number, until = number }) =>
    range(number, until).some((each) => kinds.has(each) && !kinds.get(each)?.has(likeness(kind))),
  );
  if (odd) {
    const there = one.segments.find(
      (each) => each.number <= odd.number && odd.number <= (each.until ?? each.number),
    );
    found.push({
      line: odd.line,
      sentence: `§ ${odd.number} is “${odd.kind}” in ${other.language}, but “${there?.kind ?? odd.kind}” in ${one.language} (line ${there?.line ?? 0} there): “${beginning(odd.text)}”.`,
    });
  }
  const [here, there] = [lastNumber(other.segments), lastNumber(one.segments)];
  if (here !== there)
    found.push({
      line: other.segments.at(-1)?.line ?? 1,
      sentence: `The ${other.language} edition ends at § ${here}, the ${one.language} one at § ${there}. Blocks must correspond; a numbering table can split or join them.`,
    });
  return found;
}

function kindsByNumber(segments: readonly NumberedSegment[]): ReadonlyMap<number, ReadonlySet<string>> {
  const kinds = new Map<number, Set<string>>();
  for (const { kind, number, until = number } of segments)
    for (const each of range(number, until))
      kinds.set(each, (kinds.get(each) ?? new Set()).add(likeness(kind)));
  return kinds;
}

/** What one language quotes, the other may say in a paragraph. */
const likeness = (kind: SegmentKind): string => (kind === 'quotation' ? 'paragraph' : kind);

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const beginning = (text: string): string =>
  text.length > 40 ? `${text.slice(0, 40).trimEnd().toWellFormed()}…` : text;

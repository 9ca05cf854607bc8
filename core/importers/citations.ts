import type { Mark } from '../model/segment.ts';
import { type SourceFlaw, warning } from './draft.ts';
import type { NumberedSegment } from './numbering.ts';
import { referenceNumber } from './references.ts';

/** A numbered segment with all its marks, citations included. */
export type CitedSegment = Omit<NumberedSegment, 'marks'> & { readonly marks: readonly Mark[] };

export type Cited = { readonly segments: readonly CitedSegment[]; readonly flaws: readonly SourceFlaw[] };

/** Marks every `[3]` in the text that a reference answers. Where there are no references, `[3]` is just text. */
export function withCitations(segments: readonly NumberedSegment[]): Cited {
  const flaws: SourceFlaw[] = [];
  const references = new Map<number, NumberedSegment>();
  for (const segment of segments.filter(({ kind }) => kind === 'reference')) {
    const number = referenceNumber(segment.text);
    if (number === null) continue;
    if (references.has(number))
      flaws.push(
        warning(
          segment.line,
          'reference-twice',
          `There are two references [${number}]; citations lead to the first.`,
        ),
      );
    else references.set(number, segment);
  }
  const cited = segments.map((segment): CitedSegment => {
    if (segment.kind === 'reference' || segment.kind === 'code' || references.size === 0) return segment;
    const code = segment.marks.filter(({ type }) => type === 'code');
    const citations = Array.from(
      segment.text.matchAll(/\[(\d{1,3})\]/gu),
      ({ 0: found, 1: number, index }): readonly Mark[] => {
        const stretch = { start: index, end: index + found.length };
        if (code.some(({ start, end }) => start < stretch.end && stretch.start < end)) return [];
        const reference = references.get(Number(number));
        if (reference) return [{ type: 'citation', ...stretch, reference: reference.id }];
        flaws.push(
          warning(
            segment.line,
            'citation-without-reference',
            `The text cites ${found}, but no reference begins with it.`,
          ),
        );
        return [];
      },
    );
    return { ...segment, marks: [...segment.marks, ...citations.flat()] };
  });
  return { segments: cited, flaws };
}

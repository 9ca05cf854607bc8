import type { Segment } from '../model/segment.ts';

type Texts = readonly Pick<Segment, 'text'>[];

const between = '\n';

/** The canonical text of an edition: its segments' texts, one a line. Its SHA-256 is the edition's hash. */
export const editionText = (segments: Texts): string => segments.map((segment) => segment.text).join(between);

/** Where each segment starts in `editionText`, in UTF-16 units. */
export function segmentStarts(segments: Texts): readonly number[] {
  let next = 0;
  return segments.map(({ text }) => {
    const start = next;
    next += text.length + between.length;
    return start;
  });
}

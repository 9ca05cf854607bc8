import type { Segment } from '../../../../core/model/segment.ts';

/** A segment for a test: what is not given is plain. */
export const segment = (id: string, more: Partial<Segment> = {}): Segment => ({
  id,
  number: Number(id.replaceAll(/\D/g, '')),
  kind: 'paragraph',
  text: `Text of ${id}.`,
  marks: [],
  ...more,
});

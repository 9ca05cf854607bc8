import type { SegmentId } from '../../core/model/ids.ts';
import { sectionSign } from '../../core/reading/citation.ts';

/** `s12a` → `§ 12a`, where only the id is known. */
export const segmentSign = (id: SegmentId): string =>
  sectionSign({ id, number: Number.parseInt(id.slice(1), 10) });

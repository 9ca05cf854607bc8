import { join } from 'node:path';
import * as v from 'valibot';
import { annotationIdSchema, type AnnotationId } from '../../core/annotations/annotation.ts';
import { draftSchema, type Draft } from '../../core/annotations/draft.ts';
import { dictionary, shape } from '../../core/schema/shape.ts';
import { checkedFile, type CheckedFile } from '../files/checked-file.ts';

const draftsSchema = shape({ format: v.literal(1), drafts: dictionary(annotationIdSchema, draftSchema) });
export type DraftsOnDisk = v.InferOutput<typeof draftsSchema>;

/** `drafts.json` in the data folder: what was begun and not saved, by the id of its annotation. */
export const draftsFile = (folder: string): CheckedFile<DraftsOnDisk> =>
  checkedFile({
    path: join(folder, 'drafts.json'),
    schema: draftsSchema,
    otherwise: { format: 1, drafts: {} },
  });

/** With these drafts in the place of earlier ones, and without the dropped. The others stay: another window may be writing them. */
export function withDrafts(
  { drafts }: DraftsOnDisk,
  { kept, dropped }: { readonly kept: readonly Draft[]; readonly dropped: readonly AnnotationId[] },
): DraftsOnDisk {
  const gone = new Set(dropped);
  const left = Object.entries(drafts).filter(([id]) => !gone.has(id));
  const now = kept.map((draft) => [draft.annotation.id, draft] as const);
  return { format: 1, drafts: Object.fromEntries([...left, ...now]) };
}

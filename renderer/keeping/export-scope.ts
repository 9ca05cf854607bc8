import * as v from 'valibot';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { annotationIdSchema } from '../../core/annotations/annotation.ts';
import type { Selection } from '../../core/exchange/selection.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { list } from '../../core/schema/shape.ts';
import { navigate, remembered } from '../app/navigation.ts';

/** What is to be taken out. */
export type Scope = 'all' | 'given' | `work ${WorkId}`;

const name = 'exportIds';
const idsSchema = list(annotationIdSchema);

/** Goes to the page with these notes chosen for the export. They are kept with the history entry. */
export const exportThese = (annotations: readonly Annotation[]): void =>
  navigate({ page: 'keeping' }, { entry: { [name]: annotations.map(({ id }) => id) } });

/** The notes one came with, or null. */
export function givenIds(): v.InferOutput<typeof idsSchema> | null {
  const given = remembered(name);
  return v.is(idsSchema, given) ? given : null;
}

/** The scope as the exchange formats name it. */
export function selectionOf(scope: Scope, given: v.InferOutput<typeof idsSchema> | null): Selection {
  if (scope === 'given') return { ids: given ?? [] };
  return scope === 'all' ? {} : { works: [scope.slice('work '.length)] };
}

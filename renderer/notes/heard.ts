import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import { milliseconds } from '../../core/annotations/instants.ts';
import type { NotesChanged } from '../../core/host/contract.ts';

type Annotations = ReadonlyMap<AnnotationId, Annotation>;
type Some = Extract<NotesChanged, { readonly state: 'some' }>;

/**
 * The annotations after a change on disk was heard of. Of each the version modified last counts, of
 * two with the same time the one on disk; `isMine` spares what was touched here and is not saved yet.
 * An annotation that says what it said stays the same object, and the map too if nothing is new.
 */
export function withHeard(now: Annotations, heard: Some, isMine: (id: AnnotationId) => boolean): Annotations {
  const next = new Map(now);
  let isNew = false;
  for (const written of heard.written) {
    const here = now.get(written.id);
    if (isMine(written.id) || (here && isOlder(written.modified, here.modified))) continue;
    if (here && isSame(here, written)) continue;
    next.set(written.id, written);
    isNew = true;
  }
  for (const { work, id, modified } of heard.removed) {
    const here = next.get(id);
    // A note that went to another work has only gone from the file it was in.
    if (here === undefined || here.target.work !== work || isMine(id) || isOlder(modified, here.modified))
      continue;
    next.delete(id);
    isNew = true;
  }
  return isNew ? next : now;
}

const isOlder = (one: string, other: string): boolean => milliseconds(one) < milliseconds(other);

/** Whether both say the same; whatever order their entries stand in. */
export const isSame = (one: Annotation, other: Annotation): boolean =>
  one === other || (one.modified === other.modified && inOrder(one) === inOrder(other));

const inOrder = ({ id, kind, colour, note, tags, target, created, modified }: Annotation): string => {
  const { work, language, segment, start, end, exact, prefix, suffix, hash } = target;
  return JSON.stringify([
    [id, kind, colour, note, tags, created, modified],
    [work, language, segment, start, end, exact, prefix, suffix, hash],
  ]);
};

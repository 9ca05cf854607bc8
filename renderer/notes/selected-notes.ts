import type { AnnotationId } from '../../core/annotations/annotation.ts';

/** What is selected on the page of notes, and from where a range would go. */
export type SelectedNotes = {
  readonly ids: ReadonlySet<AnnotationId>;
  readonly anchor: AnnotationId | null;
};

export const nothingSelected: SelectedNotes = { ids: new Set(), anchor: null };

/** One note more or less. A range sets all between the last one touched and this to what this becomes. */
export function withToggled(
  { ids, anchor }: SelectedNotes,
  id: AnnotationId,
  shown: readonly AnnotationId[],
  isRange: boolean,
): SelectedNotes {
  const wanted = !ids.has(id);
  const from = isRange && anchor !== null ? shown.indexOf(anchor) : -1;
  const to = shown.indexOf(id);
  const touched = from < 0 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1);
  const next = new Set(ids);
  for (const one of touched) {
    if (wanted) next.add(one);
    else next.delete(one);
  }
  return { ids: next, anchor: id };
}

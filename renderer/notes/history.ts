import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';

/** What became of one annotation: null before it was made, null after it was removed. */
export type Change = {
  readonly id: AnnotationId;
  readonly before: Annotation | null;
  readonly after: Annotation | null;
};

/** What is undone at once: one change, or many made together. */
export type Step = readonly Change[];

/** What was done and can be undone, and what was undone and can be done again; the newest last. */
export type History = { readonly done: readonly Step[]; readonly undone: readonly Step[] };

export const emptyHistory: History = { done: [], undone: [] };

/** A new step; what was undone before it cannot come back. */
export const withStep = ({ done }: History, step: Step): History => ({ done: [...done, step], undone: [] });

/** The newest step turned around, and the history after that; null where there is nothing to undo. */
export function undone(history: History): { readonly step: Step; readonly history: History } | null {
  const step = history.done.at(-1);
  return step === undefined
    ? null
    : {
        step: turnedAround(step),
        history: { done: history.done.slice(0, -1), undone: [...history.undone, step] },
      };
}

/** The step that was undone last, and the history after it was done again. */
export function redone(history: History): { readonly step: Step; readonly history: History } | null {
  const step = history.undone.at(-1);
  return step === undefined
    ? null
    : { step, history: { done: [...history.done, step], undone: history.undone.slice(0, -1) } };
}

/** The step that takes this one back. */
export const turnedAround = (step: Step): Step =>
  step.map(({ id, before, after }) => ({ id, before: after, after: before })).toReversed();

/**
 * The history after its newest step was undone (or done again), with that step as it was carried out:
 * what it really took the place of, maybe another window's words, comes back by the opposite way.
 */
export const asCarriedOut = (history: History, way: 'undone' | 'redone', applied: Step): History =>
  way === 'undone'
    ? { ...history, undone: [...history.undone.slice(0, -1), turnedAround(applied)] }
    : { ...history, done: [...history.done.slice(0, -1), applied] };

export type StepSort = 'added' | 'removed' | 'changed';

/** What a step did, in one word; a mixed one changed things. */
export function sortOf(step: Step): StepSort {
  if (step.every(({ before }) => before === null)) return 'added';
  return step.every(({ after }) => after === null) ? 'removed' : 'changed';
}

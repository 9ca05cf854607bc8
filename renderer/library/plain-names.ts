import type { OwnWork } from '../../core/library/own-work.ts';
import type { EditionHead } from '../../core/model/edition.ts';
import { whenIdle } from '../app/when-idle.ts';
import { plain } from '../words/plain.ts';

/** Of fifty thousand titles each is folded once, not once for each letter typed. */
const names = new WeakMap<EditionHead, string>();

/** Title, subtitle and author of an edition, folded: what it is found by, title first. */
export function plainName(head: EditionHead): string {
  const known = names.get(head);
  if (known !== undefined) return known;
  const { title, subtitle = '', author = '', language } = head;
  const made = plain(`${title} ${subtitle} ${author}`, language);
  names.set(head, made);
  return made;
}

/** Milliseconds of folding in one go. */
const slice = 8;

/** Folds the names of works while nobody waits for it, so that the first letter typed need not. Returns how to stop. */
export function foldNamesInTime(works: Iterable<OwnWork>): () => void {
  const left = works[Symbol.iterator]();
  let stop = (): void => undefined;
  const some = (): void => {
    const due = performance.now() + slice;
    for (let next = left.next(); next.done !== true; next = left.next()) {
      for (const head of next.value.editions) plainName(head);
      if (performance.now() > due) {
        stop = whenIdle(some);
        return;
      }
    }
  };
  stop = whenIdle(some);
  return () => stop();
}

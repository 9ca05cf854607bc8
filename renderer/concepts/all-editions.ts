import type { Edition } from '../../core/model/edition.ts';
import { atOnce } from '../app/at-once.ts';
import type { Library } from '../library/library.ts';

const opening = new WeakMap<Library, Promise<readonly Edition[]>>();

/**
 * Every edition of the bundled library, in its order, opened when it is first asked for. The same promise
 * each time, so that React's `use` can wait on it; a failure is not kept, so the next visit tries again.
 */
export function allEditions(library: Library): Promise<readonly Edition[]> {
  const known = opening.get(library);
  if (known) return known;
  const heads = library.bundled.flatMap(({ editions }) => editions);
  const all = atOnce(Promise.all(heads.map(({ work, language }) => library.edition(work, language))));
  opening.set(library, all);
  all.catch(() => opening.delete(library));
  return all;
}

/** Every bundled edition, if each has been opened before: a page that comes back is then whole at once. */
export function openedEditions(library: Library): readonly Edition[] | null {
  const heads = library.bundled.flatMap(({ editions }) => editions);
  const opened = heads.flatMap(({ work, language }) => library.opened(work, language) ?? []);
  return opened.length === heads.length ? opened : null;
}

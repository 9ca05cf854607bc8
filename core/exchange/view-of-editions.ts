import type { Edition } from '../model/edition.ts';
import { editionKey } from '../model/ids.ts';
import type { LibraryView } from './library-view.ts';

/** What exports say about the texts of these editions. */
export function viewOfEditions(editions: readonly Edition[]): LibraryView {
  const segments = new Map(
    editions.map(({ head, segments: all }) => [
      editionKey(head.work, head.language),
      new Map(all.map((segment) => [segment.id, segment])),
    ]),
  );
  return {
    heads: editions.map(({ head }) => head),
    sectionOf: ({ work, language, segment }) => segments.get(editionKey(work, language))?.get(segment),
  };
}

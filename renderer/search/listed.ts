import type { Annotation, AnnotationId } from '../../core/annotations/annotation.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import { parseQuery } from '../../core/search/parse-query.ts';
import type { Hit } from '../../core/search/result.ts';
import { searchNotes, type NoteHit } from '../../core/search/search-notes.ts';

export type FoundNote = { readonly annotation: Annotation; readonly hit: NoteHit };

/** One line of the list of results. */
export type Entry = { readonly key: string } & (
  | { readonly kind: 'passage'; readonly hit: Hit }
  | ({ readonly kind: 'note' } & FoundNote)
);

/** The reader's annotations that a query finds, on passages in `language` and in `work` if these are named. */
export function foundNotes(
  annotations: ReadonlyMap<AnnotationId, Annotation>,
  query: string,
  language: Language | null,
  work: WorkId | null = null,
): readonly FoundNote[] {
  const wanted = [...annotations.values()].filter(
    ({ target }) =>
      (language === null || target.language === language) && (work === null || target.work === work),
  );
  return searchNotes(wanted, parseQuery(query)).flatMap((hit) => {
    const annotation = annotations.get(hit.id);
    return annotation === undefined ? [] : { annotation, hit };
  });
}

/** More notes than these would push the library off the screen; the others follow it. */
const mostFirst = 5;

/**
 * One list of passages and notes, each best first. Titles lead. Then comes what the reader wrote:
 * whoever noted a word looks for that note. A bare highlight repeats a passage that is found anyway,
 * so it stands last. Of the notes, as `searchNotes` orders them, the first `most` are listed.
 */
export function listed(hits: readonly Hit[], notes: readonly FoundNote[], most: number): readonly Entry[] {
  const titles = hits.filter(isWholeTitle);
  const shown = notes.slice(0, most).map(noteEntry);
  const first = notes.slice(0, mostFirst).filter(isWritten).length;
  return [
    ...titles.map(passageEntry),
    ...shown.slice(0, first),
    ...hits.filter((hit) => !isWholeTitle(hit)).map(passageEntry),
    ...shown.slice(first),
  ];
}

const isWritten = ({ hit }: FoundNote): boolean => hit.note.length > 0 || hit.tags.length > 0;

const isWholeTitle = ({ kind, why }: Hit): boolean => kind === 'title' && why === 'words';

const passageEntry = (hit: Hit): Entry => ({
  kind: 'passage',
  key: `${hit.work}.${hit.language}.${hit.segment ?? 'title'}`,
  hit,
});

const noteEntry = (note: FoundNote): Entry => ({ kind: 'note', key: note.annotation.id, ...note });

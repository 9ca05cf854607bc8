import type { Annotation } from '../../core/annotations/annotation.ts';
import { instantAfter } from '../../core/annotations/instants.ts';
import { annotationIn } from '../../core/annotations/known-record.ts';
import type { NotesPage } from '../../core/annotations/notes-file.ts';
import { withNote, withoutNote } from '../../core/annotations/page-changes.ts';
import type { W3CRecord } from '../../core/annotations/w3c.ts';
import type { EditionName } from '../../core/model/edition-name.ts';
import { editionKey, type WorkId } from '../../core/model/ids.ts';
import { draftsFile } from '../drafts/drafts-file.ts';
import { notesStore } from '../notes/notes-store.ts';
import { placesFile } from '../places/places-file.ts';
import { snapshotsIn } from '../snapshots/snapshots.ts';

/**
 * Takes the notes, the drafts and the place of an edition along to where it is from now on. A snapshot of
 * the notes is taken before. Done again after a crash, it comes to the same: what has been moved is not
 * found a second time.
 */
export async function moveNotes(dataFolder: string, from: EditionName, to: EditionName): Promise<void> {
  const isThere = ({ work, language }: EditionName): boolean =>
    work === from.work && language === from.language;
  const notes = notesStore(dataFolder, { before: snapshotsIn(dataFolder).before });
  const change = (work: WorkId, make: (page: NotesPage) => NotesPage): Promise<void> =>
    notes.changePages(new Map([[work, make]]), 'bulk');
  for (;;) {
    const found = (await notes.pages()).get(from.work);
    const own = found === undefined ? [] : notesOn(found, from);
    if (own.length === 0) break;
    // Each page is taken as it is by then: its reader may be writing on it.
    if (from.work === to.work) await change(from.work, (page) => withMoved(page, notesOn(page, from), to));
    else {
      // First they are where they shall be: a crash between leaves two of a note, never none.
      await change(to.work, (page) => withMoved(page, own, to));
      const moved = new Map(own.map(({ annotation: { id, modified } }) => [id, modified]));
      // What was changed meanwhile is moved in the next round.
      await change(from.work, (page) =>
        notesOn(page, from)
          .filter(({ annotation: { id, modified } }) => moved.get(id) === modified)
          .reduce((left, { annotation: { id } }) => withoutNote(left, from.work, id, Date.now()), page),
      );
    }
  }

  const key = editionKey(from.work, from.language);
  const places = placesFile(dataFolder);
  const place = (await places.read()).places[key];
  if (place !== undefined)
    await places.change(({ places: { [key]: _gone, ...rest } }) => ({
      format: 1,
      places: { ...rest, [editionKey(to.work, to.language)]: { ...place, ...to } },
    }));

  const drafts = draftsFile(dataFolder);
  if ((await drafts.read()).some(({ draft }) => isThere(draft.annotation.target)))
    await drafts.change((all) =>
      all.map(({ version, draft }) => {
        const { annotation } = draft;
        if (!isThere(annotation.target)) return { version, draft };
        const moved = { ...annotation, target: { ...annotation.target, ...to } };
        return { version, draft: { ...draft, annotation: moved } };
      }),
    );
}

type Note = { readonly annotation: Annotation; readonly record: W3CRecord };

/** The notes on a page that are on this edition. */
const notesOn = (page: NotesPage, { work, language }: EditionName): readonly Note[] =>
  page.items.flatMap((record) => {
    const result = annotationIn(work, record);
    return result.ok && result.value.target.language === language
      ? [{ annotation: result.value, record: record as W3CRecord }]
      : [];
  });

/** The page with these notes, each on the edition `to`, and with what other tools have left in its record. */
const withMoved = (page: NotesPage, notes: readonly Note[], to: EditionName): NotesPage =>
  notes.reduce((moved, { annotation, record }) => {
    const now = Date.now();
    const modified = instantAfter(annotation.modified, now);
    const target = { ...annotation.target, ...to };
    return withNote(moved, { ...annotation, target, modified }, now, record).page;
  }, page);

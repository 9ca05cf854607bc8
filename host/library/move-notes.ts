import { longestChange } from '../../core/host/contract.ts';
import type { NoteChange } from '../../core/annotations/note-change.ts';
import { editionKey } from '../../core/model/ids.ts';
import { draftsFile } from '../drafts/drafts-file.ts';
import { notesStore } from '../notes/notes-store.ts';
import { placesFile } from '../places/places-file.ts';
import { snapshotsIn } from '../snapshots/snapshots.ts';
import type { EditionName } from './index/own-index.ts';

/**
 * Takes the notes, the drafts and the place of an edition along to where it is from now on. A snapshot of
 * the notes is taken before. Done again after a crash, it comes to the same: what has been moved is not
 * found a second time.
 */
export async function moveNotes(dataFolder: string, from: EditionName, to: EditionName): Promise<void> {
  const isThere = ({ work, language }: EditionName): boolean =>
    work === from.work && language === from.language;
  const notes = notesStore(dataFolder, { before: snapshotsIn(dataFolder).before });
  const own = (await notes.readAll()).annotations.filter(({ target }) => isThere(target));
  const now = Date.now();
  const changes = own.flatMap((annotation): readonly NoteChange[] => {
    const modified = new Date(Math.max(now, Date.parse(annotation.modified) + 1)).toISOString();
    const moved = { ...annotation, target: { ...annotation.target, ...to }, modified };
    const write: NoteChange = { do: 'write', annotation: moved };
    // First it is where it shall be: a crash between leaves two of a note, never none.
    return from.work === to.work ? [write] : [write, { do: 'remove', work: from.work, id: annotation.id }];
  });
  for (let at = 0; at < changes.length; at += longestChange)
    await notes.change(changes.slice(at, at + longestChange));

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

import { homedir } from 'node:os';
import { join, sep } from 'node:path';
import type { Annotation } from '../core/annotations/annotation.ts';
import type { Handlers, NotesChanged, PackState, Start } from '../core/host/contract.ts';
import { FaultError } from '../core/host/fault.ts';
import type { Language } from '../core/model/language.ts';
import { draftsFile, withDrafts } from './drafts/drafts-file.ts';
import { shownFolder } from './files/data-folder.ts';
import { makeFolder } from './files/make-folder.ts';
import { removedNotes } from './exchange/removed-notes.ts';
import { saveExport, type ChoosePlace } from './exchange/save-export.ts';
import { libraryHandlers, noLibrary, type ChooseFolder } from './library/library-handlers.ts';
import type { OwnLibrary } from './library/own-library.ts';
import { notesStore } from './notes/notes-store.ts';
import { watchNotes } from './notes/watch-notes.ts';
import { placesFile, withPlace } from './places/places-file.ts';
import type { Guard } from './serve/guard.ts';
import { settingsFile } from './settings/settings-file.ts';
import { previewSnapshot, restoreSnapshot } from './snapshots/restore.ts';
import { snapshotsIn } from './snapshots/snapshots.ts';
import { keptTexts } from './texts/kept-texts.ts';
import type { TextOf } from './texts/pack-texts.ts';

export type HostOptions = {
  /** The data folder, see `files/data-folder.ts`. */
  readonly folder: string;
  readonly packState: PackState;
  readonly version: string;
  readonly shell: Start['shell'];
  /** The system's language. */
  readonly language: Language;
  /** Opens a folder in the system's file manager; left out by a shell that cannot. */
  readonly showFolder?: ((folder: string) => Promise<void>) | undefined;
  /** Asks the reader where an export should go; left out by a shell that cannot. */
  readonly choosePlace?: ChoosePlace | undefined;
  readonly guard: Pick<Guard, 'report'>;
  /** The texts of the pack's editions; the one a note is made on is kept with it. */
  readonly textOf?: TextOf | undefined;
  /** The reader's own library, where the shell has opened one. It is the shell that closes it. */
  readonly library?: OwnLibrary | null | undefined;
  /** Asks the reader for a folder to be followed; left out by a shell that cannot. */
  readonly chooseFolder?: ChooseFolder | undefined;
  /** Hears of notes that have changed on disk. Only with it, the folder of notes is watched. */
  readonly notesChanged?: ((change: NotesChanged) => void) | undefined;
  /** Ends the watching. */
  readonly ended?: AbortSignal | undefined;
};

/**
 * What the reader may ask, done with files: one function for each call of the contract. Both shells
 * put these same functions behind their door.
 */
export async function createHandlers(options: HostOptions): Promise<Handlers> {
  const { folder, packState, version, shell, language, showFolder, choosePlace, guard } = options;
  const settings = settingsFile(folder);
  const places = placesFile(folder);
  const drafts = draftsFile(folder);
  const snapshots = snapshotsIn(folder);
  const notes = notesStore(folder, { changed: options.notesChanged, before: snapshots.before });
  const library = options.library ?? null;
  const texts = keptTexts(
    folder,
    async (hash) => (await options.textOf?.(hash)) ?? (await library?.textOf(hash)) ?? null,
  );
  /**
   * After the note, which made sure that the folder is there, and matters more. What fails here is
   * done with the next note or the next start, and no note is called unsaved for it.
   */
  const keepTexts = (annotations: readonly Annotation[]): Promise<void> =>
    texts.keep(annotations.map(({ target }) => target.hash)).catch(() => undefined);
  // Made now so that there is something to show. Where it cannot be made, the first write says so.
  await makeFolder(folder).catch(() => undefined);
  // Where the pack is refused, no page shows notes, and nobody could be told what became of a file.
  if (options.notesChanged !== undefined && packState.state === 'ready') {
    const stop = watchNotes(join(folder, 'notes'), notes.takeIn);
    options.ended?.addEventListener('abort', stop, { once: true });
  }

  return {
    ...(library === null ? noLibrary : libraryHandlers(library, options.chooseFolder)),
    start: async () => {
      // The drafts only for what is set aside of them: the page asks for them later, and hears of that here.
      const [settingsNow, placesNow] = await Promise.all([settings.read(), places.read(), drafts.read()]);
      return {
        version,
        shell,
        language,
        pack: packState,
        settings: settingsNow,
        places: Object.values(placesNow.places),
        folder: shownFolder(folder, homedir(), sep),
        setAside: [...settings.setAside(), ...places.setAside(), ...drafts.setAside()],
      };
    },
    'settings.write': async (next) => {
      await settings.change(() => next);
      return null;
    },
    'places.write': async (place) => {
      await places.change((all) => withPlace(all, place));
      return null;
    },
    'notes.read': async () => {
      const read = await notes.readAll();
      // Notes that came by another way (a sync tool, an import by command) have their texts kept now.
      void keepTexts(read.annotations);
      return read;
    },
    'notes.write': async (annotation) => {
      await notes.write(annotation);
      await keepTexts([annotation]);
      return null;
    },
    'notes.remove': async ({ work, id }) => {
      await notes.remove(work, id);
      return null;
    },
    'notes.change': async (changes) => {
      await notes.change(changes);
      await keepTexts(changes.flatMap((change) => (change.do === 'write' ? [change.annotation] : [])));
      return null;
    },
    'drafts.read': drafts.read,
    'drafts.write': async (written) => {
      await drafts.change((all) => withDrafts(all, written));
      return null;
    },
    'notes.flawed': () => notes.flawed(),
    'notes.repair': async (repair) => {
      await notes.repair(repair);
      return null;
    },
    'snapshots.list': () => snapshots.list(),
    'snapshots.preview': ({ snapshot }) => previewSnapshot(snapshots, notes, snapshot),
    'snapshots.restore': async (wanted) => ({ restored: await restoreSnapshot(snapshots, notes, wanted) }),
    'notes.removed': () => removedNotes(notes),
    'export.save': ({ files }) => saveExport(files, choosePlace),
    'texts.read': ({ hashes }) => texts.read(hashes),
    'folder.show': async () => {
      if (showFolder === undefined) {
        throw new FaultError('unsupported', 'folder', {
          de: 'ein Browser-Tab kann keinen Ordner öffnen',
          en: 'a browser tab cannot open a folder',
        });
      }
      await showFolder(folder);
      return null;
    },
    'guard.report': async () => guard.report(),
  };
}

import { homedir } from 'node:os';
import { mkdir } from 'node:fs/promises';
import { sep } from 'node:path';
import type { Handlers, PackState, Start } from '../core/host/contract.ts';
import { FaultError } from '../core/host/fault.ts';
import type { Language } from '../core/model/language.ts';
import { shownFolder } from './files/data-folder.ts';
import { notesStore } from './notes/notes-store.ts';
import { placesFile, withPlace } from './places/places-file.ts';
import type { Guard } from './serve/guard.ts';
import { settingsFile } from './settings/settings-file.ts';

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
  readonly guard: Pick<Guard, 'report'>;
};

/**
 * What the reader may ask, done with files: one function for each call of the contract. Both shells
 * put these same functions behind their door.
 */
export async function createHandlers(options: HostOptions): Promise<Handlers> {
  const { folder, packState, version, shell, language, showFolder, guard } = options;
  const settings = settingsFile(folder);
  const places = placesFile(folder);
  const notes = notesStore(folder);
  // Made now so that there is something to show. Where it cannot be made, the first write says so.
  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(() => undefined);

  return {
    start: async () => {
      const [settingsNow, placesNow] = await Promise.all([settings.read(), places.read()]);
      return {
        version,
        shell,
        language,
        pack: packState,
        settings: settingsNow,
        places: Object.values(placesNow.places),
        folder: shownFolder(folder, homedir(), sep),
        setAside: [...settings.setAside(), ...places.setAside()],
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
    'notes.read': () => notes.readAll(),
    'notes.write': async (annotation) => {
      await notes.write(annotation);
      return null;
    },
    'notes.remove': async ({ work, id }) => {
      await notes.remove(work, id);
      return null;
    },
    'folder.show': async () => {
      if (showFolder === undefined) {
        throw new FaultError('unsupported', 'folder', 'a browser tab cannot open a folder');
      }
      await showFolder(folder);
      return null;
    },
    'guard.report': async () => guard.report(),
  };
}

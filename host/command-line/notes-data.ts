import { homedir } from 'node:os';
import { resolve } from 'node:path';
import type { Annotation } from '../../core/annotations/annotation.ts';
import type { Edition } from '../../core/model/edition.ts';
import { editionKey } from '../../core/model/ids.ts';
import { editionText } from '../../core/text/edition-text.ts';
import { dataFolder } from '../files/data-folder.ts';
import { readOwnEditions } from '../library/read-own-editions.ts';
import { notesStore, type NotesStore } from '../notes/notes-store.ts';
import { snapshotsIn } from '../snapshots/snapshots.ts';
import { type KeptTexts, keptTexts } from '../texts/kept-texts.ts';
import type { Io } from './io.ts';
import { openLibrary, readConceptsOf, readEditionsOf } from './library.ts';
import { shown } from './shown.ts';

/** The data folder that was named, else the one the app uses. */
const folderOf = (given: string | undefined, io: Io): string =>
  given === undefined ? dataFolder(process.env, process.platform, homedir()) : resolve(io.cwd, given);

export function openNotes(given: string | undefined, io: Io): NotesStore {
  const folder = folderOf(given, io);
  return notesStore(folder, { before: snapshotsIn(folder).before });
}

/** The texts that are kept beside the notes; those of these editions can be added. */
export function openTexts(given: string | undefined, io: Io, editions: readonly Edition[] = []): KeptTexts {
  return keptTexts(folderOf(given, io), async (hash) => {
    const edition = editions.find(({ head }) => head.hash === hash);
    return edition ? editionText(edition.segments) : null;
  });
}

/** All annotations that can be read. What cannot is told, for it would be missed. */
export async function readNotes(store: NotesStore, io: Io): Promise<readonly Annotation[]> {
  const { annotations, setAside } = await store.readAll();
  for (const { file, reason } of setAside) io.err(`warning: ${shown(`${file}: ${reason}`)}`);
  return annotations;
}

export const readEditions = async (given: string | undefined, io: Io): Promise<readonly Edition[]> =>
  readEditionsOf(await openLibrary(given, io));

type Given = { readonly data?: string | undefined; readonly pack?: string | undefined };

/** The bundled editions, and those of the own library that these notes are on. */
export async function editionsFor(
  notes: readonly Annotation[],
  { data, pack }: Given,
  io: Io,
): Promise<readonly Edition[]> {
  const library = await openLibrary(pack, io);
  const editions = await readEditionsOf(library);
  const known = new Set(editions.map(({ head }) => editionKey(head.work, head.language)));
  const others = new Map(
    notes.flatMap(({ target: { work, language } }) => {
      const key = editionKey(work, language);
      return known.has(key) ? [] : [[key, { work, language }] as const];
    }),
  );
  const concepts = await readConceptsOf(library);
  return [...editions, ...(await readOwnEditions(folderOf(data, io), concepts, [...others.values()]))];
}

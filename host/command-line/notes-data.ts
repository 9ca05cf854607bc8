import type { Annotation } from '../../core/annotations/annotation.ts';
import { editionsNamed, namesIn } from '../../core/exchange/editions-named.ts';
import type { TextFile } from '../../core/exchange/formats.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { EditionName } from '../../core/model/edition-name.ts';
import { editionKey, type WorkId } from '../../core/model/ids.ts';
import { editionText } from '../../core/text/edition-text.ts';
import { lastTitles } from '../library/bin-list.ts';
import { worksIn } from '../library/own-works.ts';
import { readOwnEditions } from '../library/read-own-editions.ts';
import { notesStore, type NotesStore } from '../notes/notes-store.ts';
import { snapshotsIn } from '../snapshots/snapshots.ts';
import { type KeptTexts, keptTexts } from '../texts/kept-texts.ts';
import type { Io } from './io.ts';
import { openLibrary, readConceptsOf, readEditionsOf } from './library.ts';
import { dataFolderOf } from './own-library.ts';
import { shown } from './shown.ts';

export function openNotes(given: string | undefined, io: Io): NotesStore {
  const folder = dataFolderOf(given, io);
  return notesStore(folder, { before: snapshotsIn(folder).before });
}

/** The texts that are kept beside the notes; those of these editions can be added. */
export function openTexts(given: string | undefined, io: Io, editions: readonly Edition[] = []): KeptTexts {
  return keptTexts(dataFolderOf(given, io), async (hash) => {
    const edition = editions.find(({ head }) => head.hash === hash);
    return edition ? editionText(edition.segments) : null;
  });
}

/** All annotations that can be read. What cannot is told, for it would be missed. */
export async function readNotes(store: NotesStore, io: Io): Promise<readonly Annotation[]> {
  const { annotations, setAside } = await store.readAll();
  for (const { file, reason } of setAside) io.err(`warning: ${shown(`${file}: ${reason.en}`)}`);
  return annotations;
}

type Given = { readonly data?: string | undefined; readonly pack?: string | undefined };

/** The bundled editions, and those of the own library that these notes are on. */
export const editionsFor = (
  notes: readonly Annotation[],
  given: Given,
  io: Io,
): Promise<readonly Edition[]> => withOwn(async () => notes.map(({ target }) => target), given, io);

/** The bundled editions, and those of the own library that the records of these files name. */
export const editionsForImport = (
  files: readonly TextFile[],
  given: Given,
  io: Io,
): Promise<readonly Edition[]> =>
  withOwn(
    async (folder) => {
      const names = namesIn(files);
      return names.length === 0 ? [] : editionsNamed(names, await worksIn(folder));
    },
    given,
    io,
  );

/** The last titles of the works that these notes are on and that are not in the library. */
export async function titlesOfGone(
  notes: readonly Annotation[],
  editions: readonly Edition[],
  { data }: Given,
  io: Io,
): Promise<ReadonlyMap<WorkId, string>> {
  const known = new Map(editions.map(({ head }) => [head.work, head.title]));
  const isWhole = notes.every(({ target }) => known.has(target.work));
  return isWhole ? known : new Map([...(await lastTitles(dataFolderOf(data, io))), ...known]);
}

async function withOwn(
  wanted: (folder: string) => Promise<readonly EditionName[]>,
  { data, pack }: Given,
  io: Io,
): Promise<readonly Edition[]> {
  const library = await openLibrary(pack, io);
  const editions = await readEditionsOf(library);
  const known = new Set(editions.map(({ head }) => editionKey(head.work, head.language)));
  const folder = dataFolderOf(data, io);
  const others = new Map(
    (await wanted(folder)).flatMap(({ work, language }) => {
      const key = editionKey(work, language);
      return known.has(key) ? [] : [[key, { work, language }] as const];
    }),
  );
  const concepts = await readConceptsOf(library);
  return [...editions, ...(await readOwnEditions(folder, concepts, [...others.values()]))];
}

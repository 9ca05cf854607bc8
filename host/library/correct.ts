import { readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Input } from '../../core/host/contract.ts';
import type { EditionName } from '../../core/model/edition-name.ts';
import { editionKey, type WorkId } from '../../core/model/ids.ts';
import { fileFault, systemCode } from '../files/file-fault.ts';
import { readBytes } from '../files/read-bytes.ts';
import { keepEdited } from '../files/set-aside.ts';
import { sha256 } from '../files/sha256.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { Restoring } from './bin.ts';
import { withFront, type FrontChange } from './edit-front.ts';
import { isStill, keepHandwork, readToChange, type ArticleFile } from './handwork.ts';
import { originalFile, originFile } from './library-paths.ts';
import { notInLibrary } from './not-there.ts';
import {
  emptyOrigin,
  originText,
  withEdition,
  withoutEdition,
  type EditionOrigin,
  type Origin,
} from './origin.ts';
import { newWorkId } from './work-ids.ts';

export type Correcting = Restoring & {
  /** Takes along what the reader left in an edition, and notes down where it has gone. */
  readonly follow: (from: EditionName, to: EditionName) => Promise<void>;
};

/** Editions that are other ones now, and those that are not any more. */
export type Corrected = { readonly changed: readonly EditionName[]; readonly gone: readonly EditionName[] };

/**
 * Sets right the title, the author or the language of an edition, in its own file and, so that the next
 * reading of its original keeps to it, in `origin.json`. With another language the edition moves to
 * another file name; where its work has that language already, it becomes a work of its own.
 */
export async function correct(around: Correcting, correction: Input<'library.correct'>): Promise<Corrected> {
  const { work, language, to } = correction;
  const { paths, catalogue } = around;
  const origin = catalogue.origin(work);
  const edition = origin?.editions[language];
  if (origin === undefined || edition === undefined) throw notInLibrary(editionKey(work, language));
  const corrected = { ...edition.corrected, ...defined(to) };
  const article = paths.article(work, language);
  const edited = await editedFile(article, { title: to.title, author: to.author });
  const made = edited === null ? edition.made : madeOf(edition, edited);
  const next = withEdition(origin, language, { ...edition, corrected, ...(made && { made }) });
  // First, so that no crash leaves a corrected file whose correction the next import would undo.
  await write(around, work, next);
  // Somebody else may have written into it just now: then it is read again.
  if (edited !== null && !(await writeAtomically(article, edited.after, isStill(article, edited.before))))
    return correct(around, correction);
  if (to.language === undefined || to.language === language)
    return { changed: [{ work, language }], gone: [] };
  return moveEdition(around, { work, language }, to.language);
}

/** Makes an edition one in another language, or goes on with it where a crash ended it. */
export async function moveEdition(
  around: Correcting,
  { work, language: from }: EditionName,
  language: EditionName['language'],
): Promise<Corrected> {
  const { catalogue, isTaken } = around;
  const origin = catalogue.origin(work);
  if (origin?.moving !== undefined) {
    // What failed on the way goes on to where it was going, when it is tried again.
    const finished = await finishMove(around, work);
    const isThis = from === language || origin.moving.from === from;
    return isThis ? finished : moveEdition(around, { work, language: from }, language);
  }
  if (origin?.editions[from] === undefined) throw notInLibrary(editionKey(work, from));
  const taken = (id: WorkId): boolean => catalogue.origin(id) !== undefined || isTaken(id);
  const target = origin.editions[language] === undefined ? work : newWorkId(`${work}.md`, work, taken);
  const moving = { from, work: target, language };
  await writeAtomically(markOf(around, work), '');
  await write(around, work, { ...origin, moving });
  return finishMove(around, work);
}

/**
 * Carries out what `origin.json` says is moving. Every step can be done twice: after a crash all of them
 * are done again, from the first.
 */
async function finishMove(around: Correcting, work: WorkId): Promise<Corrected> {
  const { paths, catalogue, follow } = around;
  const origin = catalogue.origin(work);
  if (origin?.moving === undefined) {
    await unlinkIfThere(markOf(around, work));
    return { changed: [], gone: [] };
  }
  const { from, ...to } = origin.moving;
  const old = { work, language: from };
  const isSame = to.work === work;
  const edition = origin.editions[from];
  let carried: ArticleFile | null = null;
  if (edition !== undefined) {
    carried = await readToChange(paths.article(work, from));
    const after = withFront(carried.text, { language: to.language });
    const made = madeOf(edition, { before: carried, after });
    const own = { ...renamed(edition, to.language), ...(made && { made }) };
    await carryOriginal(paths.work(work), paths.work(to.work), edition, own);
    const target = isSame ? origin : (catalogue.origin(to.work) ?? emptyOrigin);
    const article = paths.article(to.work, to.language);
    // There where a move is done again after a while, or by hand.
    await keepHandwork(article, target.editions[to.language]?.made, after);
    await writeAtomically(article, after);
    await write(around, to.work, withEdition(target, to.language, own));
  }
  await follow(old, to);
  // What was written into it since it was read is not in its new place.
  const left = await readBytes(paths.article(work, from));
  if (left !== null && (carried === null || !left.equals(carried.bytes)))
    await keepEdited(paths.article(to.work, to.language), left);
  await unlinkIfThere(paths.article(work, from));
  if (edition?.original && !isSame) await unlinkIfThere(join(paths.work(work), edition.original.file));
  const { moving: _, ...rest } = withoutEdition(catalogue.origin(work) ?? origin, from);
  await write(around, work, rest);
  await unlinkIfThere(markOf(around, work));
  return { changed: [to], gone: [old] };
}

/** Says that a work has something moving, so that one finds it without reading all of them. */
const markPrefix = '.moving-';
const markOf = ({ paths }: Correcting, work: WorkId): string => join(paths.shelves, `${markPrefix}${work}`);

/** Goes on with what a crash has left half done. The catalogue is only needed where there is something. */
export async function finishMoves(around: Correcting): Promise<void> {
  const names = await readdir(around.paths.shelves).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(markPrefix))) {
    await Promise.all([around.catalogue.load(), around.bin.load()]);
    await finishMove(around, name.slice(markPrefix.length)).catch(() => undefined);
  }
}

const defined = (to: Input<'library.correct'>['to']): EditionOrigin['corrected'] =>
  Object.fromEntries(Object.entries(to).filter(([, value]) => value !== undefined));

/** The reading stays behind: it was of a file that has another name and another language now. */
function renamed(
  { read: _reading, ...edition }: EditionOrigin,
  language: EditionName['language'],
): EditionOrigin {
  if (edition.original === null) return edition;
  return {
    ...edition,
    original: { ...edition.original, file: originalFile(language, edition.original.file) },
  };
}

async function carryOriginal(
  from: string,
  to: string,
  edition: EditionOrigin,
  own: EditionOrigin,
): Promise<void> {
  if (!edition.original || !own.original) return;
  const [source, target] = [join(from, edition.original.file), join(to, own.original.file)];
  try {
    if (from === to) {
      await rename(source, target);
      await syncFolder(to);
    } else await writeAtomically(target, await readFile(source));
  } catch (error) {
    // It has been carried already, or was never there: the article does not need it.
    if (systemCode(error) !== 'ENOENT') throw fileFault(error, edition.original.file);
  }
}

/** An article's file before and after a change of its front matter. */
type Edited = { readonly before: ArticleFile; readonly after: string };

async function editedFile(path: string, change: FrontChange): Promise<Edited | null> {
  if (change.title === undefined && change.author === undefined) return null;
  const before = await readToChange(path);
  return { before, after: withFront(before.text, change) };
}

/** What Fathom wrote last: the changed file, unless somebody else had edited it before. */
const madeOf = ({ made }: EditionOrigin, { before, after }: Edited): EditionOrigin['made'] =>
  sha256(before.bytes) === made ? sha256(after) : made;

async function write({ paths, catalogue }: Correcting, work: WorkId, origin: Origin): Promise<void> {
  await writeAtomically(join(paths.work(work), originFile), originText(origin));
  catalogue.set(work, origin);
}

async function unlinkIfThere(path: string): Promise<void> {
  await unlink(path).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw fileFault(error, 'article');
  });
}

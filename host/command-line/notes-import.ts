import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { results, type Candidate, type Result } from '../../core/exchange/candidate.ts';
import type { TextFile } from '../../core/exchange/formats.ts';
import { importNotes, tally } from '../../core/exchange/import-notes.ts';
import { placeIn } from '../../core/exchange/place-in.ts';
import { detailIn, FaultError } from '../../core/host/fault.ts';
import { removedNotes } from '../exchange/removed-notes.ts';
import { isNoText, readText } from '../files/read-text.ts';
import type { NotesStore } from '../notes/notes-store.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { editionsFor, editionsForImport, openNotes, openTexts, readNotes } from './notes-data.ts';
import { candidateLine, counted } from './notes-words.ts';
import { readArguments } from './read-arguments.ts';
import { shownPath } from './shown.ts';

/** `notes import`: says of each record what happens with it, and writes what is new or newer. */
export async function importFromFiles(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    'dry-run': { type: 'boolean', default: false },
    removed: { type: 'boolean', default: false },
    data: { type: 'string' },
    pack: { type: 'string' },
  });
  if (positionals.length === 0) throw new UsageError('Name a file to import');
  const files = (await Promise.all(positionals.map((name) => readFiles(resolve(io.cwd, name), io)))).flat();
  const store = openNotes(values.data, io);
  const options = {
    known: await readNotes(store, io),
    removed: new Map((await removedNotes(store)).map(({ id, at }) => [id, at])),
    place: placeIn(await editionsForImport(files, values, io)),
    now: new Date().toISOString(),
  };

  const candidates: Candidate[] = [];
  for (const candidate of importNotes(files, options)) {
    io.out(candidateLine(candidate, io.width));
    candidates.push(candidate);
  }
  const counts = tally(candidates);
  const said = results
    .filter((result) => counts[result] > 0)
    .map((result: Result) => `${counts[result]} ${result}`);
  io.out(`${counted(candidates.length, 'record')}${said.length > 0 ? `: ${said.join(', ')}` : ''}`);
  const wanted = candidates.flatMap((candidate) => wantedOf(candidate, values.removed));
  if (values['dry-run']) io.out('Nothing was written.');
  else {
    await writeAll(store, wanted, io);
    const editions = await editionsFor(wanted, values, io);
    await openTexts(values.data, io, editions).keep(wanted.map(({ target }) => target.hash));
  }
  return candidates.some(({ reason }) => reason.code === 'unknown-format') ? 1 : 0;
}

function wantedOf(candidate: Candidate, alsoRemoved: boolean): readonly Annotation[] {
  if (candidate.result === 'new' || candidate.result === 'newer') return [candidate.annotation];
  return alsoRemoved && candidate.result === 'older' && candidate.reason.code === 'removed-here'
    ? [candidate.annotation]
    : [];
}

/** So many are one change on disk: few enough that a fault costs little, enough that each file is written seldom. */
const batch = 500;

async function writeAll(store: NotesStore, annotations: readonly Annotation[], io: Io): Promise<void> {
  for (let at = 0; at < annotations.length; at += batch) {
    const changes = annotations
      .slice(at, at + batch)
      .map((annotation) => ({ do: 'write', annotation }) as const);
    await store.change(changes).catch((error: unknown) => {
      const why =
        error instanceof FaultError
          ? `${error.fault.where}: ${detailIn('en', error.fault.detail)}`
          : String(error);
      throw new UsageError(
        `${at} of ${annotations.length} were written, then it failed (${why}); import again once that is put right`,
      );
    });
  }
  io.out(`${counted(annotations.length, 'note')} written.`);
}

const endings = /\.(?:md|csv|jsonld|json|txt)$/iu;

/** A file, or those of a folder that may be exports. */
async function readFiles(path: string, io: Io): Promise<readonly TextFile[]> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(`There is no file ${shownPath(path, io)}`);
  if (!found.isDirectory()) return [{ name: basename(path), text: await textOf(path, io) }];
  const names = (await readdir(path)).filter((name) => endings.test(name)).toSorted();
  if (names.length === 0) throw new UsageError(`There is nothing to import in ${shownPath(path, io)}`);
  return Promise.all(names.map(async (name) => ({ name, text: await textOf(join(path, name), io) })));
}

async function textOf(path: string, io: Io): Promise<string> {
  const text = await readText(path).catch((error: unknown) => {
    throw isNoText(error) ? new UsageError(`${shownPath(path, io)} is not UTF-8 text`) : error;
  });
  return text ?? '';
}

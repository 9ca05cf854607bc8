import { stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { exportNotes } from '../../core/exchange/export-notes.ts';
import type { TextFile } from '../../core/exchange/formats.ts';
import { selected } from '../../core/exchange/selection.ts';
import { verifyExport } from '../../core/exchange/verify-export.ts';
import { viewOfEditions } from '../../core/exchange/view-of-editions.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { readText } from '../files/read-text.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { formatOption, noNames, workOption } from './notes-arguments.ts';
import { editionsFor, openNotes, readNotes, titlesOfGone } from './notes-data.ts';
import { verificationLines } from './notes-words.ts';
import { readArguments } from './read-arguments.ts';
import { shownPath } from './shown.ts';

/** `notes export`: writes, reads what it has written from the disk again, and says whether all of it is there. */
export async function exportToFiles(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    format: { type: 'string' },
    work: { type: 'string' },
    out: { type: 'string' },
    bom: { type: 'boolean', default: false },
    overwrite: { type: 'boolean', default: false },
    data: { type: 'string' },
    pack: { type: 'string' },
  });
  noNames('notes export', positionals);
  const format = formatOption(values.format);
  const work = workOption(values.work);
  if (values.out === undefined || values.out === '')
    throw new UsageError('Name a folder or file to write to with --out');
  const selection = work === undefined ? {} : { works: [work] };
  const notes = selected(await readNotes(openNotes(values.data, io), io), selection);
  if (notes.length === 0)
    throw new UsageError(
      work === undefined ? 'There are no notes to export' : 'There are no notes on this work',
    );

  const editions = await editionsFor(notes, values, io);
  const titles = await titlesOfGone(notes, editions, values, io);
  const library = { ...viewOfEditions(editions), lastTitle: (one: WorkId) => titles.get(one) };
  const files = exportNotes(format, notes, library, { selection, byteOrderMark: values.bom });
  const placed = await placesFor(files, resolve(io.cwd, values.out), format === 'markdown');
  if (!values.overwrite)
    await refuseExisting(
      placed.map(({ path }) => path),
      io,
    );
  for (const { path, text } of placed) await writeAtomically(path, text);
  for (const { path } of placed) io.out(shownPath(path, io));

  const written = await Promise.all(
    placed.map(async ({ name, path }) => ({ name, text: (await readText(path)) ?? '' })),
  );
  const verification = verifyExport(notes, written);
  const [first = '', ...more] = verificationLines(verification);
  io.out(first);
  for (const line of more) io.err(line);
  return verification.identical === verification.total ? 0 : 1;
}

type Placed = TextFile & { readonly path: string };

/** A name with an ending is that of a file, unless there is such a folder; Markdown always gets a folder. */
async function placesFor(
  files: readonly TextFile[],
  out: string,
  needsFolder: boolean,
): Promise<readonly Placed[]> {
  const found = await stat(out).catch(() => null);
  if (found !== null && !found.isDirectory() && needsFolder)
    throw new UsageError('Markdown is one file a work: name a folder with --out');
  const isFile = !needsFolder && !found?.isDirectory() && (found !== null || extname(out) !== '');
  return files.map((file) => ({ ...file, path: isFile ? out : join(out, file.name) }));
}

/** An export may have been edited since, so it is not overwritten unasked. */
async function refuseExisting(paths: readonly string[], io: Io): Promise<void> {
  for (const path of paths)
    if (await stat(path).catch(() => null))
      throw new UsageError(`There is ${shownPath(path, io)} already: name another place or add --overwrite`);
}

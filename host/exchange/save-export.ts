import { homedir } from 'node:os';
import { basename, dirname, sep } from 'node:path';
import type { TextFile } from '../../core/exchange/formats.ts';
import type { Output } from '../../core/host/contract.ts';
import { FaultError } from '../../core/host/fault.ts';
import { shownFolder } from '../files/data-folder.ts';
import { fileFault } from '../files/file-fault.ts';
import { readText } from '../files/read-text.ts';
import { writeAtomically } from '../files/write-atomically.ts';

/**
 * Asks the reader where files of these names should go. Answers with a path for each, in their order, or
 * null if none was chosen. Whoever asks also asks before a file is replaced.
 */
export type ChoosePlace = (names: readonly string[]) => Promise<readonly string[] | null>;

/** Writes an export where the reader wants it, and reads it from the disk again: what is answered is what is there. */
export async function saveExport(
  files: readonly TextFile[],
  choosePlace: ChoosePlace | undefined,
): Promise<Output<'export.save'>> {
  if (choosePlace === undefined)
    throw new FaultError('unsupported', 'export', {
      de: 'ein Browser-Tab kann nicht nach einem Ort fragen',
      en: 'a browser tab cannot ask for a place',
    });
  const paths = await choosePlace(files.map(({ name }) => name));
  const [first] = paths ?? [];
  if (paths === null || first === undefined) return null;
  if (paths.length !== files.length) throw new FaultError('failed', 'export', 'not every file has a place');
  for (const [index, { text }] of files.entries()) await writeAtomically(paths[index] ?? '', text);
  return {
    place: shownFolder(dirname(first), homedir(), sep),
    files: await Promise.all(paths.map(readBack)),
  };
}

async function readBack(path: string): Promise<TextFile> {
  const name = basename(path);
  const text = await readText(path).catch((error: unknown) => {
    throw fileFault(error, name);
  });
  if (text === null)
    throw new FaultError('gone', name, {
      de: 'die Datei ist nicht mehr da',
      en: 'the file is no longer there',
    });
  return { name, text };
}

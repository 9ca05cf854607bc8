import { selected } from '../../core/exchange/selection.ts';
import type { ExitCode, Io } from './io.ts';
import { noNames, workOption } from './notes-arguments.ts';
import { openNotes, readNotes } from './notes-data.ts';
import { counted, noteLine } from './notes-words.ts';
import { readArguments } from './read-arguments.ts';

/** `notes list`: every note in reading order, work by work. */
export async function listNotes(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, {
    work: { type: 'string' },
    data: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  noNames('notes list', positionals);
  const work = workOption(values.work);
  const all = await readNotes(openNotes(values.data, io), io);
  const notes = selected(all, work === undefined ? {} : { works: [work] });
  if (values.json) io.out(JSON.stringify(notes, null, 2));
  else {
    for (const [work, ofWork] of Map.groupBy(notes, ({ target }) => target.work)) {
      io.out(`${work}: ${counted(ofWork.length, 'note')}`);
      for (const note of ofWork) io.out(noteLine(note, io.width));
    }
    if (notes.length === 0)
      io.out(work === undefined ? 'There are no notes.' : 'There are no notes on this work.');
  }
  return 0;
}

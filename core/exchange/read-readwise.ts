import type { Colour } from '../annotations/annotation.ts';
import { derivedId } from './derived-id.ts';
import { instantOf } from './instant.ts';
import { readTable } from './read-table.ts';
import { flawedReading, quotedReading, sourceOf, type Reading } from './reading.ts';

const colours: Readonly<Record<string, Colour>> = {
  yellow: 'yellow',
  orange: 'yellow',
  green: 'green',
  blue: 'blue',
  pink: 'pink',
  red: 'pink',
  purple: 'violet',
};

/** The columns by which such a file is known. The second has the shorter name in files made for Readwise. */
export const isReadwiseHeader = (header: readonly string[]): boolean =>
  header.includes('Highlight') && (header.includes('Book Title') || header.includes('Title'));

/** Reads the CSV that Readwise gives out for all highlights or for one book. */
export function* readReadwise(text: string): Generator<Reading> {
  for (const row of readTable(text)) {
    const where = { unit: 'row', number: row.number } as const;
    if (row.flaw !== undefined) {
      yield flawedReading(sourceOf('readwise', where), row.share, {
        where: `line ${row.line}`,
        what: row.flaw,
      });
      continue;
    }
    const cell = (name: string): string => row.cells[name] ?? '';
    const title = cell('Book Title') || cell('Title');
    const at = instantOf(cell('Highlighted at'));
    yield quotedReading('readwise', where, row.share, {
      id: derivedId('readwise', title, cell('Location Type'), cell('Location'), cell('Highlight')),
      exact: cell('Highlight'),
      prefix: '',
      suffix: '',
      title,
      note: cell('Note'),
      tags: cell('Tags')
        .split(',')
        .map((tag) => tag.trim()),
      colour: colours[cell('Color').toLowerCase()],
      created: at,
      modified: at,
    });
  }
}

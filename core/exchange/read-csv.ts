import { annotationSchema, type Annotation } from '../annotations/annotation.ts';
import { check, type Checked } from '../schema/check.ts';
import { neededColumns, type CsvColumn } from './csv-columns.ts';
import { unguardFormula } from './csv-cell.ts';
import { flawedReading, sourceOf, wholeReading, type Reading } from './reading.ts';
import { readTable, type Cells } from './read-table.ts';
import { tagsOfCell } from './tag-cell.ts';

/** Reads what `writeCsv` wrote, in any order of columns, also after a spreadsheet has put semicolons or tabs between them. */
export function* readCsv(text: string): Generator<Reading> {
  for (const row of readTable(text)) {
    const where = { unit: 'row', number: row.number } as const;
    if (row.flaw !== undefined) {
      yield flawedReading(sourceOf('csv', where), row.share, { where: `line ${row.line}`, what: row.flaw });
      continue;
    }
    const annotation = fromCells(row.cells);
    const { quotation, note, title } = row.cells;
    yield annotation.ok
      ? wholeReading('csv', where, row.share, annotation.value)
      : flawedReading(sourceOf('csv', where, { quotation, note, title }), row.share, annotation.flaws[0]);
  }
}

function fromCells(cells: Cells): Checked<Annotation> {
  const missing = neededColumns.find((column) => cells[column] === undefined);
  if (missing !== undefined)
    return {
      ok: false,
      flaws: [{ where: missing, what: { de: 'die Spalte fehlt', en: 'the column is missing' } }],
    };
  const cell = (column: CsvColumn): string => unguardFormula(cells[column] ?? '');
  return check(annotationSchema, {
    id: cell('id'),
    kind: cell('kind'),
    colour: cell('colour'),
    note: cell('note'),
    tags: tagsOfCell(cell('tags')),
    created: cell('created'),
    modified: cell('modified'),
    target: {
      work: cell('work'),
      language: cell('language'),
      segment: cell('segment'),
      start: wholeNumber(cell('start')),
      end: wholeNumber(cell('end')),
      exact: cell('quotation'),
      prefix: cell('before'),
      suffix: cell('after'),
      hash: cell('text_hash'),
    },
  });
}

const wholeNumber = (text: string): number | string =>
  /^\d{1,15}$/u.test(text.trim()) ? Number(text) : text;

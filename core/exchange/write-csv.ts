import type { Annotation } from '../annotations/annotation.ts';
import { sectionSign } from '../reading/citation.ts';
import { csvCell, guardFormula } from './csv-cell.ts';
import { csvColumns, type CsvColumn } from './csv-columns.ts';
import { headOf, sectionOf, titleOf, type LibraryView } from './library-view.ts';
import { tagCell } from './tag-cell.ts';

export type CsvOptions = {
  /** Older spreadsheets take a file for UTF-8 only if it begins with a byte order mark. */
  readonly byteOrderMark?: boolean;
};

/** A CSV file (RFC 4180): a header, then one annotation a record; lines end with CR LF. */
export function writeCsv(
  annotations: readonly Annotation[],
  library: LibraryView,
  options: CsvOptions = {},
): string {
  const rows = annotations.map((annotation) => {
    const cells = cellsOf(annotation, library);
    return csvColumns.map((column) => csvCell(guardFormula(cells[column]))).join(',');
  });
  return `${options.byteOrderMark === true ? '\ufeff' : ''}${[csvColumns.join(','), ...rows].join('\r\n')}\r\n`;
}

function cellsOf(annotation: Annotation, library: LibraryView): Readonly<Record<CsvColumn, string>> {
  const { id, kind, colour, note, tags, target, created, modified } = annotation;
  return {
    id,
    work: target.work,
    language: target.language,
    title: titleOf(library, target),
    author: headOf(library, target)?.author ?? '',
    section: sectionSign(sectionOf(library, target)),
    kind,
    colour,
    quotation: target.exact,
    note,
    tags: tagCell(tags),
    created,
    modified,
    segment: target.segment,
    start: String(target.start),
    end: String(target.end),
    before: target.prefix,
    after: target.suffix,
    text_hash: target.hash,
  };
}

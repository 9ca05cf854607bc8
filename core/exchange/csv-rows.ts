import type { Said } from '../schema/said.ts';

/** One record of a CSV file. `line` is where it begins (from 1), `end` the offset behind it. */
export type CsvRow = { readonly line: number; readonly end: number } & (
  | { readonly cells: readonly string[]; readonly flaw?: undefined }
  | { readonly flaw: Said }
);

/**
 * Reads RFC 4180, record by record; LF and CR alone end a record as well. A record that is no CSV is
 * told as such and skipped to the next line, so that the others are still read. A mark that is never
 * closed is looked for to the end of the file, but only once: past it all marks stand in pairs.
 */
export function* csvRows(text: string, separator = ','): Generator<CsvRow> {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const row = rowAt(text, at, separator);
    const end = row.flaw === null ? row.end : lineEnd(text, at);
    if (row.flaw !== null) yield { flaw: row.flaw, line, end };
    else if (row.cells.length > 1 || row.cells[0] !== '') yield { cells: row.cells, line, end };
    line += linesIn(text, at, end);
    at = end;
  }
}

const unclosed: Said = {
  de: 'ein Anführungszeichen wird nirgends geschlossen',
  en: 'a quotation mark is never closed',
};
const stray: Said = {
  de: 'hinter einem schließenden Anführungszeichen steht noch Text',
  en: 'text stands behind a closing quotation mark',
};

type Row = { readonly cells: readonly string[]; readonly flaw: Said | null; readonly end: number };

function rowAt(text: string, start: number, separator: string): Row {
  const cells: string[] = [];
  for (let at = start; ; at += separator.length) {
    const isQuoted = text[at] === '"';
    const close = isQuoted ? closingQuote(text, at + 1) : bareEnd(text, at, separator);
    if (close < 0) return { cells, flaw: unclosed, end: text.length };
    cells.push(isQuoted ? text.slice(at + 1, close).replaceAll('""', '"') : text.slice(at, close));
    at = isQuoted ? close + 1 : close;
    if (text.startsWith(separator, at)) continue;
    if (text.startsWith('\r\n', at)) return { cells, flaw: null, end: at + 2 };
    if (at >= text.length || text[at] === '\n' || text[at] === '\r')
      return { cells, flaw: null, end: Math.min(at + 1, text.length) };
    return { cells, flaw: stray, end: at };
  }
}

/** Where the quotation mark stands that is not doubled, or -1. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}

function bareEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

const lineEnd = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
};

function linesIn(text: string, start: number, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

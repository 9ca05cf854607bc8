import type { Said } from '../schema/said.ts';
import { csvRows } from './csv-rows.ts';

/** Cells by the name of their column. A short row lacks its last ones. */
export type Cells = Readonly<Record<string, string | undefined>>;

/** A record below the header. `number` counts records from 1, `line` lines; `share` is how much has been read. */
export type TableRow = { readonly number: number; readonly line: number; readonly share: number } & (
  | { readonly cells: Cells; readonly flaw?: undefined }
  | { readonly flaw: Said }
);

/** Reads a CSV file with a header. The separator is the one that parts the header into most columns. */
export function* readTable(text: string): Generator<TableRow> {
  let header: readonly string[] | null = null;
  let number = 0;
  for (const row of csvRows(text, separatorOf(text))) {
    if (header === null && row.flaw === undefined) {
      header = row.cells.map((name) => name.trim());
      continue;
    }
    number += 1;
    const place = { number, line: row.line, share: row.end / text.length };
    if (row.flaw !== undefined) yield { ...place, flaw: row.flaw };
    else if ((header?.length ?? 0) < row.cells.length)
      yield {
        ...place,
        flaw: { de: 'es gibt mehr Zellen als Spalten', en: 'there are more cells than columns' },
      };
    else
      yield { ...place, cells: Object.fromEntries(row.cells.map((cell, at) => [header?.[at] ?? '', cell])) };
  }
}

/** The names of the columns, or none where the first record is no header. */
export function headerOf(text: string): readonly string[] {
  const [first] = csvRows(text.slice(0, longestHeader), separatorOf(text));
  return first?.flaw === undefined ? (first?.cells.map((name) => name.trim()) ?? []) : [];
}

const longestHeader = 10_000;

const separators = [',', ';', '\t'] as const;

function separatorOf(text: string): string {
  const line = /^[^\r\n]*/u.exec(text.slice(0, longestHeader))?.[0] ?? '';
  const parts = (separator: string): number => line.split(separator).length;
  return separators.toSorted((one, other) => parts(other) - parts(one))[0] ?? ',';
}

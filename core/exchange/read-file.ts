import type { ImportFormat, TextFile } from './formats.ts';
import { isReadwiseHeader, readReadwise } from './read-readwise.ts';
import { kindleSeparator, readKindle } from './read-kindle.ts';
import { headerOf } from './read-table.ts';
import { isMarkerLine } from './markdown-marker.ts';
import { readCsv } from './read-csv.ts';
import { readJson } from './read-json.ts';
import { readMarkdown } from './read-markdown.ts';
import type { Reading } from './reading.ts';
import { markdownKey } from './write-markdown.ts';

/** A JSON file may be W3C's or Hypothesis'; each of its records tells. */
export type FileKind = 'json' | Exclude<ImportFormat, 'w3c' | 'hypothesis'>;

const readers: Readonly<Record<FileKind, (text: string) => Iterable<Reading>>> = {
  json: readJson,
  markdown: readMarkdown,
  csv: readCsv,
  readwise: readReadwise,
  kindle: readKindle,
};

/** What a file is, judged by its text alone; null for one that is none of ours. */
export function kindOf({ text }: TextFile): FileKind | null {
  const start = /^[\s\ufeff]*/u.exec(text)?.[0].length ?? 0;
  if (text[start] === '{' || text[start] === '[') return 'json';
  const header = headerOf(text);
  if (header.includes('id') && header.includes('quotation')) return 'csv';
  if (isReadwiseHeader(header)) return 'readwise';
  if (
    new RegExp(`^---\\r?\\n(?:.*\\r?\\n){0,40}?${markdownKey}:`, 'u').test(text) ||
    text.split('\n').some(isMarkerLine)
  )
    return 'markdown';
  return kindleSeparator.test(text) ? 'kindle' : null;
}

/** Reads a file record by record; each is read when it is asked for. */
export const readFile = (file: TextFile, kind: FileKind): Iterable<Reading> => readers[kind](file.text);

import { faultOfSize, largestFiles } from '../library/largest-files.ts';
import type { Format } from '../library/own-work.ts';
import { formatOf } from './format-of.ts';
import { ImportError } from './import-error.ts';
import { type ImportReading, importFault } from './import-reading.ts';
import { readMarkdownFile, readTextFile } from './read-text-file.ts';

export type { ImportReading } from './import-reading.ts';

/**
 * Reads any file that is to become an article: the format is told by what the file holds, then by
 * its name (with or without folders). It runs anywhere, reaches for nothing outside of the bytes,
 * and never throws; whoever calls it with files of strangers gives it a thread, a limit of memory
 * and a limit of time.
 */
export async function readImport(name: string, bytes: Uint8Array): Promise<ImportReading> {
  if (bytes.length === 0) return importFault('empty');
  const tooLarge = faultOfSize(bytes.length, largestFiles.packed);
  if (tooLarge !== null) return { ok: false, fault: tooLarge };
  try {
    const format = formatOf(name, bytes);
    return format === null ? importFault('unknown-format') : await readers[format](name, bytes);
  } catch (thrown) {
    if (thrown instanceof ImportError) return { ok: false, fault: thrown.fault };
    // The stack is exhausted by nesting that no guard has foreseen.
    if (thrown instanceof RangeError && /stack/iu.test(thrown.message)) return importFault('too-deep');
    return importFault('failed', thrown instanceof Error ? thrown.message : String(thrown));
  }
}

type Reader = (name: string, bytes: Uint8Array) => ImportReading | Promise<ImportReading>;

/** The heavy ones are fetched when they are first needed. */
const readers: Readonly<Record<Format, Reader>> = {
  markdown: readMarkdownFile,
  text: readTextFile,
  html: async (name, bytes) => (await import('./html/read-html-file.ts')).readHtmlFile(name, bytes),
  epub: async (name, bytes) => (await import('./epub/read-epub.ts')).readEpub(name, bytes),
  docx: async (name, bytes) => (await import('./docx/read-docx.ts')).readDocx(name, bytes),
  pdf: async (name, bytes) => (await import('./pdf/read-pdf.ts')).readPdf(name, bytes),
};

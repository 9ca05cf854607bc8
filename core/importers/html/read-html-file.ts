import { type ImportReading, importFault } from '../import-reading.ts';
import { pageText } from './page-text.ts';
import { isWebArchive, pageOfArchive } from './mhtml.ts';
import { readHtml } from './read-html.ts';

/** A page of HTML or XHTML, or one saved with all its parts in a single file (MHTML). */
export function readHtmlFile(name: string, bytes: Uint8Array): ImportReading {
  if (isWebArchive(bytes)) {
    const page = pageOfArchive(bytes);
    return page === null
      ? importFault('damaged', 'There is no page in this web archive.')
      : readHtml(name, page.html, page.address);
  }
  const text = pageText(bytes);
  if (text === null) return importFault('not-text');
  return text.trim() === '' ? importFault('empty') : readHtml(name, text);
}

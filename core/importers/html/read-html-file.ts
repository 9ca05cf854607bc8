import { faultOfSize, largestFiles } from '../../library/largest-files.ts';
import { type ImportReading, importFault } from '../import-reading.ts';
import { isBinaryPlist } from '../plist/binary-plist.ts';
import { readTextFile } from '../read-text-file.ts';
import { isMhtml, pageOfMhtml } from './mhtml.ts';
import { pageText } from './page-text.ts';
import { readHtml } from './read-html.ts';
import { mainResourceOf } from './web-archive.ts';

declare const TextEncoder: new () => { readonly encode: (text: string) => Uint8Array };

/** A page of HTML or XHTML, or one saved with all its parts in a single file: MHTML, or Safari's web archive. */
export function readHtmlFile(name: string, bytes: Uint8Array): ImportReading {
  if (isBinaryPlist(bytes)) return readWebArchive(name, bytes);
  if (isMhtml(bytes)) {
    const page = pageOfMhtml(bytes);
    return page === null ? withoutPage : readHtml(name, page.html, page.address);
  }
  const text = pageText(bytes);
  if (text === null) return importFault('not-text');
  // What some programs make of a web archive. Read as a page it would be one of letters without sense.
  if (xmlPlist.test(text))
    return importFault('unknown-format', 'a property list in XML; Safari saves web archives in binary form');
  return text.trim() === '' ? importFault('empty') : readHtml(name, text);
}

function readWebArchive(name: string, bytes: Uint8Array): ImportReading {
  const main = mainResourceOf(bytes);
  if (main === null) return withoutPage;
  const { data, mediaType, encoding, address } = main;
  if (/^(?:image|audio|video)\//u.test(mediaType)) return importFault('no-text', holding(mediaType));
  const isPage = mediaType === '' || page.test(mediaType);
  if (!isPage && !mediaType.startsWith('text/')) return importFault('unknown-format', holding(mediaType));
  const tooLarge = faultOfSize(data.length, largestFiles.text);
  if (tooLarge !== null) return { ok: false, fault: tooLarge };
  const text = pageText(data, encoding);
  if (text === null) return importFault('not-text');
  if (text.trim() === '') return importFault('empty');
  return isPage ? readHtml(name, text, address) : readTextFile(name, new TextEncoder().encode(text));
}

const withoutPage = importFault('damaged', 'There is no page in this web archive.');
const page = /^(?:text\/html|(?:application|text)\/(?:xhtml\+)?xml)\b/u;
const xmlPlist = /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+)?plist[\s>]/iu;

const holding = (mediaType: string): string => `the web archive holds ${mediaType.slice(0, 80)} and no page`;

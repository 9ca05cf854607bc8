import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import type { ImportFault } from '../../library/import-fault.ts';
import { mostPages } from '../../library/largest-files.ts';
import { languageIn, outlineOf } from './document-data.ts';
import { fontStyle } from './font-style.ts';
import { pageOf, type TextItem } from './read-page.ts';
import type { PdfDocument, PdfPage, Style } from './piece.ts';

export type OpenPdf =
  | { readonly ok: true; readonly value: PdfDocument }
  | { readonly ok: false; readonly fault: ImportFault };

/** A page full of small print has five thousand pieces; maps and drawings have more, and are no text. */
const mostPieces = 40_000;

/** Nothing is ever fetched: what a PDF does not bring along itself is missing. */
class NothingElse {
  fetch(): Promise<never> {
    return Promise.reject(new Error('nothing is fetched'));
  }
}

/**
 * The text of a PDF's pages and what it says of itself, by PDF.js: without canvas, WebAssembly,
 * workers, fonts from elsewhere or any address. It takes the bytes away: the caller's view of them is
 * empty afterwards. Never throws.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  // Loaded when the first PDF comes: it is larger than all the rest together.
  const { getDocument } = await import('unpdf/pdfjs');
  const loading = getDocument({
    data: bytes,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    BinaryDataFactory: NothingElse,
    enableXfa: false,
    // Pictures are not decoded.
    maxImageSize: 1,
    verbosity: 0,
  });
  try {
    return await read(await loading.promise);
  } catch (thrown) {
    return { ok: false, fault: faultOf(thrown) };
  } finally {
    await loading.destroy().catch(() => {});
  }
}

async function read(pdf: PDFDocumentProxy): Promise<OpenPdf> {
  if (pdf.numPages > mostPages)
    return fail('too-many-pages', `${pdf.numPages} pages; at most ${mostPages} are read`);
  const { info, metadata } = await pdf.getMetadata();
  const said = info as Readonly<Record<string, unknown>>;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const outline = outlineOf(await pdf.getOutline().catch(() => null));

  const pages: PdfPage[] = [];
  const styles = new Map<string, Style>();
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number).catch(() => null);
    // A page that is damaged is left out, as any reader of PDFs does.
    if (page === null) continue;
    const items = await itemsOf(page);
    if (items === null) return fail('too-large', `page ${number} has more than ${mostPieces} pieces of text`);
    await learnStyles(page, items, styles);
    pages.push(pageOf(items, page.getViewport({ scale: 1 }), styles));
    page.cleanup();
  }
  if (pages.length === 0) return fail('damaged', 'no page can be read');
  return {
    ok: true,
    value: {
      pages,
      title: text(said['Title']) || text(metadata?.get('dc:title')),
      author: text(said['Author']),
      created: text(said['CreationDate']),
      language: languageIn(text(said['Language'])),
      outline,
    },
  };
}

/** Null where there are too many. */
async function itemsOf(page: PDFPageProxy): Promise<readonly TextItem[] | null> {
  const items: TextItem[] = [];
  const reader = page.streamTextContent().getReader();
  for (;;) {
    const { done, value } = (await reader.read()) as {
      done: boolean;
      value?: { items: TextItem[] };
    };
    if (done) return items;
    for (const item of value?.items ?? []) if (typeof item.str === 'string') items.push(item);
    if (items.length > mostPieces) {
      void reader.cancel(new Error('too many pieces'));
      return null;
    }
  }
}

/** Fonts are named only once a page has been prepared for drawing, which is done no oftener than needed. */
async function learnStyles(
  page: PDFPageProxy,
  items: readonly TextItem[],
  styles: Map<string, Style>,
): Promise<void> {
  const unknown = new Set(items.map(({ fontName }) => fontName).filter((font) => !styles.has(font)));
  if (unknown.size === 0) return;
  await page.getOperatorList().catch(() => null);
  for (const font of unknown) {
    const found: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
    const name = found !== null && typeof found === 'object' && 'name' in found ? found.name : '';
    styles.set(font, fontStyle(typeof name === 'string' ? name : ''));
  }
}

function faultOf(thrown: unknown): ImportFault {
  const name = thrown instanceof Error ? thrown.name : '';
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: name === 'PasswordException' ? 'encrypted' : 'damaged', detail };
}

const fail = (code: ImportFault['code'], detail: string): OpenPdf => ({
  ok: false,
  fault: { code, detail },
});

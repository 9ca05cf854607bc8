import { type Entry, zipOf } from './zip-writer.ts';

const container =
  '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

export const packageOf = (doctype = '', title = 'Ein Buch', href = 'chapter.xhtml'): string =>
  `<?xml version="1.0"?>${doctype}<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title><dc:language>de</dc:language></metadata><manifest><item id="c" href="${href}" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c"/></spine></package>`;

export const chapterOf = (body: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Ein Kapitel</title></head><body>${body}</body></html>`;

export const sentence =
  '<p>Ein Satz, der lang genug ist, um in einem Buch zu stehen, und der gelesen werden soll.</p>';

/** An EPUB that is right in every way, but for the entries given. */
export const epubOf = (
  changed: Readonly<Record<string, Omit<Entry, 'name'>>> = {},
  more: readonly Entry[] = [],
): Uint8Array<ArrayBuffer> => zipOf([...entriesOf({ ...epub, ...changed }), ...more]);

const epub: Readonly<Record<string, Omit<Entry, 'name'>>> = {
  mimetype: { content: 'application/epub+zip', method: 0 },
  'META-INF/container.xml': { content: container },
  'book.opf': { content: packageOf() },
  'chapter.xhtml': { content: chapterOf(`<h1>Erstes Kapitel</h1>${sentence}${sentence}`) },
};

export const wordOf = (text: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${text}</w:body></w:document>`;

export const wordParagraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A DOCX, likewise. */
export const docxOf = (
  changed: Readonly<Record<string, Omit<Entry, 'name'>>> = {},
  more: readonly Entry[] = [],
): Uint8Array<ArrayBuffer> => zipOf([...entriesOf({ ...docx, ...changed }), ...more]);

const docx: Readonly<Record<string, Omit<Entry, 'name'>>> = {
  '[Content_Types].xml': {
    content:
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  },
  '_rels/.rels': {
    content:
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  },
  'word/document.xml': {
    content: wordOf(
      wordParagraph('Ein Satz aus einer Datei von Word, der lang genug ist.') +
        wordParagraph('And a second one in English.'),
    ),
  },
};

const entriesOf = (entries: Readonly<Record<string, Omit<Entry, 'name'>>>): readonly Entry[] =>
  Object.entries(entries).map(([name, entry]) => ({ name, ...entry }));

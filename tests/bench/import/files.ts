import { strToU8, zipSync } from 'fflate';
import { typeset } from '../../unit/core/importers/pdf/typeset.ts';
import type { Block as PdfBlock } from '../../unit/core/importers/pdf/typeset.ts';
import { markdownOf } from '../generated/article.ts';
import type { Block, GeneratedArticle } from '../generated/article.ts';

/** The formats that the bench makes files of. */
export const writers = {
  md: (article: GeneratedArticle) => strToU8(markdownOf(article)),
  html: (article: GeneratedArticle) => strToU8(pageOf(article)),
  epub: epubOf,
  docx: docxOf,
  pdf: pdfOf,
} as const;
export type Ending = keyof typeof writers;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const elements: Readonly<Record<Block['kind'], (text: string) => string>> = {
  heading: (text) => `<h2>${text}</h2>`,
  paragraph: (text) => `<p>${text}</p>`,
  item: (text) => `<ul><li>${text}</li></ul>`,
  quotation: (text) => `<blockquote><p>${text}</p></blockquote>`,
};

const bodyOf = ({ blocks }: GeneratedArticle): string =>
  blocks.map(({ kind, text }) => elements[kind](escaped(text))).join('\n');

/** A page as one saves it: the article between what belongs to the site. */
const pageOf = (article: GeneratedArticle): string => `<!doctype html>
<html lang="${article.language}"><head><meta charset="utf-8"><title>${escaped(article.title)}</title></head><body>
<nav><ul>${Array.from({ length: 30 }, (_, at) => `<li><a href="/${at}">Menu ${at}</a></li>`).join('')}</ul></nav>
<main><article><h1>${escaped(article.title)}</h1>${bodyOf(article)}</article></main>
<footer><p>Imprint, privacy, contact.</p></footer></body></html>`;

function epubOf(article: GeneratedArticle): Uint8Array {
  const { language, title, work } = article;
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'book.opf': strToU8(
      `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">${work}</dc:identifier><dc:title>${escaped(title)}</dc:title><dc:language>${language}</dc:language></metadata><manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="one"/></spine></package>`,
    ),
    'one.xhtml': strToU8(
      `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="${language}"><head><title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1>${bodyOf(article)}</body></html>`,
    ),
  });
}

function docxOf({ title, blocks }: GeneratedArticle): Uint8Array {
  const paragraph = (text: string, style = ''): string =>
    `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
  const body = blocks.map(({ kind, text }) => paragraph(text, kind === 'heading' ? 'Heading2' : '')).join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(title, 'Title')}${body}</w:body></w:document>`,
    ),
  });
}

/** The writer of PDFs has the letters of Latin-1 only. */
function pdfOf({ title, language, blocks }: GeneratedArticle): Uint8Array {
  const latin = (text: string): string => text.replace(/[^\n -~\u00a0-\u00ff]/gu, '?');
  const set = blocks.map(({ kind, text }): PdfBlock => {
    if (kind === 'heading') return { kind, level: 2, text: latin(text) };
    return kind === 'item' ? { kind, sign: '-', text: latin(text) } : { kind, text: latin(text) };
  });
  return typeset(
    [{ kind: 'title', text: latin(title) }, ...set],
    { columns: 1, indents: false, justified: true, numbers: true },
    { title, language },
  );
}

import { deflateSync } from 'node:zlib';
import { paper, pdfOf, stream, writePdf } from '../../../core/importers/pdf/pdf-writer.ts';
import type { HostileFile } from './hostile-file.ts';

const catalogue = '<< /Type /Catalog /Pages 2 0 R >>';
const pages = '<< /Type /Pages /Count 1 /Kids [3 0 R] >>';
const box = `/MediaBox [0 0 ${paper.width} ${paper.height}]`;
const page = (more: string): string => `<< /Type /Page /Parent 2 0 R ${box} ${more} >>`;
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';
const resources = '/Resources << /Font << /F 5 0 R >> >>';
const words = 'BT /F 10 Tf 1 0 0 1 70 700 Tm (Ein Satz, der auf der Seite steht.) Tj ET';
const root = '/Root 1 0 R';

const packed = (content: Uint8Array | string): string => {
  const bytes = deflateSync(content);
  return `<< /Length ${bytes.length} /Filter /FlateDecode >>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;
};
const whole = writePdf({
  pages: [[{ text: 'Ein Satz, der auf der Seite steht.', x: 70, y: 100, size: 10, font: 'roman' }]],
});
const latin = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'latin1'));

const files: Readonly<Record<string, readonly [bytes: Uint8Array, ...ends: HostileFile['ends']]>> = {
  // Loops.
  'length-of-itself.pdf': [
    pdfOf(
      [
        catalogue,
        pages,
        page(`${resources} /Contents 4 0 R`),
        '<< /Length 4 0 R >>\nstream\nx\nendstream',
        font,
      ],
      root,
    ),
    'no-text',
    'damaged',
  ],
  'form-in-itself.pdf': [
    pdfOf(
      [
        catalogue,
        pages,
        page('/Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> /Contents 4 0 R'),
        stream(`${words} /X Do`),
        font,
        '<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream',
      ],
      root,
    ),
    'article',
    'no-text',
    'too-slow',
    'too-deep',
    'too-hungry',
  ],
  'forms-tenfold.pdf': [
    pdfOf(
      [
        catalogue,
        pages,
        page('/Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> /Contents 4 0 R'),
        stream(`${words} ${'/X Do '.repeat(10)}`),
        font,
        ...Array.from(
          { length: 12 },
          (_, index) =>
            `<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /Font << /F 5 0 R >> /XObject << /X ${7 + index} 0 R >> >> /Length 60 >>\nstream\n${'/X Do '.repeat(10)}\nendstream`,
        ),
        stream(''),
      ],
      root,
    ),
    'article',
    'too-slow',
    'too-hungry',
    'too-large',
    'no-text',
  ],
  'pages-in-themselves.pdf': [
    pdfOf([catalogue, '<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R 2 0 R] >>'], root),
    'damaged',
    'no-text',
    'too-slow',
  ],
  'pages-in-a-ring.pdf': [
    pdfOf(
      [
        catalogue,
        '<< /Type /Pages /Count 2 /Kids [3 0 R] >>',
        '<< /Type /Pages /Parent 2 0 R /Count 2 /Kids [2 0 R] >>',
      ],
      root,
    ),
    'damaged',
    'no-text',
    'too-slow',
  ],
  'parents-in-a-ring.pdf': [
    pdfOf(
      [
        catalogue,
        pages,
        '<< /Type /Page /Parent 6 0 R /Contents 4 0 R >>',
        stream(words),
        font,
        '<< /Type /Pages /Parent 7 0 R >>',
        '<< /Type /Pages /Parent 6 0 R >>',
      ],
      root,
    ),
    'article',
    'damaged',
    'no-text',
    'too-slow',
  ],
  'outline-in-itself.pdf': [
    pdfOf(
      [
        '<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>',
        pages,
        page(`${resources} /Contents 4 0 R`),
        stream(words),
        font,
        '<< /First 7 0 R /Last 7 0 R >>',
        '<< /Title (Kapitel) /Next 7 0 R /First 7 0 R /Parent 6 0 R >>',
      ],
      root,
    ),
    'article',
    'damaged',
    'too-slow',
  ],
  'filters-a-thousand.pdf': [
    pdfOf(
      [
        catalogue,
        pages,
        page(`${resources} /Contents 4 0 R`),
        `<< /Length 3 /Filter [${'/ASCIIHexDecode '.repeat(1000)}] >>\nstream\n00>\nendstream`,
        font,
      ],
      root,
    ),
    'no-text',
    'damaged',
    'too-deep',
  ],
  'font-in-itself.pdf': [
    pdfOf(
      [
        catalogue,
        pages,
        page(`${resources} /Contents 4 0 R`),
        stream(words),
        '<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 5 0 R >>',
      ],
      root,
    ),
    'article',
    'no-text',
    'damaged',
  ],
  'table-before-itself.pdf': [
    latin(Buffer.from(whole).toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Prev 9')),
    'article',
    'damaged',
    'no-text',
  ],
  // Growth.
  'a-billion-pages.pdf': [
    pdfOf(
      [
        catalogue,
        '<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>',
        page(`${resources} /Contents 4 0 R`),
        stream(words),
        font,
      ],
      root,
    ),
    'too-large',
    'article',
    'damaged',
  ],
  'four-thousand-pages-that-are-not.pdf': [
    pdfOf(
      [
        catalogue,
        '<< /Type /Pages /Count 4000 /Kids [3 0 R] >>',
        page(`${resources} /Contents 4 0 R`),
        stream(words),
        font,
      ],
      root,
    ),
    'article',
    'damaged',
  ],
  'bomb.pdf': [
    pdfOf(
      [catalogue, pages, page(`${resources} /Contents 4 0 R`), packed(new Uint8Array(600_000_000)), font],
      root,
    ),
    'no-text',
    'too-hungry',
    'too-slow',
    'damaged',
  ],
  'bomb-of-text.pdf': [
    pdfOf(
      [catalogue, pages, page(`${resources} /Contents 4 0 R`), packed(`${words}\n`.repeat(300_000)), font],
      root,
    ),
    'too-large',
    'too-hungry',
    'too-slow',
    'article',
  ],
  'deep-brackets.pdf': [
    pdfOf(
      [
        catalogue,
        pages,
        page(`${resources} /Contents 4 0 R`),
        stream(`${'['.repeat(200_000)} ${words}`),
        font,
      ],
      root,
    ),
    'article',
    'no-text',
    'damaged',
    'too-deep',
  ],
  'deep-dictionary.pdf': [
    pdfOf(
      [`<< /Type /Catalog /Pages 2 0 R /X ${'<< /X '.repeat(100_000)} 1 ${'>> '.repeat(100_000)} >>`, pages],
      root,
    ),
    'damaged',
    'too-deep',
    'no-text',
  ],
  'huge-box.pdf': [
    pdfOf(
      [
        catalogue,
        pages,
        `<< /Type /Page /Parent 2 0 R /MediaBox [-1e30 -1e30 1e30 1e30] ${resources} /Contents 4 0 R >>`,
        stream(words),
        font,
      ],
      root,
    ),
    'article',
    'no-text',
    'damaged',
  ],
  'not-numbers.pdf': [
    pdfOf(
      [
        catalogue,
        pages,
        page(`${resources} /Contents 4 0 R`),
        stream(
          'BT /F 1e400 Tf 1e308 0 0 1e308 1e308 -1e308 Tm (Text) Tj 0 0 0 0 0 0 Tm (Text, der nirgends steht) Tj ET',
        ),
        font,
      ],
      root,
    ),
    'article',
    'no-text',
    'damaged',
  ],
  'many-places.pdf': [
    pdfOf(
      [
        catalogue,
        pages,
        page(`${resources} /Contents 4 0 R`),
        stream(
          `BT /F 10 Tf ${Array.from({ length: 30_000 }, (_, index) => `1 0 0 1 ${(index * 37) % 590} ${(index * 53) % 840} Tm (a${index}) Tj`).join(' ')} ET`,
        ),
        font,
      ],
      root,
    ),
    'article',
    'too-large',
    'too-slow',
  ],
  // Not whole, or not what it says.
  'cut.pdf': [whole.slice(0, Math.floor(whole.length / 2)), 'damaged', 'no-text', 'article'],
  'cut-early.pdf': [whole.slice(0, 60), 'damaged'],
  'no-table.pdf': [
    latin(
      Buffer.from(whole)
        .toString('latin1')
        .replace(/xref[^]*/u, ''),
    ),
    'article',
    'damaged',
  ],
  'wrong-table.pdf': [
    latin(
      Buffer.from(whole)
        .toString('latin1')
        .replaceAll(/^\d{10}/gmu, '0000000001'),
    ),
    'article',
    'damaged',
  ],
  'script.pdf': [
    pdfOf(
      [
        '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (app.alert(1)) >> /AA << /WC << /S /Launch /F (sh) >> >> >>',
        pages,
        page(`${resources} /Contents 4 0 R`),
        stream(words),
        font,
      ],
      root,
    ),
    'article',
  ],
};

export const hostilePdfs: readonly HostileFile[] = Object.entries(files).map(([name, [bytes, ...ends]]) => ({
  name,
  bytes: new Uint8Array(bytes),
  ends,
}));

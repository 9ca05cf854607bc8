/** A small writer of PDFs, so that tests have real ones whose text stands exactly where they say. */

export type Font = 'roman' | 'bold' | 'italic' | 'mono';

/** A stretch of text at a place: points from the page's top left corner, `y` that of the baseline. */
export type Placed = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly font: Font;
  /** Points added to every space, to fill a line. */
  readonly stretch?: number;
};

export type Written = {
  readonly pages: readonly (readonly Placed[])[];
  readonly title?: string;
  readonly author?: string;
  readonly language?: string;
  readonly created?: string;
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
};

export const paper = { width: 595, height: 842 };

const names: Readonly<Record<Font, string>> = {
  roman: 'Times-Roman',
  bold: 'Times-Bold',
  italic: 'Times-Italic',
  mono: 'Courier',
};
const fonts = Object.keys(names) as readonly Font[];

/** The letters of Windows-1252 beyond Latin-1 that the tests use. */
const codes: Readonly<Record<string, number>> = {
  '€': 0x80,
  '„': 0x84,
  '‘': 0x91,
  '’': 0x92,
  '“': 0x93,
  '”': 0x94,
  '•': 0x95,
  '–': 0x96,
  '—': 0x97,
  '…': 0x85,
};
const byteOf = (sign: string): number => codes[sign] ?? sign.charCodeAt(0);

/** In thousandths of the size; near enough to Times, and what the fonts here say of themselves. */
function widthOf(byte: number, font: Font): number {
  if (font === 'mono') return 600;
  const sign = String.fromCharCode(byte);
  const width = /[ijltf.,;:'|!()[\]\s-]/u.test(sign)
    ? 290
    : /[mwMWÄÖÜ\u0097]/u.test(sign)
      ? 800
      : /[A-Z]/u.test(sign)
        ? 660
        : 480;
  return font === 'bold' ? width + 40 : width;
}

export const textWidth = (text: string, size: number, font: Font): number =>
  [...text].reduce((sum, sign) => sum + (widthOf(byteOf(sign), font) * size) / 1000, 0);

const hex = (text: string): string =>
  `<${[...text].map((sign) => byteOf(sign).toString(16).padStart(2, '0')).join('')}>`;
const utf16 = (text: string): string =>
  `<feff${[...text].flatMap((_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join('')}>`;

const contentOf = (placed: readonly Placed[]): string =>
  placed
    .map(
      ({ text, x, y, size, font, stretch = 0 }) =>
        `BT /${font} ${size} Tf ${stretch.toFixed(3)} Tw 1 0 0 1 ${x.toFixed(2)} ${(paper.height - y).toFixed(2)} Tm ${hex(text)} Tj ET`,
    )
    .join('\n');

/** Objects by number from 1 on, put together with a table of where they stand. */
export function pdfOf(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const places: number[] = [];
  for (const [index, object] of objects.entries()) {
    places.push(file.length);
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}

/** Objects: 1 catalogue, 2 pages, 3 what it says of itself, 4 to 7 fonts, then each page and its content, then the outline. */
export function writePdf({ pages, title, author, language, created, outline = [] }: Written): Uint8Array {
  const first = 4 + fonts.length;
  const outlines = first + pages.length * 2;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${language ? `/Lang (${language})` : ''} ${outline.length ? `/Outlines ${outlines} 0 R` : ''} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${first + index * 2} 0 R`).join(' ')}] >>`,
    `<< ${title ? `/Title ${utf16(title)}` : ''} ${author ? `/Author ${utf16(author)}` : ''} ${created ? `/CreationDate (${created})` : ''} >>`,
    ...fonts.map(
      (font) =>
        `<< /Type /Font /Subtype /TrueType /BaseFont /${names[font]} /Encoding /WinAnsiEncoding /FirstChar 0 /LastChar 255 /Widths [${Array.from({ length: 256 }, (_, byte) => widthOf(byte, font)).join(' ')}] >>`,
    ),
    ...pages.flatMap((placed, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${paper.width} ${paper.height}] /Contents ${first + index * 2 + 1} 0 R /Resources << /Font << ${fonts.map((font, at) => `/${font} ${4 + at} 0 R`).join(' ')} >> >> >>`,
      stream(contentOf(placed)),
    ]),
    `<< /Type /Outlines ${outline.length ? `/First ${outlines + 1} 0 R /Last ${outlines + outline.length} 0 R /Count ${outline.length}` : ''} >>`,
    ...outline.map(
      (entry, index) =>
        `<< /Title ${utf16(entry.title)} /Parent ${outlines} 0 R /Dest [${first + entry.page * 2} 0 R /Fit] ${index > 0 ? `/Prev ${outlines + index} 0 R` : ''} ${index < outline.length - 1 ? `/Next ${outlines + index + 2} 0 R` : ''} >>`,
    ),
  ];
  return pdfOf(objects, '/Root 1 0 R /Info 3 0 R');
}

export const stream = (content: string): string =>
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

import { strToU8, zipSync } from 'fflate';
import { expect } from 'vitest';
import { readArticle } from '../../../../../core/importers/read-article.ts';
import type { Article } from '../../../../../core/importers/read-article.ts';
import { readImport } from '../../../../../core/importers/read-import.ts';
import { markdownOf } from '../../../../../core/importers/write-markdown.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The article of a file, checked to be read back the same from the Markdown that is kept of it. */
export async function imported(name: string, content: string | Uint8Array): Promise<Article> {
  const read = await readImport(name, typeof content === 'string' ? bytesOf(content) : content);
  if (!read.ok) throw new Error(`${name}: ${read.fault.code} ${read.fault.detail}`);
  const markdown = markdownOf(read.article);
  const again = readArticle({ work: 'x', language: null, format: 'markdown', title: 'X' }, markdown);
  if (!again.ok) throw new Error(again.flaws[0]?.sentence ?? '');
  expect(plain(again.value)).toEqual(plain(read.article));
  return read.article;
}

const plain = ({ language, title, front, segments }: Article) => ({
  language,
  title,
  front,
  segments: segments.map(({ line: _line, ...segment }) => segment),
});

export async function faultOf(name: string, content: string | Uint8Array): Promise<string> {
  const read = await readImport(name, typeof content === 'string' ? bytesOf(content) : content);
  return read.ok ? 'no fault' : read.fault.code;
}

/** Every block in a line: `h2 Heading`, `p Text`, `> Said`, `- item`, `2. item`, `[] reference`, `| code`. */
export const outline = ({ segments }: Article): readonly string[] =>
  segments.map(({ kind, level, depth = 0, ordinal, text }) => {
    const signs = {
      heading: `h${level ?? ''}`,
      paragraph: 'p',
      quotation: '>',
      item: `${'  '.repeat(depth)}${ordinal === undefined ? '-' : `${ordinal}.`}`,
      reference: '[]',
      code: '|',
    };
    return `${signs[kind]} ${text}`;
  });

/** Every mark with the text that it marks. */
export const marks = ({ segments }: Article): readonly string[] =>
  segments.flatMap(({ text, marks: own }) =>
    own.map(
      (mark) =>
        `${mark.type}: ${text.slice(mark.start, mark.end)}${mark.type === 'link' ? ` → ${mark.address}` : ''}`,
    ),
  );

export const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

const namespaces = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"';

export type Book = {
  /** XML inside of `<metadata>`. */
  readonly metadata: string;
  /** File name → what is inside of `<body>`, in the order of the spine; a name with `?` is not linear. */
  readonly chapters: Readonly<Record<string, string>>;
  /** File name → its title in the table of contents. */
  readonly contents?: Readonly<Record<string, string>>;
  readonly isNcx?: boolean;
  readonly more?: Readonly<Record<string, string>>;
};

/** The files of an e-book. */
export function bookFiles({
  metadata,
  chapters,
  contents = {},
  isNcx = false,
  more = {},
}: Book): Record<string, string> {
  const names = Object.keys(chapters);
  const bare = (name: string): string => name.replace('?', '');
  const entries = Object.entries(contents);
  return {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><metadata>${metadata}</metadata><manifest>${
      isNcx
        ? '<item id="toc" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
        : '<item id="toc" href="toc.xhtml" properties="nav" media-type="application/xhtml+xml"/>'
    }${names.map((name, index) => `<item id="c${index}" href="${encodeURI(bare(name))}" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine${isNcx ? ' toc="toc"' : ''}>${names
      .map((name, index) => `<itemref idref="c${index}"${name.includes('?') ? ' linear="no"' : ''}/>`)
      .join('')}</spine></package>`,
    ...(isNcx
      ? {
          'OEBPS/toc.ncx': `<ncx><navMap>${entries.map(([name, title]) => `<navPoint><navLabel><text>${title}</text></navLabel><content src="${encodeURI(name)}"/></navPoint>`).join('')}</navMap></ncx>`,
        }
      : {
          'OEBPS/toc.xhtml': `<html ${namespaces}><body><nav epub:type="toc"><ol>${entries.map(([name, title]) => `<li><a href="${encodeURI(name)}">${title}</a></li>`).join('')}</ol></nav></body></html>`,
        }),
    ...Object.fromEntries(
      Object.entries(chapters).map(([name, body]) => [
        `OEBPS/${bare(name)}`,
        `<?xml version="1.0"?><html ${namespaces}><head><title/></head><body>${body}</body></html>`,
      ]),
    ),
    ...more,
  };
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type WordFile = {
  /** XML inside of `<w:body>`. */
  readonly body: string;
  /** Id → XML of the footnote. */
  readonly footnotes?: Readonly<Record<string, string>>;
  /** XML inside of the core properties. */
  readonly properties?: string;
  readonly language?: string;
  readonly more?: Readonly<Record<string, string>>;
};

/** A paragraph of a Word file; the style is named by its id, as Word in German does. */
export const wordParagraph = (inner: string, style = '', more = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${inner}</w:p>`;

export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

export function wordFiles({
  body,
  footnotes = {},
  properties = '',
  language = 'de-DE',
  more = {},
}: WordFile) {
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  const level = (index: number, format: string): string =>
    `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/></w:lvl>`;
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
      'styles',
      'numbering',
      'footnotes',
    ]
      .map((part) => `<Relationship Id="${part}" Type="${office}/${part}" Target="${part}.xml"/>`)
      .join(
        '',
      )}<Relationship Id="link" Type="${office}/hyperlink" Target="https://a.example/x" TargetMode="External"/></Relationships>`,
    'word/styles.xml': `<w:styles ${w}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="${language}"/></w:rPr></w:rPrDefault></w:docDefaults>${style('Titel', 'Title')}${style('Untertitel', 'Subtitle')}${style('berschrift1', 'heading 1')}${style('berschrift2', 'heading 2')}${style('Zitat', 'Quote')}${style('Code', 'HTML Preformatted')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${w}><w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'bullet')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${w}>${Object.entries(footnotes)
      .map(([id, inner]) => `<w:footnote w:id="${id}">${inner}</w:footnote>`)
      .join('')}</w:footnotes>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${properties}</cp:coreProperties>`,
    'word/document.xml': `<w:document ${w} xmlns:r="${office}"><w:body>${body}</w:body></w:document>`,
    ...more,
  };
}

import { describe, expect, it } from 'vitest';
import type { Article } from '../../../../../core/importers/read-article.ts';
import { readPdf } from '../../../../../core/importers/pdf/read-pdf.ts';
import { english, german } from './essays.ts';
import { type Placed, pdfOf, stream, textWidth, writePdf } from './pdf-writer.ts';
import { type Block, expected, type Style, typeset } from './typeset.ts';

async function articleIn(pdf: Uint8Array, name = 'a-file.pdf'): Promise<Article> {
  const read = await readPdf(name, pdf);
  if (!read.ok) throw new Error(`no article: ${read.fault.code} ${read.fault.detail}`);
  return read.article;
}

const kindsAndTexts = ({ segments }: Article) => segments.map(({ kind, text }) => ({ kind, text }));

const plain: Style = { columns: 1, indents: true, justified: true, numbers: true };
const styles: readonly (readonly [string, Style])[] = [
  ['one justified column with indented paragraphs', { ...plain, head: 'Fathom Press' }],
  ['one ragged column with gaps between paragraphs', { ...plain, indents: false, justified: false }],
  ['two justified columns with indented paragraphs', { ...plain, columns: 2, head: 'Fathom Press' }],
  [
    'two ragged columns with gaps between paragraphs',
    { ...plain, columns: 2, indents: false, justified: false },
  ],
];
/** Four times as long, so that paragraphs run on across pages and heads repeat; no block is there twice. */
const long = (blocks: readonly Block[]): readonly Block[] => [
  ...blocks,
  ...['Anton', 'Berta', 'Clara'].flatMap((word) =>
    blocks
      .filter(({ kind, text }) => kind !== 'title' && kind !== 'note' && !text.includes('^'))
      .map((block): Block => ({ ...block, text: `${word}: ${block.text}` })),
  ),
];

describe('readPdf', () => {
  for (const [name, style] of styles)
    it.each([
      ['de', german],
      ['en', english],
    ] as const)(`puts ${name} together again, every block of it (%s)`, async (language, essay) => {
      const blocks = long(essay);
      const article = await articleIn(typeset(blocks, style));
      expect(article.title).toBe(blocks[0]?.text);
      expect(article.language).toBe(language);
      expect(kindsAndTexts(article)).toEqual(expected(blocks));
    });

  it('ranks headings by how they look, from level 2 down', async () => {
    const { segments } = await articleIn(typeset(german, plain));
    const levels = segments.filter(({ kind }) => kind === 'heading').map(({ level }) => level);
    expect(levels).toEqual([2, 3, 2]);
  });

  it('keeps the numbers of lists', async () => {
    const { segments } = await articleIn(typeset(english, plain));
    const items = segments.filter(({ kind }) => kind === 'item');
    expect(items.map(({ ordinal }) => ordinal)).toEqual([undefined, undefined, undefined, 1, 2, 3]);
  });

  it('takes title, author and day from what the document says of itself, where that is sensible', async () => {
    const said = {
      title: 'Partnerschaften im Vertrieb',
      author: 'Thomas Vehmeier',
      created: "D:20240131120000+01'00'",
    };
    const { title, front, segments } = await articleIn(typeset(german, plain, said));
    expect([title, front.author, front.date]).toEqual([
      'Partnerschaften im Vertrieb',
      'Thomas Vehmeier',
      '2024-01-31',
    ]);
    expect(segments[0]?.kind).toBe('paragraph');
  });

  it('takes the biggest lines of the first page where the document’s own title is the name of a file', async () => {
    const said = { title: 'Microsoft Word - entwurf_final2.docx', author: 'Administrator' };
    const { title, front } = await articleIn(typeset(english, plain, said));
    expect([title, front.author]).toEqual(['What Partners Are For', undefined]);
  });

  it('makes a title of the file’s name where there is no other', async () => {
    const words = row('Nur ein Absatz, und der ist auch noch kurz.', 100);
    expect((await articleIn(writePdf({ pages: [[words]] }), 'notizen/mein-entwurf.pdf')).title).toBe(
      'mein entwurf',
    );
  });

  it('takes levels from the outline where it names the headings', async () => {
    const names = ['Was Partner wirklich wollen', 'Der lange Weg zum ersten Abschluss', 'Am Ende'];
    const outline = names.map((title) => ({ title, page: 0 }));
    const { segments } = await articleIn(typeset(german, plain, { outline }));
    expect(segments.filter(({ kind }) => kind === 'heading').map(({ level }) => level)).toEqual([2, 2, 2]);
  });

  it('leads from the sign of a note to the note', async () => {
    const { segments } = await articleIn(typeset(german, plain));
    expect(segments[0]?.text).toContain('Vertrauen und Zugänge.[1] Doch');
    expect(segments.at(-2)?.text).toMatch(/^\[1\] So schon in den Gesprächen/u);
  });

  it('marks what is set bold and italic, and leaves exponents raised', async () => {
    const end = 190 + textWidth('Wort auf 20 m', 10, 'roman');
    const pieces: readonly Placed[] = [
      row('Ein', 100),
      { ...row('starkes', 100), x: 88, font: 'bold' },
      { ...row('und', 100), x: 130 },
      { ...row('schiefes', 100), x: 150, font: 'italic' },
      { ...row('Wort auf 20 m', 100), x: 190 },
      { ...row('2', 96), x: end, size: 6 },
      { ...row('Fläche.', 100), x: end + 7 },
    ];
    const [first] = (await articleIn(writePdf({ pages: [pieces] }))).segments;
    expect(first?.text).toBe('Ein starkes und schiefes Wort auf 20 m² Fläche.');
    expect(first?.marks.map(({ type, start, end }) => [type, first.text.slice(start, end)])).toEqual([
      ['strong', 'starkes'],
      ['emphasis', 'schiefes'],
    ]);
  });

  it('keeps lines of code as they are, and how far they are set in', async () => {
    const code = (text: string, y: number, x = 70): Placed => ({ ...row(text, y), x, font: 'mono' });
    const sentence = row('Ein Satz davor, der lang genug ist, um Text zu sein.', 100);
    const pdf = writePdf({
      pages: [[sentence, code('if (x) {', 120), code('y = 2;', 132, 82), code('}', 144)]],
    });
    const { segments } = await articleIn(pdf);
    expect(segments.slice(1).map(({ kind, indent, text }) => [kind, indent, text])).toEqual([
      ['code', undefined, 'if (x) {'],
      ['code', 2, 'y = 2;'],
      ['code', undefined, '}'],
    ]);
  });

  it('gives a letter as high as three lines back to its word', async () => {
    const cap: Placed = { ...row('W', 128), size: 40 };
    const beside = [
      'er das liest, hat gewonnen,',
      'denn der erste Buchstabe ist',
      'nicht verloren gegangen und',
    ];
    const lines = beside.map((text, index) => ({ ...row(text, 100 + index * 13), x: 110 }));
    const pdf = writePdf({ pages: [[cap, ...lines, row('steht nicht für sich allein.', 139)]] });
    expect(kindsAndTexts(await articleIn(pdf))).toEqual([
      {
        kind: 'paragraph',
        text: 'Wer das liest, hat gewonnen, denn der erste Buchstabe ist nicht verloren gegangen und steht nicht für sich allein.',
      },
    ]);
  });

  it('makes a paragraph of each row of a table', async () => {
    const cells = [
      ['Jahr', 'Anfragen', 'Abschlüsse'],
      ['2021', '120', '12'],
      ['2022', '180', '27'],
    ];
    const xs = [70, 140, 250];
    const placed = cells.flatMap((own, at) =>
      own.map((text, index) => ({ ...row(text, 130 + at * 12), x: xs[index] ?? 0 })),
    );
    const pdf = writePdf({ pages: [[row('Ein Satz vor der Tabelle, wie er sich gehört.', 100), ...placed]] });
    expect((await articleIn(pdf)).segments.slice(1).map(({ text }) => text)).toEqual([
      'Jahr · Anfragen · Abschlüsse',
      '2021 · 120 · 12',
      '2022 · 180 · 27',
    ]);
  });

  it('keeps hanging paragraphs apart, as lists of literature have them', async () => {
    const inner = (text: string, y: number): Placed => ({ ...row(text, y), x: 95 });
    const pdf = writePdf({
      pages: [
        [
          row('Moore, James F. (1993): Predators and Prey. A New Ecology of', 100),
          inner('Competition, in: Harvard Business Review 71 (3), pages 75 to', 112),
          inner('86.', 124),
          row('Kim, W. Chan; Mauborgne, Renée (2005): Blue Ocean Strategy.', 136),
          inner('Boston: Harvard Business School Press.', 148),
        ],
      ],
    });
    expect((await articleIn(pdf)).segments.map(({ text }) => text)).toEqual([
      'Moore, James F. (1993): Predators and Prey. A New Ecology of Competition, in: Harvard Business Review 71 (3), pages 75 to 86.',
      'Kim, W. Chan; Mauborgne, Renée (2005): Blue Ocean Strategy. Boston: Harvard Business School Press.',
    ]);
  });

  it('leaves out what runs up the margin', async () => {
    const content =
      'BT /F 10 Tf 1 0 0 1 70 700 Tm (Was auf der Seite steht, wird gelesen.) Tj ET BT /F 20 Tf 0 1 -1 0 30 200 Tm (preprint) Tj ET';
    const { segments } = await articleIn(onePage(stream(content)));
    expect(segments.map(({ text }) => text)).toEqual(['Was auf der Seite steht, wird gelesen.']);
  });

  it('says of pages without letters that there is no text', async () => {
    expect(await readPdf('scan.pdf', writePdf({ pages: [[], []] }))).toMatchObject({
      ok: false,
      fault: { code: 'no-text' },
    });
  });

  it('says of a document that is locked that it is', async () => {
    const key = '00'.repeat(32);
    const locked = pdfOf(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Count 0 /Kids [] >>',
        `<< /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
      ],
      `/Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>]`,
    );
    expect(await readPdf('locked.pdf', locked)).toMatchObject({ ok: false, fault: { code: 'encrypted' } });
  });

  it('says of what only begins like a PDF that it is damaged', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7\nnothing more');
    expect(await readPdf('x.pdf', bytes)).toMatchObject({ ok: false, fault: { code: 'damaged' } });
  });
});

const row = (text: string, y: number): Placed => ({ text, x: 70, y, size: 10, font: 'roman' });

const onePage = (content: string): Uint8Array =>
  pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
      content,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ],
    '/Root 1 0 R',
  );

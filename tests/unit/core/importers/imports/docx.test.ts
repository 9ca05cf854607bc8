import { describe, expect, test } from 'vitest';
import { faultOf, imported, marks, outline, run, wordFiles, wordParagraph, zipped } from './files.ts';

const item = (text: string, level: number): string =>
  wordParagraph(run(text), '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);

const german = wordFiles({
  body: [
    wordParagraph(run('Bericht über Wege'), 'Titel'),
    wordParagraph(run('Ein Versuch'), 'Untertitel'),
    wordParagraph(run('Anfang'), 'berschrift1'),
    wordParagraph(
      `${run('Das ist ')}${run('fett', '<w:b/>')}${run(' und ')}${run('schräg', '<w:i/>')} ${run(' und ')}<w:hyperlink r:id="link">${run('verlinkt')}</w:hyperlink>${run('.')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
    ),
    wordParagraph(run('Teil'), 'berschrift2'),
    item('eins', 0),
    item('darin', 1),
    item('zwei', 0),
    wordParagraph(run('Gesagt ist gesagt.'), 'Zitat'),
    wordParagraph(run('let a = 1;'), 'Code'),
    wordParagraph(run('let b = 2;'), 'Code'),
    `<w:tbl><w:tr><w:tc>${wordParagraph(run('Jahr'))}</w:tc><w:tc>${wordParagraph(run('Zahl'))}</w:tc></w:tr></w:tbl>`,
    '<w:p><w:r><w:drawing/></w:r></w:p>',
  ].join(''),
  footnotes: { 2: wordParagraph(run('Siehe dort.')) },
  properties: '<dc:title>Microsoft Word - Dokument1</dc:title><dc:creator>Ada Muster</dc:creator>',
});

describe('a Word file', () => {
  test('keeps headings, lists, quotations, code, tables, marks and footnotes (de)', async () => {
    const article = await imported('bericht.docx', zipped(german));
    expect(outline(article)).toEqual([
      'h2 Anfang',
      'p Das ist fett und schräg und verlinkt.[1]',
      'h3 Teil',
      '1. eins',
      '  - darin',
      '2. zwei',
      '> Gesagt ist gesagt.',
      '| let a = 1;',
      '| let b = 2;',
      'p Jahr · Zahl',
      '[] [1] Siehe dort.',
    ]);
    expect(marks(article)).toEqual([
      'strong: fett',
      'emphasis: schräg',
      'link: verlinkt → https://a.example/x',
    ]);
    expect(article).toMatchObject({
      title: 'Bericht über Wege',
      language: 'de',
      front: { author: 'Ada Muster', subtitle: 'Ein Versuch' },
    });
  });

  test('without a title in the text is called by its properties, and else by its name (en)', async () => {
    const body = wordParagraph(run('It is what it is.'));
    const named = wordFiles({ body, language: 'en-GB', properties: '<dc:title>On Ways</dc:title>' });
    expect(await imported('x.docx', zipped(named))).toMatchObject({ title: 'On Ways', language: 'en' });
    const nameless = wordFiles({ body, properties: '<dc:title>Document1</dc:title>' });
    expect(await imported('notes/on-long_walks.docx', zipped(nameless))).toMatchObject({
      title: 'On long walks',
      language: 'de',
    });
  });
});

describe('a file that is no Word file to be read', () => {
  test('ends in the fault that says so', async () => {
    const old = Uint8Array.from([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...Array.from({ length: 2000 }, () => 0),
    ]);
    expect(await faultOf('old.docx', old)).toBe('damaged');
    const locked = old.slice();
    locked.set(
      Uint8Array.from(Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat()),
      1152,
    );
    expect(await faultOf('locked.docx', locked)).toBe('encrypted');
    expect(
      await faultOf(
        'x.docx',
        zipped({ ...german, 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' }),
      ),
    ).toBe('damaged');
    expect(await faultOf('x.docx', zipped({ ...german, '../x': '' }))).toBe('escapes');
    expect(await faultOf('x.docx', zipped(wordFiles({ body: '' })))).toBe('no-text');
    expect(await faultOf('x.docx', 'PK\x03\x04 not really')).toBe('damaged');
  });
});

import { describe, expect, test } from 'vitest';
import { formatOf } from '../../../../../core/importers/format-of.ts';
import { readImport } from '../../../../../core/importers/read-import.ts';
import { largestFiles } from '../../../../../core/library/largest-files.ts';
import { plistOf, plistWith } from '../plist/plist-writer.ts';
import { bytesOf, faultOf, imported, outline } from './files.ts';
import { englishPage, germanPage, webArchiveOf } from './web-pages.ts';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const paragraph = (text: string): string => `<html><body><p>${text}</p></body></html>`;

describe('a web archive of Safari', () => {
  test('is the article of its page, in both languages', async () => {
    for (const page of [germanPage, englishPage]) {
      const { front, ...article } = await imported('page.html', page);
      const archive = await imported('page.webarchive', webArchiveOf({ data: page }));
      expect(archive).toEqual({ ...article, front });
    }
  });

  test('tells where it was saved, unless the page does itself', async () => {
    const page = englishPage.replace(/<!--.*-->/u, '');
    const sourceFrom = async (data: string, address: string) =>
      (await imported('x.webarchive', webArchiveOf({ data, address }))).front.source;
    expect(await sourceFrom(page, 'https://boats.example/b')).toBe('https://boats.example/b');
    expect(await sourceFrom(germanPage, 'https://boats.example/b')).toBe('https://blog.example/partner/');
    expect(await sourceFrom(page, 'file:///Users/somebody/boats.html')).toBeUndefined();
    expect(await sourceFrom(page, 'about:blank')).toBeUndefined();
  });

  test('leads relative links to where they led', async () => {
    const data = paragraph('One <a href="../two">link</a> leads on.');
    const { segments } = await imported(
      'x.webarchive',
      webArchiveOf({ data, address: 'https://a.example/b/' }),
    );
    expect(segments[0]?.marks).toMatchObject([{ type: 'link', address: 'https://a.example/two' }]);
  });

  test('is known by what it holds, whatever it is called', async () => {
    const archive = webArchiveOf({ data: paragraph('Text') });
    for (const name of ['page', 'page.md', 'page.txt', 'page.plist', 'page.epub', 'page.webarchive'])
      expect(outline(await imported(name, archive))).toEqual(['p Text']);
    const other = plistWith(new Map([['CFBundleName', 'Safari']]));
    expect(formatOf('Info.plist', other)).toBeNull();
    expect(await faultOf('Info.plist', other)).toBe('unknown-format');
  });

  test('is called as its file where the page has no title', async () => {
    const archive = webArchiveOf({ data: paragraph('Text') });
    expect((await imported('Quiet days.webarchive', archive)).title).toBe('Quiet days');
  });

  test('is in the encoding that it says, else in that of the page', async () => {
    const russian = '\xcf\xf0\xe8\xe2\xe5\xf2';
    const declared = paragraph(russian).replace('<body>', '<meta charset="windows-1251"><body>');
    for (const [data, encoding] of [
      [paragraph(russian), 'windows-1251'],
      [declared, null],
      [declared, ''],
      [declared.replace('1251', '1252'), 'WINDOWS-1251'],
    ] as const)
      expect(outline(await imported('x.webarchive', webArchiveOf({ data: latin(data), encoding })))).toEqual([
        'p Привет',
      ]);
    const umlauts = webArchiveOf({ data: latin(paragraph('Gr\xf6\xdfe')), encoding: 'no-such-encoding' });
    expect(outline(await imported('x.webarchive', umlauts))).toEqual(['p Größe']);
  });

  test('may be of XHTML, of something that nothing is said of, or of plain text', async () => {
    for (const type of ['application/xhtml+xml', 'TEXT/HTML', 'text/xml', null])
      expect(
        outline(await imported('x.webarchive', webArchiveOf({ data: paragraph('Text'), type }))),
      ).toEqual(['p Text']);
    const text = webArchiveOf({ data: 'One <b>line</b>.\n\nAnd another.\n', type: 'text/plain' });
    expect(outline(await imported('x.webarchive', text))).toEqual(['p One <b>line</b>.', 'p And another.']);
  });
});

describe('a web archive that is none', () => {
  const faultIn = async (content: Uint8Array): Promise<string> => {
    const read = await readImport('x.webarchive', content);
    return read.ok ? 'no fault' : `${read.fault.code}: ${read.fault.detail}`;
  };

  test('says what it holds instead of a page', async () => {
    const data = Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d);
    for (const [type, fault] of [
      ['application/pdf', 'unknown-format: the web archive holds application/pdf and no page'],
      ['application/rss+xml', 'unknown-format: the web archive holds application/rss+xml and no page'],
      ['image/png', 'no-text: the web archive holds image/png and no page'],
      ['image/svg+xml', 'no-text: the web archive holds image/svg+xml and no page'],
    ] as const)
      expect(await faultIn(webArchiveOf({ data, type }))).toBe(fault);
  });

  test('is damaged where there is no page in it', async () => {
    const nothing = 'damaged: There is no page in this web archive.';
    expect(await faultIn(webArchiveOf({ data: null }))).toBe(nothing);
    expect(await faultIn(plistWith(new Map([['WebSubresources', []]])))).toBe(nothing);
    expect(await faultIn(plistWith(new Map([['WebMainResource', 'a text']])))).toBe(nothing);
    expect(await faultIn(plistWith(['WebMainResource']))).toBe(nothing);
    expect(
      await faultIn(plistWith(new Map([['WebMainResource', new Map([['WebResourceData', 'x']])]]))),
    ).toBe(nothing);
    const whole = webArchiveOf({ data: germanPage });
    for (const cut of [9, 40, 1000, whole.length - 1])
      expect(await faultIn(whole.subarray(0, cut))).toMatch(/^damaged: The property list is broken\./u);
    expect(await faultIn(plistOf([]))).toMatch(/^damaged/u);
  });

  test('ends in the faults of other pages', async () => {
    expect(await faultOf('x.webarchive', webArchiveOf({ data: '' }))).toBe('empty');
    expect(
      await faultOf('x.webarchive', webArchiveOf({ data: '<html><body><img src="x"></body></html>' })),
    ).toBe('no-text');
    const picture = Uint8Array.from({ length: 400 }, (_, index) => (index * 7919) % 256);
    expect(await faultOf('x.webarchive', webArchiveOf({ data: picture }))).toBe('not-text');
    const long = new Uint8Array(largestFiles.text + 1).fill(0x20);
    expect(await faultOf('x.webarchive', webArchiveOf({ data: long }))).toBe('too-large');
  });

  test('is not read in the form of XML, nor taken for a page', async () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0"><dict><key>WebMainResource</key><dict><key>WebResourceData</key><data>PHA+VGV4dDwvcD4=</data></dict></dict></plist>';
    for (const text of [xml, xml.replace(/<!DOCTYPE[^>]*>\n/u, ''), xml.slice(xml.indexOf('<plist'))])
      expect(await faultIn(bytesOf(text))).toBe(
        'unknown-format: a property list in XML; Safari saves web archives in binary form',
      );
  });
});

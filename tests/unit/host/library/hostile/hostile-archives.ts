import { deflateRawSync } from 'node:zlib';
import { chapterOf, docxOf, epubOf, packageOf, sentence, wordOf, wordParagraph } from './books.ts';
import type { HostileFile } from './hostile-file.ts';
import { zipOf } from './zip-writer.ts';

const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * 1024 * 1024);

/** Ten entities, each ten times the one before: a billion laughs, and then some. */
const laughs = (name: string): string =>
  `<!DOCTYPE ${name} [<!ENTITY l0 "lacht">${Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('')}]>`;
const outside = (name: string, secret: string): string =>
  `<!DOCTYPE ${name} [<!ENTITY secret SYSTEM "file://${secret}"><!ENTITY % more SYSTEM "file://${secret}"> %more;]>`;

/** `secret` is the path of a file whose text must never come out. */
export function hostileArchives(secret: string): readonly HostileFile[] {
  // Two hundred and fifty megabytes in a quarter of one, honest about it and not.
  const bomb = { content: '', packed: deflateRawSync(zeros(250)) };
  const honest = { ...bomb, claimed: 250 * 1024 * 1024 };
  const lying = { ...bomb, claimed: 1000 };
  const inner = zipOf([{ name: 'again.zip', ...honest }]);
  const link = { content: secret, mode: 0o120777, method: 0 };
  const escaping = [
    '../../escaped.xhtml',
    '/etc/escaped',
    '..\\..\\escaped',
    'C:\\escaped',
    'a/../../escaped',
  ];
  return [
    { name: 'bomb.epub', bytes: epubOf({ 'chapter.xhtml': honest }), ends: ['bomb', 'too-large'] },
    { name: 'lying-bomb.epub', bytes: epubOf({ 'chapter.xhtml': lying }), ends: ['bomb'] },
    { name: 'bomb-in-opf.epub', bytes: epubOf({ 'book.opf': lying }), ends: ['bomb'] },
    { name: 'bomb-in-picture.epub', bytes: epubOf({}, [{ name: 'cover.png', ...lying }]), ends: ['article'] },
    { name: 'bomb-in-bomb.epub', bytes: epubOf({ 'chapter.xhtml': { content: inner } }), ends: ['damaged'] },
    { name: 'bomb.docx', bytes: docxOf({ 'word/document.xml': honest }), ends: ['bomb', 'too-large'] },
    { name: 'lying-bomb.docx', bytes: docxOf({ 'word/document.xml': lying }), ends: ['bomb'] },
    { name: 'bomb-in-styles.docx', bytes: docxOf({ 'word/styles.xml': lying }), ends: ['bomb', 'article'] },
    {
      name: 'bomb-in-bomb.docx',
      bytes: docxOf({ 'word/document.xml': { content: inner } }),
      ends: ['damaged', 'failed'],
    },
    {
      name: 'sharing.epub',
      bytes: epubOf(
        {},
        Array.from({ length: 5000 }, (_, index) => ({ name: `${index}.xhtml`, content: '', shares: true })),
      ),
      ends: ['bomb'],
    },
    {
      name: 'many-entries.epub',
      bytes: epubOf(
        {},
        Array.from({ length: 30_000 }, (_, index) => ({ name: `${index}`, content: '', method: 0 })),
      ),
      ends: ['too-large'],
    },
    ...escaping.flatMap((name, index): readonly HostileFile[] => [
      { name: `escapes-${index}.epub`, bytes: epubOf({}, [{ name, content: 'x' }]), ends: ['escapes'] },
      { name: `escapes-${index}.docx`, bytes: docxOf({}, [{ name, content: 'x' }]), ends: ['escapes'] },
    ]),
    { name: 'link.epub', bytes: epubOf({ 'chapter.xhtml': link }), ends: ['article', 'damaged', 'no-text'] },
    { name: 'link.docx', bytes: docxOf({ 'word/document.xml': link }), ends: ['damaged', 'failed'] },
    {
      name: 'out-of-package.epub',
      bytes: epubOf({ 'book.opf': { content: packageOf('', 'Buch', `../../..${secret}`) } }),
      ends: ['damaged'],
    },
    {
      name: 'address-in-package.epub',
      bytes: epubOf({ 'book.opf': { content: packageOf('', 'Buch', `file://${secret}`) } }),
      ends: ['damaged'],
    },
    {
      name: 'laughs-in-opf.epub',
      bytes: epubOf({ 'book.opf': { content: packageOf(laughs('package'), '&l10;') } }),
      ends: ['article', 'damaged'],
    },
    {
      name: 'laughs-in-chapter.epub',
      bytes: epubOf({ 'chapter.xhtml': { content: chapterOf(`<p>&l10;</p>${sentence}`, laughs('html')) } }),
      ends: ['article', 'damaged'],
    },
    {
      name: 'laughs.docx',
      bytes: docxOf({
        'word/document.xml': { content: wordOf(wordParagraph('&l10;'), laughs('w:document')) },
      }),
      ends: ['article', 'damaged', 'no-text', 'failed'],
    },
    {
      name: 'laughs.html',
      bytes: textBytes(`${laughs('html')}<html><body><p>&l10;</p>${sentence}</body></html>`),
      ends: ['article'],
    },
    {
      name: 'outside-in-opf.epub',
      bytes: epubOf({ 'book.opf': { content: packageOf(outside('package', secret), '&secret;') } }),
      ends: ['article', 'damaged'],
    },
    {
      name: 'outside-in-chapter.epub',
      bytes: epubOf({
        'chapter.xhtml': { content: chapterOf(`<p>&secret;</p>${sentence}`, outside('html', secret)) },
      }),
      ends: ['article', 'damaged'],
    },
    {
      name: 'outside.docx',
      bytes: docxOf({
        'word/document.xml': {
          content: wordOf(wordParagraph('Text &secret;'), outside('w:document', secret)),
        },
      }),
      ends: ['article', 'damaged', 'failed'],
    },
    {
      name: 'deep-chapter.epub',
      bytes: epubOf({
        'chapter.xhtml': { content: chapterOf(`${'<div>'.repeat(3000)}x${'</div>'.repeat(3000)}`) },
      }),
      ends: ['too-deep', 'damaged'],
    },
    {
      name: 'deep.docx',
      bytes: docxOf({
        'word/document.xml': {
          content: wordOf(
            `${'<w:sdt><w:sdtContent>'.repeat(10_000)}${wordParagraph('x')}${'</w:sdtContent></w:sdt>'.repeat(10_000)}`,
          ),
        },
      }),
      ends: ['too-deep', 'damaged', 'failed'],
    },
    {
      name: 'locked.epub',
      bytes: epubOf({ 'chapter.xhtml': { content: 'x' } }, [
        {
          name: 'META-INF/encryption.xml',
          content:
            '<encryption><EncryptedData><EncryptionMethod Algorithm="http://www.w3.org/2001/04/xmlenc#aes256-cbc"/></EncryptedData></encryption>',
        },
      ]),
      ends: ['encrypted'],
    },
    { name: 'cut.epub', bytes: epubOf().slice(0, 400), ends: ['damaged'] },
    { name: 'cut.docx', bytes: docxOf().slice(0, -30), ends: ['damaged'] },
    { name: 'only-a-sign.epub', bytes: textBytes('PK\u0003\u0004'), ends: ['damaged'] },
    {
      name: 'no-such.docx',
      bytes: zipOf([{ name: 'readme.txt', content: 'nothing here' }]),
      ends: ['damaged', 'failed'],
    },
  ];
}

const textBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bookFiles, faultOf, imported, marks, outline, zipped } from './files.ts';

const german = bookFiles({
  metadata:
    '<dc:title id="s">Und mehr</dc:title><meta refines="#s" property="title-type">subtitle</meta><dc:title id="t">Das kleine Buch</dc:title><meta refines="#t" property="title-type">main</meta><dc:creator id="a">Ada Muster</dc:creator><meta refines="#a" property="role">aut</meta><dc:creator id="b">Bert Setzer</dc:creator><meta refines="#b" property="role">bkd</meta><dc:language>de-AT</dc:language><dc:date>2019-05-04</dc:date><dc:publisher>Kleiner Verlag</dc:publisher><dc:subject>Bücher</dc:subject>',
  chapters: {
    'cover.xhtml': '<img src="cover.jpg" alt="Umschlag"/>',
    'text/eins und.xhtml':
      '<a id="top"/><p>Es war&nbsp;einmal &hellip; ein Buch.<a epub:type="noteref" href="../notes.xhtml#n1">1</a> Es hatte <i>zwei</i> Kapitel &amp;amp; ein Ende.<a epub:type="noteref" href="../notes.xhtml#n2">2</a></p>',
    'text/zwei.xhtml':
      '<h2>Kapitel zwei</h2><h3>Ein Teil</h3><p>Das Ende.<br/><br/>Wirklich.</p><script>let x = 1;</script>',
    'notes.xhtml?':
      '<h2>Anmerkungen</h2><aside epub:type="footnote" id="n1"><p>1. Die erste.</p><p>Sie geht weiter.</p></aside><aside epub:type="footnote" id="n2"><p>Die zweite.</p></aside>',
  },
  contents: { 'text/eins und.xhtml': 'Eins', 'text/zwei.xhtml': 'Anderer Name' },
});

describe('an e-book', () => {
  test('is its chapters in the order of the spine, with titles of the contents and notes at the end', async () => {
    const article = await imported('buch.epub', zipped(german));
    expect(outline(article)).toEqual([
      'h2 Eins',
      'p Es war einmal … ein Buch.[1] Es hatte zwei Kapitel &amp; ein Ende.[2]',
      'h2 Kapitel zwei',
      'h3 Ein Teil',
      'p Das Ende.',
      'p Wirklich.',
      '[] [1] Die erste.',
      'p Sie geht weiter.',
      '[] [2] Die zweite.',
    ]);
    expect(marks(article)).toEqual(['emphasis: zwei']);
    expect(article).toMatchObject({
      title: 'Das kleine Buch',
      language: 'de',
      front: {
        author: 'Ada Muster',
        publisher: 'Kleiner Verlag',
        date: '2019-05-04',
        topics: ['Bücher'],
      },
    });
  });

  test('of the older kind has its contents elsewhere', async () => {
    const files = bookFiles({
      metadata:
        '<dc:title>The Small Book</dc:title><dc:creator opf:role="aut">Ann Author</dc:creator><dc:creator opf:role="trl">Tom Translator</dc:creator><dc:language>en</dc:language><dc:date opf:event="modification">2020-01-01</dc:date><dc:date opf:event="publication">2011-03-02</dc:date>',
      chapters: { 'a.html': '<p>Once.</p>', 'b.html': '<p>Twice.</p>' },
      contents: { 'a.html#start': 'One', 'b.html': 'Two' },
      isNcx: true,
    });
    const article = await imported('book', zipped(files));
    expect(outline(article)).toEqual(['h2 One', 'p Once.', 'h2 Two', 'p Twice.']);
    expect(article).toMatchObject({
      title: 'The Small Book',
      front: { author: 'Ann Author', date: '2011-03-02' },
    });
  });

  test('whose chapters are not well made is read as a browser would', async () => {
    const files = bookFiles({ metadata: '<dc:title>T</dc:title>', chapters: { 'a.xhtml': '<p>x</p>' } });
    const article = await imported(
      'a.epub',
      zipped({ ...files, 'OEBPS/a.xhtml': '<p>One & two<p>three<br>four' }),
    );
    expect(outline(article)).toEqual(['p One & two', 'p three four']);
  });

  test('expands no entities of its own and fetches none', async () => {
    const files = bookFiles({ metadata: '<dc:title>T</dc:title>', chapters: { 'a.xhtml': '' } });
    const article = await imported(
      'a.epub',
      zipped({
        ...files,
        'OEBPS/a.xhtml':
          '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY file SYSTEM "file:///etc/passwd">]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>x &b; &file; y</p></body></html>',
      }),
    );
    expect(outline(article)).toEqual(['p x &b; &file; y']);
  });
});

describe('an archive that is no e-book to be read', () => {
  const encrypted = (algorithm: string): string =>
    `<encryption><EncryptedData><EncryptionMethod Algorithm="${algorithm}"/><CipherData><CipherReference URI="OEBPS/a.xhtml"/></CipherData></EncryptedData></encryption>`;

  test('ends in the fault that says so', async () => {
    expect(
      await faultOf(
        'a.epub',
        zipped({
          ...german,
          'META-INF/encryption.xml': encrypted('http://www.w3.org/2001/04/xmlenc#aes128-cbc'),
        }),
      ),
    ).toBe('encrypted');
    expect(
      await faultOf(
        'a.epub',
        zipped({ ...german, 'META-INF/encryption.xml': encrypted('http://www.idpf.org/2008/embedding') }),
      ),
    ).toBe('no fault');
    expect(await faultOf('a.epub', zipped({ ...german, '../../evil.sh': 'x' }))).toBe('escapes');
    expect(await faultOf('a.epub', zipped({ ...german, 'a\\..\\..\\evil.sh': 'x' }))).toBe('escapes');
    expect(await faultOf('a.epub', zipped({ ...german, 'C:/evil.sh': 'x' }))).toBe('escapes');
    expect(await faultOf('a.epub', zipped({ mimetype: 'application/epub+zip' }))).toBe('damaged');
    expect(await faultOf('a.epub', zipped(german).slice(0, -200))).toBe('damaged');
    expect(await faultOf('photos.zip', zipped({ 'a.txt': 'x' }))).toBe('unknown-format');
    const { 'OEBPS/text/zwei.xhtml': _, ...without } = german;
    expect(await faultOf('a.epub', zipped(without))).toBe('no fault');
    expect(
      await faultOf(
        'a.epub',
        zipped(bookFiles({ metadata: '', chapters: { 'a.xhtml': '<img src="a.png"/>' } })),
      ),
    ).toBe('no-text');
  });

  test('or that would grow without bounds is not unpacked', async () => {
    const zeros = new Uint8Array(100 * 1024 * 1024);
    const files = Object.fromEntries(Object.entries(german).map(([name, text]) => [name, strToU8(text)]));
    expect(await faultOf('a.epub', zipSync({ ...files, 'OEBPS/x.bin': [zeros, { level: 9 }] }))).toBe('bomb');
  });

  test('or that lies about its sizes is not unpacked further than it says', async () => {
    const archive = zipped({
      ...german,
      'OEBPS/text/zwei.xhtml': `<html><body>${'<p>x</p>'.repeat(100_000)}</body></html>`,
    });
    const view = new DataView(archive.buffer, archive.byteOffset);
    const name = strToU8('OEBPS/text/zwei.xhtml');
    // The directory's entry is the last place where the name stands; its size is 22 bytes before the name.
    for (let at = archive.length - name.length; at > 0; at -= 1)
      if (name.every((byte, index) => archive[at + index] === byte)) {
        view.setUint32(at - 22, 100, true);
        break;
      }
    expect(await faultOf('a.epub', archive)).toBe('bomb');
  });
});

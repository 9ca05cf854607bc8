import { describe, expect, test } from 'vitest';
import { faultOf, imported, marks, outline } from './files.ts';
import { barePage, englishPage, germanPage, mhtmlOf, wikiPage } from './web-pages.ts';

const germanOutline = [
  'p Ein Vertriebspartner ist mehr als ein Kanal, denn er kennt den Markt, die Menschen und die Regeln, nach denen dort gekauft wird. Wer das nicht nutzt, zahlt doppelt.[1]',
  'h2 Was er kostet',
  'p Die Kosten sind nicht klein: Provision, Schulung, Geduld und einiges mehr. Und doch lohnt es sich in den meisten Fällen schon nach dem ersten Jahr, wenn beide Seiten es ernst meinen.',
  '- Provision',
  '- Schulung',
  '  3. erste',
  '  4. zweite',
  '> Partner sind Nachbarn, keine Kunden, und wer sie wie Kunden behandelt, verliert sie schneller als gedacht.',
  'h3 Zahlen',
  'p Umsatz nach Jahren',
  'p Jahr · Umsatz',
  'p 2023 · 5 m²',
  'p 2024',
  '| let a = 1;',
  '| let b = <i>2</i>;',
  'p Ein Partner bei der Arbeit.',
  '[] [1] So Müller, 2020, Seite 12.',
];

describe('a saved web page', () => {
  test('is its article without navigation, banner, advertisement, comments and what is hidden (de)', async () => {
    const article = await imported('partner.html', germanPage);
    expect(outline(article)).toEqual(germanOutline);
    expect(marks(article)).toEqual([
      'emphasis: nicht',
      'link: einiges mehr → https://blog.example/kosten?a=1&b=2',
    ]);
    expect(article).toMatchObject({
      language: 'de',
      title: 'Warum Partner zählen',
      front: {
        author: 'Jana Beispiel',
        publisher: 'Vertriebsblog',
        source: 'https://blog.example/partner/',
        date: '2024-03-05',
        topics: ['Vertrieb', 'Partner'],
      },
    });
  });

  test('is its article, with what its metadata for machines say (en)', async () => {
    const article = await imported('boats.htm', englishPage);
    expect(outline(article).map((line) => line.slice(0, 24))).toEqual([
      'p Nobody had counted the',
      'p Then the water fell by',
      'p “We waited,” says one ',
      'h2 What the river gives',
      'p The river gives work t',
      'p There are plans to dre',
    ]);
    expect(marks(article)).toEqual(['strong: Harrow']);
    expect(article).toMatchObject({
      language: 'en',
      title: 'Small Boats, Long Rivers',
      front: { author: 'Sam Writer', date: '2023-11-20', source: 'https://news.example/boats.html' },
    });
  });

  test('may be a single file with all its parts', async () => {
    const article = await imported('partner.mhtml', mhtmlOf(germanPage, 'https://elsewhere.example/'));
    expect(outline(article)).toEqual(germanOutline);
    const other = await imported(
      'boats.mht',
      mhtmlOf(englishPage.replace(/<!--.*-->/u, ''), 'https://boats.example/b'),
    );
    expect(other.front.source).toBe('https://boats.example/b');
  });

  test('with nothing around its article is read whole', async () => {
    const article = await imported('quiet.html', barePage);
    expect(article.title).toBe('On quiet work');
    expect(outline(article)).toEqual([
      'p The work that nobody sees is the work that holds.[1] So it is with the walls, too.[2]',
      'p Wall',
      'p What stands.',
      'p Loose text in a line',
      'p and another paragraph',
      'p and one more',
      'p with a tail',
      '[] [1] First note, with a link.',
      '[] [2] Second note.',
      'p It goes on.',
    ]);
    expect(marks(article)).toEqual(['strong: Wall', 'link: link → https://one.example/']);
  });

  test('of an encyclopaedia keeps its headings and its notes, each of them once', async () => {
    const article = await imported('muehle.html', wikiPage);
    expect(article.title).toBe('Wassermühle');
    expect(outline(article)).toEqual([
      'p Eine Mühle am Bach',
      'p Eine Wassermühle mahlt mit der Kraft des Wassers, das ein Rad dreht, und sie mahlt langsam, aber sie mahlt jeden Tag.[1] Manche sägt auch Holz, wenn der Müller es will.[2]',
      'h2 Geschichte',
      'p Wer die erste gebaut hat, weiß niemand mehr, und wo sie stand, ist ebenso vergessen wie der Name des Baches, der sie getrieben hat.[2]',
      'h3 Arten',
      'p Art · Ort',
      'p Oberschlächtig · am Hang',
      'h2 Einzelnachweise',
      '[] [1] Mühlen. Abgerufen am 1. Mai 2020.',
      '[] [2] Mager, S. 12.',
    ]);
  });

  test('that is too short to be weighed falls back to all its text', async () => {
    const article = await imported(
      'short.html',
      '<html><body><nav>Menu</nav><p>Kurz und gut, das ist es.</p></body></html>',
    );
    expect(outline(article)).toEqual(['p Kurz und gut, das ist es.']);
  });
});

describe('pieces of HTML', () => {
  const blocks = async (body: string) =>
    outline(await imported('x.html', `<html><body>${body}</body></html>`));

  test('entities, quotation marks, raised signs and emoji are text', async () => {
    expect(
      await blocks(
        '<p>&lt;b&gt; &amp;amp; &copy; &#x1F600; <q>so</q> CO<sub>2</sub> x<sup>n+1</sup> 1<sup>st</sup> <img alt="🎉"><img alt="a boat"></p>',
      ),
    ).toEqual(['p <b> &amp; © 😀 “so” CO₂ xⁿ⁺¹ 1st 🎉']);
  });

  test('marks reach across blocks, links only lead out', async () => {
    const article = await imported(
      'x.html',
      '<b>one<p>two</p></b><p><a href="javascript:alert(1)">js</a> <a href="x.html">relative</a> <a href="mailto:a@b.example">mail</a> <a href="#top">up</a></p>',
    );
    expect(marks(article)).toEqual(['strong: one', 'strong: two', 'link: mail → mailto:a@b.example']);
  });

  test('lists keep their numbers, whatever counts them', async () => {
    expect(
      await blocks(
        '<ol reversed><li>c</li><li>b</li></ol><ol><li value="7">seven</li><li>eight<p>more</p></li></ol><ul><ul><li>deep</li></ul></ul>',
      ),
    ).toEqual(['2. c', '1. b', '7. seven', '8. eight', 'p more', '  - deep']);
  });

  test('headings become levels 2 to 4 without gaps', async () => {
    expect(await blocks('<h2>a</h2><p>x</p><h4>b</h4><p>x</p><h5>c</h5><p>x</p><h6>d</h6><p>x</p>')).toEqual([
      'h2 a',
      'p x',
      'h3 b',
      'p x',
      'h4 c',
      'p x',
      'h4 d',
      'p x',
    ]);
  });

  test('tables that lay out a page are read as what is in them', async () => {
    expect(
      await blocks(
        '<table><tr><td><ul><li>menu</li></ul></td><td><h2>Head</h2><p>Text</p></td></tr></table>',
      ),
    ).toEqual(['- menu', 'h2 Head', 'p Text']);
  });

  test('code keeps its lines and leaves out their numbers', async () => {
    expect(
      await blocks(
        '<pre><div>a</div><div>b</div></pre><pre><td class="gutter">1\n2</td><td>x<br>y</td></pre><p>z</p>',
      ),
    ).toEqual(['| a', '| b', '| x', '| y', 'p z']);
  });

  test('notes of several kinds are references', async () => {
    const wiki =
      '<p>Text<sup id="r-1" class="reference"><a href="#n-1">[1]</a></sup>.</p><ol class="references"><li id="n-1"><span class="mw-cite-backlink"><a href="#r-1">↑</a></span> <span>Cited work.</span></li></ol>';
    expect(await blocks(wiki)).toEqual(['p Text[1].', '[] [1] Cited work.']);
    const word =
      '<p>Text<a href="#_ftn1" name="_ftnref1">[1]</a>.</p><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Said there.</p></div>';
    expect(await blocks(word)).toEqual(['p Text[1].', '[] [1] Said there.']);
  });

  test('what office programs write by styles is understood', async () => {
    const article = await imported(
      'x.html',
      `<html><body><b style="font-weight:normal"><p>plain <span style="font-weight:700">strong</span> <span style="color:red;font-style: italic">slanted</span></p></b>
      <p class="MsoListParagraph" style="text-indent:-18.0pt;mso-list:l0 level1 lfo1"><![if !supportLists]><span style="mso-list:Ignore">2.<span>&nbsp;&nbsp; </span></span><![endif]>second</p>
      <p class="MsoListParagraph" style="mso-list:l0 level2 lfo1"><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span> </span></span></span>inside<o:p></o:p></p></body></html>`,
    );
    expect(outline(article)).toEqual(['p plain strong slanted', '2. second', '  - inside']);
    expect(marks(article)).toEqual(['strong: strong', 'emphasis: slanted']);
  });

  test('a page that is nothing but preformatted text is plain text', async () => {
    expect(
      await blocks(
        '<pre>A title\n\nThis is the text of it, which goes on for a while and then ends.\n</pre>',
      ),
    ).toEqual(['p This is the text of it, which goes on for a while and then ends.']);
  });

  test('the language that is declared counts, unless the text clearly speaks against it', async () => {
    const german =
      'Das ist ein Text, der sich nicht auf die Vorlage verlässt, mit der er auf die Seite kam. '.repeat(3);
    const language = async (lang: string, text: string) =>
      (await imported('x.html', `<html lang="${lang}"><body><p>${text}</p></body></html>`)).language;
    expect(await language('en', german)).toBe('de');
    expect(await language('en', 'Software, Marketing, Download')).toBe('en');
    expect(await language('de-CH', 'Software, Marketing, Download')).toBe('de');
    expect(await language('fr', 'The cat sat on the mat and it was fat.')).toBe('en');
  });
});

describe('pages in other encodings', () => {
  const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

  test('are read by what they declare', async () => {
    const article = await imported(
      'x.html',
      bytes(
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body><p>\xcf\xf0\xe8\xe2\xe5\xf2</p></body></html>',
      ),
    );
    expect(outline(article)).toEqual(['p Привет']);
    expect(outline(await imported('x.html', bytes('<html><body><p>Gr\xf6\xdfe</p></body></html>')))).toEqual([
      'p Größe',
    ]);
  });
});

describe('pages that are none', () => {
  test('end in a fault', async () => {
    expect(await faultOf('x.html', '')).toBe('empty');
    expect(await faultOf('x.html', '   ')).toBe('empty');
    expect(await faultOf('x.html', '<html><body><script>let a;</script><img src="x"></body></html>')).toBe(
      'no-text',
    );
    expect(await faultOf('x.html', `<html><body>${'<ul><li>'.repeat(10_000)}x</body></html>`)).toBe(
      'too-deep',
    );
    expect(
      await faultOf(
        'x.mht',
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx',
      ),
    ).toBe('damaged');
  });
});

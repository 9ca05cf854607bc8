import { type Plain, plistWith } from '../plist/plist-writer.ts';

/** Saved pages as they are found: navigation, cookie banner, advertisement, comments, and an article among it. */

const scripts = '<script>var secret = 1;</script><style>p{color:red}</style>';

export const germanPage = `<!DOCTYPE html>
<html lang="de-DE"><head><meta charset="utf-8">
<title>Warum Partner z&auml;hlen – Vertriebsblog</title>
<meta property="og:site_name" content="Vertriebsblog">
<meta name="author" content="Jana Beispiel">
<meta property="article:published_time" content="2024-03-05T10:00:00+01:00">
<meta property="article:tag" content="Vertrieb"><meta property="article:tag" content="Partner">
<link rel="canonical" href="https://blog.example/partner/">${scripts}</head><body>
<header class="site-header"><nav><ul><li><a href="/">Start</a></li><li><a href="/blog">Blog</a></li></ul></nav></header>
<div id="cookie-banner" class="cookie-banner" role="dialog"><p>Wir verwenden Cookies und ähnliche Techniken.</p><button>Alles annehmen</button></div>
<main><article>
<h1>Warum Partner zählen</h1>
<p class="byline">Von Jana Beispiel</p>
<p>Ein Vertriebspartner ist mehr als ein Kanal, denn er kennt den Markt, die Menschen und die Regeln, nach denen dort gekauft wird. Wer das nicht nutzt, zahlt doppelt.<sup><a href="#fn1" id="r1">1</a></sup></p>
<div class="ad advert"><p>Anzeige: Jetzt günstig Schuhe kaufen und bis zu 50 Prozent sparen, nur heute!</p></div>
<h2>Was er kostet <a class="headerlink" href="#kosten">¶</a></h2>
<p>Die Kosten sind <em>nicht</em> klein: Provision, Schulung, Geduld und <a href="../kosten?a=1&amp;b=2">einiges mehr</a>. Und doch lohnt es sich in den meisten Fällen schon nach dem ersten Jahr, wenn beide Seiten es ernst meinen.</p>
<ul><li>Provision</li><li>Schulung<ol start="3"><li>erste</li><li>zweite</li></ol></li></ul>
<blockquote><p>Partner sind Nachbarn, keine Kunden, und wer sie wie Kunden behandelt, verliert sie schneller als gedacht.</p></blockquote>
<h3>Zahlen</h3>
<table><caption>Umsatz nach Jahren</caption><thead><tr><th>Jahr</th><th>Umsatz</th></tr></thead><tbody><tr><td>2023</td><td>5&nbsp;m<sup>2</sup></td></tr><tr><td>2024</td><td></td></tr></tbody></table>
<pre><code>let a = 1;

  let b = &lt;i&gt;2&lt;/i&gt;;</code></pre>
<figure><img src="x.png" alt="Zwei Leute"><figcaption>Ein Partner bei der Arbeit.</figcaption></figure>
<p hidden>Verborgen eins.</p><p style="color:red; display: none">Verborgen zwei.</p>
<ol class="footnotes"><li id="fn1"><p>So Müller, 2020, Seite 12. <a href="#r1">↩</a></p></li></ol>
</article>
<aside class="sidebar"><h3>Das könnte Sie auch interessieren</h3><ul><li><a href="/x">Zehn Tipps</a></li></ul><form><input name="q"><button>Suchen</button></form></aside></main>
<section id="comments" class="comments"><h3>2 Kommentare</h3><p>Toller Artikel! Ich finde auch, dass Partner sehr wichtig sind, weil sie den Markt kennen.</p></section>
<footer>Impressum · Datenschutz</footer></body></html>`;

export const englishPage = `<!-- saved from url=(0031)https://news.example/boats.html -->
<html lang="en"><head><title>Small Boats, Long Rivers | The Daily Example</title>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Small Boats, Long Rivers","author":{"@type":"Person","name":"Sam Writer"},"datePublished":"2023-11-20T08:30:00Z"}</script></head>
<body><div id="nav" class="nav"><a href="/">Home</a> | <a href="/world">World</a></div>
<div class="share-bar"><button>Share</button> <button>Tweet</button></div>
<div class="content"><h1>Small Boats, Long Rivers</h1>
<p>Nobody had counted the boats on the lower river before the summer of the drought, and nobody thought that it would be necessary to do so.</p>
<p>Then the water fell by two metres in a single week, and the boats lay in the mud, one beside the other, as far as one could see from the bridge at <strong>Harrow</strong>.</p>
<p>“We waited,” says one of the skippers, whose family has lived on the river for a hundred years. “What else is there to do with a boat and no water?”</p>
<h2>What the river gives</h2>
<p>The river gives work to some four thousand people, and it takes it away again whenever the rain fails in the hills, which happens more often than it did.</p>
<p>There are plans to dredge it, to dam it, and to leave it alone, and each of those plans has its own office in the capital and its own budget for the year.</p></div>
<div class="newsletter"><h4>Sign up for our newsletter</h4><form><input type="email"></form></div>
<div class="related-links"><h4>Read next</h4><a href="/a">Ten bridges</a> <a href="/b">The end of ferries</a></div>
<footer>© The Daily Example. All rights reserved.</footer></body></html>`;

/** A page without anything around it, as Pandoc writes it. */
export const barePage = `<!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="" xml:lang=""><head><title>notes</title></head><body>
<header id="title-block-header"><h1 class="title">On <em>quiet</em> work</h1></header>
<p>The work that nobody sees is the work that holds.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> So it is with the walls, too.<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a></p>
<dl><dt>Wall</dt><dd>What stands.</dd></dl>
<div>Loose text <br>in a line<br><br>and another paragraph<p>and one more</p>with a tail</div>
<section id="footnotes" class="footnotes" role="doc-endnotes"><hr /><ol>
<li id="fn1"><p>First note, with a <a href="https://one.example/">link</a>.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
<li id="fn2"><p>Second note.</p><p>It goes on.<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>
</body></html>`;

const quotedPrintable = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) =>
    byte === 61 || byte > 126
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  )
    .join('')
    .replace(/(.{60})(?!=)(?<!=.?)/gu, '$1=\r\n');

/** The same page as a browser saves it in a single file. */
export const mhtmlOf = (page: string, address: string): string =>
  [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${address}`,
    'Subject: A page',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----MultipartBoundary--x1"',
    '',
    '',
    '------MultipartBoundary--x1',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    `Content-Location: ${address}`,
    '',
    quotedPrintable(page),
    '------MultipartBoundary--x1',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'iVBORw0KGgo=',
    '------MultipartBoundary--x1--',
    '',
  ].join('\r\n');

/** An article of an encyclopaedia, as MediaWiki writes it. */
export const wikiPage = `<!DOCTYPE html><html class="client-nojs vector-feature" lang="de" dir="ltr"><head><meta charset="UTF-8"><title>Wassermühle – Lexikon</title></head>
<body class="mediawiki ltr"><a class="mw-jump-link" href="#bodyContent">Zum Inhalt springen</a><header class="vector-header"><nav>Hauptmenü</nav></header>
<div id="content" class="mw-body" role="main"><h1 id="firstHeading" class="firstHeading"><span>Wassermühle</span></h1>
<div id="bodyContent"><div id="siteSub" class="noprint">aus dem Lexikon</div><div id="mw-content-text" class="mw-body-content"><div class="mw-parser-output">
<figure><a href="/wiki/Datei:W.jpg"><img src="w.jpg"></a><figcaption>Eine Mühle am Bach</figcaption></figure>
<p>Eine <b>Wassermühle</b> mahlt mit der Kraft des Wassers, das ein <a href="/wiki/Rad" title="Rad">Rad</a> dreht, und sie mahlt langsam, aber sie mahlt jeden Tag.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span>[</span>1<span>]</span></a></sup> Manche sägt auch Holz, wenn der Müller es will.<sup id="cite_ref-M_2-0" class="reference"><a href="#cite_note-M-2"><span>[</span>2<span>]</span></a></sup></p>
<div id="toc" class="toc" role="navigation"><h2>Inhaltsverzeichnis</h2><ul><li><a href="#Geschichte">1 Geschichte</a></li></ul></div>
<div class="mw-heading mw-heading2"><h2 id="Geschichte">Geschichte</h2><span class="mw-editsection"><span>[</span><a href="/w/edit">Bearbeiten</a><span>]</span></span></div>
<p>Wer die erste gebaut hat, weiß niemand mehr, und wo sie stand, ist ebenso vergessen wie der Name des Baches, der sie getrieben hat.<sup id="cite_ref-M_2-1" class="reference"><a href="#cite_note-M-2">[2]</a></sup></p>
<div class="mw-heading mw-heading3"><h3 id="Arten">Arten</h3></div>
<table class="wikitable"><tbody><tr><th>Art</th><th>Ort</th></tr><tr><td><a href="/b">Oberschlächtig</a></td><td>am Hang</td></tr></tbody></table>
<div class="mw-heading mw-heading2"><h2 id="Einzelnachweise">Einzelnachweise</h2></div>
<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><a href="#cite_ref-1">↑</a></span> <span class="reference-text"><a class="external text" href="https://m.example/a">Mühlen.</a> Abgerufen am 1. Mai 2020.</span></li><li id="cite_note-M-2"><span class="mw-cite-backlink">↑ <sup><a href="#cite_ref-M_2-0">a</a></sup> <sup><a href="#cite_ref-M_2-1">b</a></sup></span> <span class="reference-text">Mager, S. 12.</span></li></ol>
<div class="navbox"><table><tr><td>Navigationsleiste</td></tr></table></div></div></div></div></div>
<div id="catlinks" class="catlinks"><a href="/k">Kategorie</a>: Mühle</div><footer id="footer">Zuletzt bearbeitet am 1. Mai</footer></body></html>`;

/** What the main resource of a web archive says, if it is not a page of UTF-8; null leaves an entry out. */
type Resource = {
  readonly data?: string | Uint8Array | null;
  readonly type?: string | null;
  readonly encoding?: string | null;
  readonly address?: string | null;
};

/** A page as Safari saves it, with a picture beside it. */
export function webArchiveOf({
  data = '',
  type = 'text/html',
  encoding = 'UTF-8',
  address = 'https://elsewhere.example/',
}: Resource): Uint8Array<ArrayBuffer> {
  const entries: readonly (readonly [string, Plain])[] = [
    ['WebResourceData', typeof data === 'string' ? new TextEncoder().encode(data) : data],
    ['WebResourceFrameName', ''],
    ['WebResourceMIMEType', type],
    ['WebResourceTextEncodingName', encoding],
    ['WebResourceURL', address],
  ];
  const picture = new Map<string, Plain>([
    ['WebResourceData', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['WebResourceMIMEType', 'image/png'],
    ['WebResourceURL', 'https://elsewhere.example/boat.png'],
  ]);
  return plistWith(
    new Map<string, Plain>([
      ['WebMainResource', new Map(entries.filter(([, value]) => value !== null))],
      ['WebSubresources', [picture]],
    ]),
  );
}

import type { HostileFile } from './hostile-file.ts';

const many = 10_000;
const nested = (open: string, close: string, times = many): string =>
  open.repeat(times) + 'mitten drin' + close.repeat(times);
const lists = (sign: (index: number) => string): string =>
  Array.from({ length: 2000 }, (_, index) => `${' '.repeat(index * 2)}${sign(index)} Punkt`).join('\n');

const plain = 'Ein ganz gewöhnlicher Satz, der stehen bleiben soll, was auch immer um ihn herum geschieht.';

const scripts = `<!doctype html><html lang="de"><head><title>Seite</title>
<meta http-equiv="refresh" content="0;url=javascript:alert(2)"><base href="javascript:alert(3)">
<script>alert(4)</script><style>body{background:url(javascript:alert(5))}</style></head>
<body onload="alert(6)"><article><h1 onclick="alert(7)">Der Titel</h1><p onmouseover="alert(8)">${plain}</p>
<p>${plain} <a href="javascript:alert(9)">eins</a> <a href=" java\tscript:alert(10)">zwei</a>
<a href="data:text/html,<script>alert(11)</script>">drei</a> <a href="vbscript:alert(12)">vier</a>
<a href="&#106;avascript:alert(13)">fünf</a> <a href="file:///etc/passwd">sechs</a>
<a href="https://example.com/" onclick="alert(14)">sieben</a></p>
<img src=x onerror="alert(15)"><svg onload="alert(16)"><script>alert(17)</script><text>Bild</text></svg>
<iframe srcdoc="<script>alert(18)</script>"></iframe><object data="javascript:alert(19)"></object>
<math><mtext><script>alert(20)</script></mtext></math><noscript><p>alert(21)</p></noscript>
<template><script>alert(22)</script></template><form action="javascript:alert(23)"><button>alert(24)</button></form>
<p>${plain} ${plain}</p></article></body></html>`;

const aliases = (depth: number): string =>
  `---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: depth }, (_, index) => `a${index + 1}: &a${index + 1} [${Array.from({ length: 9 }, () => `*a${index}`).join(', ')}]`).join('\n')}\ntitle: *a${depth}\n---\n\n${plain}\n`;

const texts: Readonly<Record<string, readonly [text: string, ...ends: HostileFile['ends']]>> = {
  // Nesting.
  'lists.md': [lists(() => '-'), 'too-deep', 'article'],
  'numbered-lists.md': [lists((index) => `${index + 1}.`), 'too-deep', 'article'],
  'lists-on-one-line.md': ['- '.repeat(many) + 'Punkt', 'too-deep'],
  'numbers-on-one-line.md': ['1. '.repeat(many) + 'Punkt', 'too-deep'],
  'tabbed-lists.md': [
    Array.from({ length: 500 }, (_, index) => `${'\t'.repeat(index)}- Punkt`).join('\n'),
    'too-deep',
    'article',
  ],
  'quotations.md': ['>'.repeat(many) + ' Zitat', 'too-deep'],
  'quotations-in-lists.md': ['> - '.repeat(many) + 'Zitat', 'too-deep'],
  'quotation-by-line.md': [
    Array.from({ length: 3000 }, (_, index) => `${'> '.repeat(index + 1)}Zitat`).join('\n'),
    'too-deep',
  ],
  'emphasis.md': [nested('*a ', '*', 1000), 'article', 'too-deep'],
  'endless-emphasis.md': [nested('*a ', '*'), 'too-slow', 'too-deep', 'article'],
  'stars.md': ['*'.repeat(200_000), 'article', 'no-text'],
  'stars-and-letters.md': ['**x* '.repeat(3000), 'article'],
  'underscores.md': ['_a '.repeat(10_000), 'article'],
  'brackets.md': [nested('[', '](x)', 300), 'article', 'too-deep'],
  'endless-brackets.md': [nested('[', '](x)', 5000), 'too-slow', 'too-deep', 'article'],
  'open-brackets.md': ['['.repeat(10_000), 'article'],
  'pictures.md': ['![['.repeat(20_000), 'article'],
  'backticks.md': [
    Array.from({ length: 200 }, (_, index) => `${'`'.repeat(index + 1)}x`).join(' '),
    'article',
  ],
  'tildes.md': ['~~x '.repeat(5000), 'article'],
  'references.md': [
    `${'[a]: https://example.com\n'.repeat(2000)}${'[a] '.repeat(500)}\n\n${plain}`,
    'article',
  ],
  'footnotes.md': [`${plain}[^1]\n\n[^1]: Siehe [^2].\n\n[^2]: Siehe [^1].\n`, 'article'],
  'footnotes-within.md': [
    `${plain}[^0]\n\n${Array.from({ length: 500 }, (_, index) => `[^${index}]: Siehe [^${index + 1}].`).join('\n')}`,
    'article',
  ],
  'mail-addresses.md': ['a@a.'.repeat(1000), 'article'],
  'endless-mail-address.md': ['a@a.'.repeat(20_000), 'too-slow', 'article'],
  'web-addresses.md': ['www.'.repeat(5000), 'article'],
  'wide-table.md': [
    `${'|a'.repeat(500)}|\n${'|-'.repeat(500)}|\n${`${'|b'.repeat(500)}|\n`.repeat(20)}`,
    'article',
  ],
  'rows-of-bars.md': ['|\n'.repeat(5000) + plain, 'article'],
  'entities.md': ['&'.repeat(30_000), 'article'],
  'escapes.md': ['\\'.repeat(30_000), 'article'],
  'html-in-markdown.md': [`${'<div>'.repeat(3000)}\n\n${plain}\n`, 'article', 'too-deep'],
  'open-tags.md': ['<a '.repeat(5000) + plain, 'article', 'too-deep'],
  'open-comments.md': ['<!--'.repeat(50_000) + plain, 'article', 'no-text'],
  'callouts.md': [
    Array.from({ length: 300 }, (_, index) => `${'> '.repeat(index + 1)}[!note] Titel`).join('\n'),
    'too-deep',
    'article',
  ],
  'wiki-links.md': ['[[a|'.repeat(5000) + plain, 'article'],
  'embeds.md': ['![[selbst]] '.repeat(3000), 'article', 'no-text'],
  'lists.html': [`<html><body>${nested('<ul><li>', '</li></ul>')}</body></html>`, 'too-deep'],
  'quotations.html': [`<html><body>${nested('<blockquote>', '</blockquote>')}</body></html>`, 'too-deep'],
  'inline.html': [`<html><body><p>${nested('<b>', '</b>')}</p></body></html>`, 'too-deep'],
  'open-tags.html': [
    `<html><body>${'<p '.repeat(50_000)}>${plain}</body></html>`,
    'article',
    'no-text',
    'too-deep',
  ],
  'tables.html': [
    `<html><body>${nested('<table><tr><td>', '</td></tr></table>', 5000)}</body></html>`,
    'too-deep',
  ],
  'colspan.html': [
    `<html><body><table><tr><td colspan="1000000000" rowspan="1000000000">x</td><td>${plain}</td></tr></table></body></html>`,
    'article',
  ],
  'attributes.html': [
    `<html><body><p ${Array.from({ length: 50_000 }, (_, index) => `a${index}=1`).join(' ')}>${plain}</p></body></html>`,
    'article',
  ],
  'comments.html': [`<html><body>${'<!-- '.repeat(50_000)}${plain}</body></html>`, 'article', 'no-text'],
  'entities.html': [`<html><body><p>${'&amp'.repeat(20_000)}${plain}</p></body></html>`, 'article'],
  'many-elements.html': [
    `<html><body>${'<i></i>'.repeat(50_000)}<p>${plain}</p></body></html>`,
    'article',
    'too-large',
  ],
  // Length.
  'one-line.md': [`${plain} `.repeat(11_000), 'article'],
  'one-line.txt': [`${plain} `.repeat(11_000), 'article'],
  'one-word.md': ['x'.repeat(1_000_000), 'article'],
  'one-word.txt': ['x'.repeat(1_000_000), 'article'],
  'one-paragraph.html': [`<html><body><p>${`${plain} `.repeat(11_000)}</p></body></html>`, 'article'],
  'many-lines.txt': ['a\n'.repeat(5000), 'article'],
  'blank-lines.txt': [`${'\n'.repeat(1_000_000)}${plain}`, 'article'],
  'accents.md': [`a${'\u0301'.repeat(200_000)} ${plain}`, 'article'],
  'spaces.md': [`${plain}${' '.repeat(500_000)}${plain}`, 'article', 'too-deep'],
  'digits.txt': [`${'1. '.repeat(100_000)}${plain}`, 'article'],
  'long-title.md': [`# ${'Titel '.repeat(20_000)}\n\n${plain}`, 'article'],
  // Front matter.
  'aliases.md': [aliases(9), 'article', 'damaged'],
  'own-alias.md': [`---\na: &a [*a]\ntitle: *a\n---\n\n${plain}`, 'article', 'damaged', 'too-deep'],
  'deep-yaml.md': [`---\ntitle: ${'['.repeat(20_000)}\n---\n\n${plain}`, 'article', 'too-deep', 'damaged'],
  'deep-mapping.md': [
    `---\n${Array.from({ length: 3000 }, (_, index) => `${' '.repeat(index)}a:`).join('\n')}\n---\n\n${plain}`,
    'article',
    'too-deep',
    'damaged',
  ],
  'many-keys.md': [
    `---\n${Array.from({ length: 20_000 }, (_, index) => `k${index}: v`).join('\n')}\n---\n\n${plain}`,
    'article',
  ],
  'same-keys.md': [`---\n${'title: x\n'.repeat(5000)}---\n\n${plain}`, 'article', 'damaged'],
  'prototype.md': [
    `---\n__proto__: { polluted: yes }\nconstructor: { prototype: { polluted: yes } }\ntitle: x\n---\n\n${plain}`,
    'article',
    'damaged',
  ],
  'tags.md': [`---\ntitle: !!js/function "function () { throw 1 }"\n---\n\n${plain}`, 'article', 'damaged'],
  'open-front-matter.md': [`---\ntitle: x\n\n${plain}`, 'article', 'damaged'],
  // Scripts.
  'scripts.html': [scripts, 'article'],
  'scripts.md': [
    `# Titel <script>alert(1)</script>\n\n${plain} [x](javascript:alert(2)) <javascript:alert(3)> <img src=x onerror=alert(4)>\n\n<script>alert(5)</script>\n\n<iframe src="javascript:alert(6)"></iframe>\n\n[y]: javascript:alert(7)\n\n[y] [[javascript:alert(8)]]\n`,
    'article',
  ],
  // Nothing, or no text.
  'empty.md': ['', 'empty'],
  'empty.txt': ['', 'empty'],
  'empty.html': ['', 'empty'],
  'empty.pdf': ['', 'empty'],
  'empty.epub': ['', 'empty'],
  'empty.docx': ['', 'empty'],
  'blank.md': [' \n\n\t\n', 'empty', 'no-text'],
  'blank.txt': ['\u00a0\u200b\ufeff\n', 'empty', 'no-text'],
  'blank.html': ['<html><body> </body></html>', 'empty', 'no-text'],
  'nul.md': [`${plain}\0${plain}`, 'not-text'],
  'controls.txt': ['\u0001\u0002\u0003\u0004'.repeat(100), 'not-text'],
  'unknown.xyz': [plain, 'unknown-format'],
};

/** Bytes that no text is. */
const picture = Uint8Array.from({ length: 4000 }, (_, index) =>
  index < 8 ? ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a][index] ?? 0) : (index * 7919) % 256,
);

export const hostileTexts: readonly HostileFile[] = [
  ...Object.entries(texts).map(([name, [text, ...ends]]) => ({
    name,
    bytes: new TextEncoder().encode(text),
    ends,
  })),
  { name: 'picture.md', bytes: picture, ends: ['not-text'] },
  { name: 'picture.txt', bytes: picture, ends: ['not-text'] },
  { name: 'picture.html', bytes: picture, ends: ['not-text'] },
  { name: 'picture.pdf', bytes: picture, ends: ['damaged', 'unknown-format'] },
  { name: 'picture.epub', bytes: picture, ends: ['damaged', 'unknown-format'] },
  { name: 'picture.docx', bytes: picture, ends: ['damaged', 'unknown-format'] },
  // Half of a surrogate pair, as UTF-16 can hold it.
  {
    name: 'surrogates.txt',
    bytes: new Uint8Array(Buffer.from(`\ufeff${plain}\ud83d ${plain}\udc4d`, 'utf16le')),
    ends: ['article'],
  },
];

/** Names that could break a line, a page or a path. None of them is in the way of its text. */
export const hostileNames: readonly string[] = [
  'zwei\nZeilen.md',
  'rechnung\u202efdp.md',
  'glocke\u0007.md',
  'halb\ud83d.md',
  '..md',
  '.md',
  '../../../etc/passwd.md',
  'C:\\Windows\\system.md',
  'CON.md',
  '__proto__.md',
  'constructor.md',
  '<script>alert(1)</script>.md',
  `${'lang'.repeat(200)}.md`,
  '\u200b.md',
  '-rf.md',
  '%2e%2e%2f.md',
];

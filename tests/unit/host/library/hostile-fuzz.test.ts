import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createConverter } from '../../../../host/library/convert/create-converter.ts';
import { webArchiveOf } from '../../core/importers/imports/web-pages.ts';
import { english } from '../../core/importers/pdf/essays.ts';
import { typeset } from '../../core/importers/pdf/typeset.ts';
import { chapterOf, docxOf, epubOf, packageOf, sentence, wordOf, wordParagraph } from './hostile/books.ts';
import { cases } from '../../long.ts';

const seed = 20_262;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const markdown = `---
title: Vom Wert
tags: [eins, zwei]
date: 2024-05-01
---

# Vom Wert

Ein *Satz* mit **allem**, was [dazu](https://example.com) gehört, und \`code\`.[^1]

> [!note] Ein Hinweis
> mit Text

1. eins
2. zwei
   - drei

| a | b |
|---|---|
| c | d |

[[Ein anderes Blatt|dort]] <https://example.com> ~~weg~~

[^1]: Eine Note.
`;
const page = `<!doctype html><html lang="en"><head><title>Value</title><meta name="author" content="A. Writer"></head><body><nav><a href="/">Home</a></nav><article><h1>Value</h1>${'<p>A sentence of some length, <em>with</em> what belongs to it, and <a href="https://example.com/x">a link</a>.</p>'.repeat(6)}<ul><li>one<ul><li>two</li></ul></li></ul><table><tr><td>a</td><td>b</td></tr></table></article><footer>Imprint</footer></body></html>`;
const chapter = chapterOf(`<h1>Kapitel</h1>${sentence}<ol><li>eins</li></ol>`);
const word = wordOf(wordParagraph('Ein Satz aus einer Datei von Word.') + wordParagraph('A second one.'));

type Packing = (inner: Uint8Array) => Uint8Array;
const bare: Packing = (inner) => inner;

/** A valid file of each format; of archives also what is in them, which is packed once it is changed. */
const samples: readonly (readonly [name: string, file: Uint8Array, packed: Packing])[] = [
  ['a.md', bytesOf(markdown), bare],
  ['a.txt', bytesOf(`Ein Titel\n\n${'Ein Satz, der etwas sagt.\n'.repeat(10)}\n1. eins\n2. zwei\n`), bare],
  ['a.html', bytesOf(page), bare],
  ['a.webarchive', webArchiveOf({ data: page }), bare],
  ['a.pdf', typeset(english, { columns: 2, indents: true, justified: true, numbers: true }), bare],
  ['a.epub', epubOf(), bare],
  ['a.docx', docxOf(), bare],
  ['chapter.epub', bytesOf(chapter), (content) => epubOf({ 'chapter.xhtml': { content } })],
  ['package.epub', bytesOf(packageOf()), (content) => epubOf({ 'book.opf': { content } })],
  ['word.docx', bytesOf(word), (content) => docxOf({ 'word/document.xml': { content } })],
];

/** What means something in one of the formats. */
const signs = '< > & " ]]> <!-- [[ ]( * ` \\ --- (( >> endobj stream 0 R -1 99999999999 \0'
  .split(' ')
  .concat('\n\n');

/** A change somewhere in a file: `at` and `to` as shares of its length. */
const change = fc.record({
  sort: fc.constantFrom('set', 'cut', 'repeat', 'drop', 'insert'),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  times: fc.integer({ min: 2, max: 400 }),
  bytes: fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 8 }), fc.constantFrom(...signs).map(bytesOf)),
});
type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never;

function changed(file: Uint8Array, { sort, at, length, times, bytes }: Change): Uint8Array {
  const from = Math.floor(at * file.length);
  const [before, here, behind] = [
    file.subarray(0, from),
    file.subarray(from, from + length),
    file.subarray(from + length),
  ];
  switch (sort) {
    case 'set':
      return Buffer.concat([
        before,
        bytes.subarray(0, here.length),
        file.subarray(from + Math.min(bytes.length, here.length)),
      ]);
    case 'cut':
      return before;
    case 'repeat':
      return Buffer.concat([before, ...Array.from({ length: times }, () => here), behind]);
    case 'drop':
      return Buffer.concat([before, behind]);
    case 'insert':
      return Buffer.concat([before, bytes, here, behind]);
  }
}

const converter = createConverter({
  concepts: [],
  threads: 2,
  limits: { time: { base: 20_000, perMegabyte: 0, most: 20_000 } },
});
afterAll(converter.end);

describe('a file that is broken in some place', () => {
  it.each(samples)('is read or refused, and never holds anybody up: %s', async (name, file, packed) => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const bytes = packed(changes.reduce(changed, file));
        const read = await converter.convert({ name, source: { from: 'bytes', bytes } });
        if (read.ok) expect(read.value.edition.segments.length).toBeGreaterThan(0);
        else expect(['too-slow', 'too-hungry', 'bomb']).not.toContain(read.fault.code);
      }),
      { seed, numRuns: cases(60) },
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bookFiles, bytesOf, imported, zipped } from './files.ts';
import { readImport } from '../../../../../core/importers/read-import.ts';
import { cases } from '../../../long.ts';

const seed = Number(process.env.FC_SEED ?? 20_261_122);
const runs = cases(200);

const tags =
  'p div span a b i em strong code pre ul ol li table tr td th caption blockquote h1 h2 h3 h6 br hr img sup sub q dl dt dd section article nav aside footer script style figure figcaption math svg details summary body html head title x-y'.split(
    ' ',
  );
const attributes = [
  '',
  ' id="a"',
  ' id=b',
  ' href="#a"',
  ' href="#b"',
  ' href="https://x.example/?a=1&b=2"',
  ' href="javascript:x"',
  ' class="footnotes"',
  ' class="ad"',
  ' start=3',
  ' hidden',
  ' style="display:none"',
  ' alt="🎉"',
  ' role="doc-noteref"',
  ' epub:type="footnote"',
  ' lang=en',
];
const tag = fc
  .tuple(
    fc.constantFrom('<', '</'),
    fc.constantFrom(...tags),
    fc.constantFrom(...attributes),
    fc.constantFrom('>', '/>', '>', '>', ''),
  )
  .map((parts) => parts.join(''));
const words = fc.constantFrom(
  'Text',
  ' ',
  '\n',
  '1',
  '[1]',
  '*',
  '**a**',
  '_b_',
  '`',
  '```',
  '- x',
  '1. ',
  '# ',
  '> ',
  '&amp;',
  '&lt;p&gt;',
  '&nbsp;',
  '&#0;',
  '&#xd800;',
  '&zwj;',
  'e\u0301',
  '\u00ad',
  'Größe',
  '😀',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  'Sources',
  '[[x]]',
  '==',
  '|',
  '\\',
);
const soup = fc.array(fc.oneof(tag, words), { maxLength: 60 }).map((parts) => parts.join(''));

const book = (chapter: string): Uint8Array =>
  zipped(
    bookFiles({
      metadata: '<dc:title>T</dc:title>',
      chapters: { 'a.xhtml': chapter, 'b.xhtml': chapter },
      contents: { 'a.xhtml': 'A' },
    }),
  );

test(`whatever soup of tags and signs a file is, it is read, and what is kept of it is the same (seed ${seed})`, async () => {
  await fc.assert(
    fc.asyncProperty(
      soup,
      fc.constantFrom('x.html', 'x.md', 'x.txt', 'x.xhtml', 'x.epub'),
      async (source, name) => {
        const bytes = name === 'x.epub' ? book(source) : bytesOf(source);
        const read = await readImport(name, bytes);
        if (read.ok) await imported(name, bytes);
        else expect(['empty', 'no-text']).toContain(read.fault.code);
      },
    ),
    { seed, numRuns: runs },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftSegment } from '../../../../core/importers/draft.ts';
import { readMarkdown } from '../../../../core/importers/markdown.ts';
import { canonicalText } from '../../../../core/text/canonical.ts';
import { cases } from '../../long.ts';

const blocks = (source: string) => readMarkdown(source).segments;
const plainly = (source: string) => blocks(source).map(({ kind, text }) => `${kind}: ${text}`);
const marked = ({ text, marks }: DraftSegment) =>
  marks.map((mark) => [
    mark.type,
    text.slice(mark.start, mark.end),
    ...(mark.type === 'link' ? [mark.address] : []),
  ]);
const marksOf = (source: string) => blocks(source).flatMap(marked);

describe('Markdown blocks', () => {
  test('headings keep levels 2 to 4', () => {
    expect(blocks('# A\n\n# B\n\n### C\n\n###### D').map(({ text, level }) => [text, level])).toEqual([
      ['A', 2],
      ['B', 2],
      ['C', 3],
      ['D', 4],
    ]);
  });

  test('the only first-level heading at the top is the title', () => {
    const { title, segments } = readMarkdown('# The *title*\n\nText.\n\n## Part');
    expect(title?.text).toBe('The title');
    expect(segments.map(({ text }) => text)).toEqual(['Text.', 'Part']);
    expect(readMarkdown('Text.\n\n# Late').title).toBeNull();
  });

  test('lists know their depth and their numbers, and keep further paragraphs apart', () => {
    const source =
      '3. three\n\n   more of it\n   - inner\n     1. innermost\n4. four\n\n* bullet\n* [x] done';
    expect(blocks(source).map(({ kind, depth, ordinal, text }) => [kind, depth, ordinal, text])).toEqual([
      ['item', 0, 3, 'three'],
      ['paragraph', undefined, undefined, 'more of it'],
      ['item', 1, undefined, 'inner'],
      ['item', 2, 1, 'innermost'],
      ['item', 0, 4, 'four'],
      ['item', 0, undefined, 'bullet'],
      ['item', 0, undefined, '☑ done'],
    ]);
  });

  test('quotations, tables, code and rules', () => {
    expect(plainly('> One.\n>\n> Two.\n\n---\n\n| a | b |\n|---|---|\n| 1 | |\n| *2* | 3 |')).toEqual([
      'quotation: One.',
      'quotation: Two.',
      'paragraph: a · b',
      'paragraph: 1',
      'paragraph: 2 · 3',
    ]);
    expect(
      blocks('```js\nlet a;\n\n  let b;\n```').map(({ kind, text, line }) => [kind, text, line]),
    ).toEqual([
      ['code', 'let a;', 2],
      ['code', 'let b;', 4],
    ]);
    expect(blocks('```\na\n  b\n\t  c\n```').map(({ indent }) => indent)).toEqual([undefined, 2, 6]);
    expect(blocks('    indented')).toMatchObject([{ kind: 'code', text: 'indented', line: 1 }]);
  });

  test('every block knows the line of the file it began on', () => {
    const { segments } = readMarkdown('One\n\n- two\n- three\n\n> four', 11);
    expect(segments.map(({ line }) => line)).toEqual([11, 13, 14, 16]);
  });

  test('HTML is text, pictures are what they say', () => {
    expect(
      plainly('<script>alert(1)</script>\n\nA <b onclick="x">bold</b> &lt;i&gt; ![a picture](x.png) end'),
    ).toEqual([
      'paragraph: <script>alert(1)</script>',
      'paragraph: A <b onclick="x">bold</b> <i> a picture end',
    ]);
    expect(plainly('- <div>item</div>')).toEqual(['item: <div>item</div>']);
  });
});

describe('Markdown references', () => {
  test('are the paragraphs that begin [n] under their heading, however they are parted', () => {
    const source =
      'See [1].\n\n## Sources\n\n[1] One *work*, p. 1\n[2] Two\ngoes on\n[3] https://three.example\n\nNot one.\n\n## Next\n\n[1] said he.';
    expect(blocks(source).map(({ kind, text, line }) => [kind, text, line])).toEqual([
      ['paragraph', 'See [1].', 1],
      ['heading', 'Sources', 3],
      ['reference', '[1] One work, p. 1', 5],
      ['reference', '[2] Two goes on', 6],
      ['reference', '[3] https://three.example', 8],
      ['paragraph', 'Not one.', 10],
      ['heading', 'Next', 12],
      ['paragraph', '[1] said he.', 14],
    ]);
    expect(marksOf(source)).toEqual([
      ['emphasis', 'work'],
      ['link', 'https://three.example', 'https://three.example'],
    ]);
  });

  test('may be written as definitions or as footnotes', () => {
    const source =
      'A claim [1], another[^note] and[^2].\n\n[1]: https://one.example "One"\n[^note]: Named.\n[^2]: Second.';
    expect(plainly(source)).toEqual([
      'paragraph: A claim [1], another[3] and[2].',
      'reference: [1] https://one.example One',
      'reference: [3] Named.',
      'reference: [2] Second.',
    ]);
  });
});

test('a footnote or definition inside a quotation or a list is not lost', () => {
  expect(
    plainly(
      '> Said[^1] and [linked][l].\n>\n> [^1]: Inside.\n\n- One\n\n  [l]: https://l.example\n  [2]: https://two.example',
    ),
  ).toEqual([
    'quotation: Said[1] and linked.',
    'item: One',
    'reference: [2] https://two.example',
    'reference: [1] Inside.',
  ]);
});

describe('Markdown marks', () => {
  test('say what they mark', () => {
    expect(marksOf('Some *emphasis*, **strong with *inner* words**, `code`, ~~gone~~.')).toEqual([
      ['emphasis', 'emphasis'],
      ['emphasis', 'inner'],
      ['strong', 'strong with inner words'],
      ['code', 'code'],
    ]);
  });

  test('links keep safe addresses only', () => {
    expect(
      marksOf(
        '[web](https://a.example/ü) [mail](mailto:a@b.example) [js](javascript:alert(1)) [data](data:text/html,x) [file](file:///etc) [rel](../x) [ref][r]\n\n[r]: HTTP://c.example',
      ),
    ).toEqual([
      ['link', 'web', 'https://a.example/ü'],
      ['link', 'mail', 'mailto:a@b.example'],
      ['link', 'ref', 'HTTP://c.example'],
    ]);
    expect(plainly('[js](javascript:alert(1))')).toEqual(['paragraph: js']);
  });

  test('stand right where the text was shortened before them', () => {
    expect(marksOf('so\u00adft   hy\u00adphens\nand *one*  \n**two**\u00a0 *\u200bthree*')).toEqual([
      ['emphasis', 'one'],
      ['strong', 'two'],
      ['emphasis', 'three'],
    ]);
    expect(blocks('a\u0308 *o\u0308l*').map(({ text, marks }) => [text, marks])).toEqual([
      ['ä öl', [{ type: 'emphasis', start: 2, end: 4 }]],
    ]);
  });

  test('are let go where markup parts a letter from its accent; the text is kept', () => {
    expect(blocks('e*\u0301x* y')).toMatchObject([{ text: 'éx y', marks: [] }]);
  });

  const word = fc.stringMatching(/^[a-zäöüß]{1,6}$/u);
  const gap = fc.constantFrom(' ', '  ', '\n', '\u00a0', ' \u00ad', '\u2009 ');
  const noise = fc.constantFrom('', '\u00ad', '\u200b');
  const piece = fc.record({ word, gap, noise, sign: fc.constantFrom('', '*', '**', '`') });

  test('point at the words they marked, whatever white space and invisible signs stand between', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), (pieces) => {
        const source = pieces
          .map((each) => `${each.sign}${each.word}${each.noise}x${each.sign}${each.gap}`)
          .join('');
        const [segment] = blocks(source);
        const shown = canonicalText(pieces.map((each) => `${each.word}x${each.gap}`).join(''));
        expect(segment?.text).toBe(shown);
        expect(segment?.text).toBe(canonicalText(segment?.text ?? ''));
        const expected = pieces.filter(({ sign }) => sign !== '').map((each) => `${each.word}x`);
        expect(segment?.marks.map(({ start, end }) => shown.slice(start, end))).toEqual(expected);
      }),
      { seed: 20261121, numRuns: cases(300) },
    );
  });

  test('any input at all gives canonical text and marks inside it', () => {
    const source = fc.array(
      fc.constantFrom(
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '#',
        '-',
        '1.',
        '\n',
        '\n\n',
        ' ',
        'a',
        'ä',
        '\u0301',
        '\ud800',
        '|',
        '[^1]',
        ':',
        'https://a.b',
        '&amp;',
        '\u00ad',
        '\0',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(source, (parts) => {
        const { title, segments } = readMarkdown(parts.join(''));
        for (const { text, marks } of [...(title ? [title] : []), ...segments]) {
          expect(text).toBe(canonicalText(text));
          expect(text).not.toBe('');
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { seed: 20261121, numRuns: cases(500) },
    );
  });
});

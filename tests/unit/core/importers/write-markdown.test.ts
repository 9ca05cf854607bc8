import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleName } from '../../../../core/importers/article-name.ts';
import type { DraftMark, DraftSegment } from '../../../../core/importers/draft.ts';
import { type Article, readArticle } from '../../../../core/importers/read-article.ts';
import { tidySegments } from '../../../../core/importers/tidy-segments.ts';
import { markdownOf } from '../../../../core/importers/write-markdown.ts';
import { canonicalText } from '../../../../core/text/canonical.ts';
import { cases } from '../../long.ts';

const name: ArticleName = { work: 'x', language: null, format: 'markdown', title: 'X' };

function again(article: Article): Article {
  const read = readArticle(name, markdownOf(article));
  if (!read.ok) throw new Error(`${read.flaws[0]?.sentence ?? ''}\n${markdownOf(article)}`);
  return read.value;
}

const bare = ({ segments, ...article }: Article) => ({
  ...article,
  segments: segments.map(({ line: _line, ...segment }) => segment),
});

const settled = (article: Article): Article => ({
  ...article,
  front: { ...article.front, title: article.title, language: article.language },
});

const articleOf = (segments: readonly DraftSegment[]): Article =>
  settled({ language: 'en', title: 'T', front: { topics: [] }, segments: tidySegments(segments) });

const paragraph = (text: string, marks: readonly DraftMark[] = []): DraftSegment => ({
  kind: 'paragraph',
  text,
  marks,
  line: 1,
});

const body = (...segments: readonly DraftSegment[]): string =>
  markdownOf(articleOf(segments)).replace(/^---\n[^]*?\n---\n\n/u, '');

describe('what is written', () => {
  test('looks as a person would write it', () => {
    expect(
      body(
        { kind: 'heading', level: 3, text: 'Part #1', marks: [], line: 1 },
        paragraph('Some strong words, snake and https://a.example', [
          { type: 'strong', start: 5, end: 11 },
          { type: 'emphasis', start: 12, end: 17 },
          { type: 'link', start: 29, end: 46, address: 'https://a.example' },
        ]),
        { kind: 'item', depth: 0, text: 'one', marks: [], line: 1 },
        { kind: 'item', depth: 1, ordinal: 1, text: 'in', marks: [], line: 1 },
        { kind: 'item', depth: 1, ordinal: 2, text: 'side', marks: [], line: 1 },
        { kind: 'item', depth: 0, text: 'two', marks: [], line: 1 },
        { kind: 'quotation', text: 'Said.', marks: [], line: 1 },
        { kind: 'quotation', text: 'Done.', marks: [], line: 1 },
        { kind: 'code', text: 'let a = `b`;', marks: [], line: 1 },
        { kind: 'code', text: '```', marks: [], line: 1 },
        { kind: 'heading', level: 2, text: 'Sources', marks: [], line: 1 },
        { kind: 'reference', text: '[1] One', marks: [], line: 1 },
      ),
    ).toBe(
      [
        '### Part #1',
        'Some **strong** _words_, snake and <https://a.example>',
        '- one\n\n  1. in\n  2. side\n- two',
        '> Said.\n>\n> Done.',
        '````\nlet a = `b`;\n```\n````',
        '## Sources',
        '\\[1] One\n',
      ].join('\n\n'),
    );
  });

  test('keeps what looks like markup from being some', () => {
    expect(body(paragraph('1. a_b *c* <b> R&D &amp; [x] www.a.b c@d.e http://f'))).toBe(
      '1\\. a\\_b \\*c\\* \\<b> R&D \\&amp; \\[x] www\\.a.b c\\@d.e http\\://f\n',
    );
  });
});

const bits = fc.constantFrom(
  ...'abcXYZ019 äßÉ.,;:!?-–—_*~`#+=|\\/()[]{}<>&@%^$"\'„“»…'.split(''),
  ' ',
  ' ',
  '  ',
  '👩‍👩‍👧',
  '🏳️‍🌈',
  'e\u0301\u0323',
  'q\u030c',
  'שלום',
  'مرحبا',
  '\u200d',
  '漢字',
  '𝒳',
  '\u0001',
  'www.',
  'https://',
  'HTTP://x.y',
  'mailto:',
  'a@b.cd',
  '&amp;',
  '&#33;',
  '<b>',
  '<!--',
  '```',
  '~~',
  '---',
  '***',
  '[^1]',
  '[1]',
  '[ ] ',
  '![',
  '](x)',
  '1. ',
  '12) ',
  '- ',
  '+ ',
  '# ',
  ' ##',
  '> ',
  '| - |',
  '[a]: b',
  'Quellen',
  '☑ ',
);
const texts = fc
  .array(bits, { minLength: 1, maxLength: 14 })
  .map((parts) => canonicalText(parts.join('')))
  .filter((text) => text !== '');

const addresses = fc
  .tuple(
    fc.constantFrom('https://', 'http://a.example/', 'mailto:'),
    fc.array(fc.constantFrom(...'abc()<>\\&;#*_[]!~?=%ü.'.split(''), '&amp;'), { maxLength: 6 }),
  )
  .map((parts) => parts.flat().join(''));

const marksOf = (text: string): fc.Arbitrary<readonly DraftMark[]> => {
  const place = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  const one = fc.oneof(
    fc
      .tuple(fc.constantFrom('emphasis' as const, 'strong' as const, 'code' as const), place)
      .map(([type, at]): DraftMark => ({ type, ...at })),
    fc.tuple(addresses, place).map(([address, at]): DraftMark => ({ type: 'link', address, ...at })),
    place.map((at): DraftMark => ({ type: 'link', address: text.slice(at.start, at.end), ...at })),
  );
  return fc
    .array(one, { maxLength: 5 })
    .map((marks) =>
      marks.filter((mark) => mark.type !== 'link' || /^(?:https?|mailto):[^\s\p{Cc}]*$/iu.test(mark.address)),
    );
};

const sorts = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 2, max: 4 }) }),
  fc.record({ kind: fc.constantFrom('paragraph' as const, 'quotation' as const, 'code' as const) }),
  fc.record({ kind: fc.constant('code' as const), indent: fc.nat(100) }),
  fc.record({ kind: fc.constant('reference' as const), number: fc.integer({ min: 0, max: 20 }) }),
  fc.record(
    {
      kind: fc.constant('item' as const),
      depth: fc.oneof(fc.nat(4), fc.nat(40)),
      ordinal: fc.oneof(fc.nat(4), fc.nat(2_000_000_000)),
    },
    { requiredKeys: ['kind', 'depth'] },
  ),
  fc.constant({ kind: 'heading' as const, level: 2, text: 'Sources' }),
);

const segments = fc.tuple(sorts, texts).chain(([sort, text]): fc.Arbitrary<DraftSegment> => {
  const whole =
    'text' in sort ? sort.text : 'number' in sort ? canonicalText(`[${sort.number}] ${text}`) : text;
  return marksOf(whole).map((marks) => ({
    kind: sort.kind,
    ...('level' in sort ? { level: sort.level } : {}),
    ...('depth' in sort ? { depth: sort.depth } : {}),
    ...('ordinal' in sort && sort.ordinal !== undefined ? { ordinal: sort.ordinal } : {}),
    ...('indent' in sort ? { indent: sort.indent } : {}),
    text: whole,
    marks,
    line: 1,
  }));
});

const seed = Number(process.env.FC_SEED ?? 20_261_122);
const runs = cases(150);

describe(`whatever is written is read back the same (seed ${seed})`, () => {
  test('one block', () => {
    fc.assert(
      fc.property(segments, (segment) => {
        const article = articleOf([segment]);
        expect(bare(again(article))).toEqual(bare(article));
      }),
      { seed, numRuns: runs * 3 },
    );
  });

  test('many blocks', () => {
    fc.assert(
      fc.property(fc.array(segments, { minLength: 1, maxLength: 8 }), (all) => {
        const article = articleOf(all);
        expect(bare(again(article))).toEqual(bare(article));
      }),
      { seed, numRuns: runs },
    );
  });

  test('what was tidied stays as it is', () => {
    fc.assert(
      fc.property(fc.array(segments, { maxLength: 4 }), (all) => {
        const once = tidySegments(all);
        expect(tidySegments(once)).toEqual(once);
      }),
      { seed, numRuns: runs },
    );
  });

  test('front matter', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .filter((text) => canonicalText(text) !== '' && text.trim() !== '');
    const front = fc.record(
      {
        subtitle: words,
        author: words,
        publisher: words,
        source: words,
        retelling: words,
        topics: fc.array(words, { maxLength: 3 }),
        numbering: fc.constant({ split: { 3: 2 }, join: {} }),
      },
      { requiredKeys: ['topics'] },
    );
    fc.assert(
      fc.property(
        words.map(canonicalText),
        fc.constantFrom('de' as const, 'en' as const),
        front,
        (title, language, rest) => {
          const article = settled({ language, title, front: rest, segments: [paragraph('A.')] });
          expect(bare(again(article))).toEqual(bare(article));
        },
      ),
      { seed, numRuns: runs },
    );
  });
});

test('the bundled essays', () => {
  const folder = new URL('../../../../content/articles', import.meta.url).pathname;
  for (const work of readdirSync(folder))
    for (const file of readdirSync(join(folder, work))) {
      const read = readArticle(name, readFileSync(join(folder, work, file), 'utf8'));
      if (!read.ok) throw new Error(file);
      const article = settled(read.value);
      expect(bare(again(article))).toEqual(bare(article));
    }
});

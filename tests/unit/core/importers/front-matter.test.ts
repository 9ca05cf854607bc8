import { describe, expect, test } from 'vitest';
import { partFrontMatter } from '../../../../core/importers/front-matter.ts';

const flawsOf = (file: string) => {
  const parted = partFrontMatter(file);
  return parted.ok ? [] : parted.flaws.map(({ line, rule, sentence }) => ({ line, rule, sentence }));
};

describe('front matter', () => {
  test('is parted from the body, whose first line is known', () => {
    const parted = partFrontMatter('---\ntitle: A title\ntopics: [blue-ocean]\n---\n\nBody.\n');
    expect(parted).toEqual({
      ok: true,
      value: { front: { title: 'A title', topics: ['blue-ocean'] }, body: '\nBody.\n', bodyLine: 5 },
    });
  });

  test('is optional, may be empty, and may follow a byte order mark', () => {
    expect(partFrontMatter('Body.')).toMatchObject({ value: { body: 'Body.', bodyLine: 1 } });
    expect(partFrontMatter('---\n---\nBody.')).toMatchObject({ value: { body: 'Body.', bodyLine: 3 } });
    expect(partFrontMatter('\ufeff---\r\ntitle: T\r\n---\r\nBody.')).toMatchObject({
      value: { front: { title: 'T' }, body: 'Body.', bodyLine: 4 },
    });
  });

  test('a line of --- further down is the article’s own', () => {
    expect(partFrontMatter('Text\n---\nmore')).toMatchObject({ value: { body: 'Text\n---\nmore' } });
  });

  test('reads the numbering table with its keys as they are written', () => {
    expect(
      partFrontMatter('---\nnumbering:\n  split: { 24: 2 } # two blocks\n  join: { 27: 2 }\n---\nx'),
    ).toMatchObject({
      value: { front: { numbering: { split: { 24: 2 }, join: { 27: 2 } } } },
    });
  });

  test('knows the day of publication, which is a real way to write one', () => {
    expect(partFrontMatter('---\ndate: 2024-05-01\n---\nx')).toMatchObject({
      value: { front: { date: '2024-05-01' } },
    });
    expect(flawsOf('---\ndate: May 2024\n---\nx')).toMatchObject([{ line: 2, rule: 'yaml-schema' }]);
  });

  test('may be lenient: what is unknown or wrong is passed over, nothing keeps a text from being read', () => {
    const lenient = (file: string) => partFrontMatter(file, 'markdown', 'lenient');
    expect(lenient('---\ntitle: T\nlanguage: fr\nnumbering: { split: { 3: 2 } }\nmood: 3\n---\nx')).toEqual({
      ok: true,
      value: {
        front: { title: 'T', topics: [], numbering: { split: { 3: 2 }, join: {} } },
        body: 'x',
        bodyLine: 7,
      },
    });
    expect(lenient('---\n{ not: [yaml\n---\nx')).toMatchObject({
      value: { front: { topics: [] }, body: 'x' },
    });
    expect(lenient('---\nno end')).toMatchObject({ value: { body: '---\nno end', bodyLine: 1 } });
  });

  test('does not stand in plain text that only begins with a drawn rule', () => {
    expect(partFrontMatter('---\nText', 'plain')).toMatchObject({
      value: { front: { topics: [] }, body: '---\nText', bodyLine: 1 },
    });
    expect(partFrontMatter('---\ntitle: T\n---\nText', 'plain')).toMatchObject({
      value: { front: { title: 'T' }, body: 'Text' },
    });
  });

  test('that is never closed is named', () => {
    expect(flawsOf('---\ntitle: T\n\nBody')).toMatchObject([{ line: 1, rule: 'front-matter-open' }]);
  });

  test('with broken YAML names the line in the file', () => {
    expect(flawsOf('---\ntitle: T\nsource: a: b\n---\nx')).toMatchObject([{ line: 3, rule: 'yaml-syntax' }]);
    expect(flawsOf('---\ntitle: T\ntopics: [one\n---\nx')[0]).toMatchObject({ rule: 'yaml-syntax' });
    expect(flawsOf('---\ntitle: T\nauthor: A\ntitle: U\n---\nx')).toMatchObject([
      { line: 4, rule: 'yaml-syntax' },
    ]);
  });

  test('with a wrong value names the line of that value', () => {
    expect(flawsOf('---\ntitle: T\nlanguage: fr\n---\nx')).toMatchObject([{ line: 3, rule: 'yaml-schema' }]);
    expect(flawsOf('---\ntitle: T\n\n\nauthors: A\n---\nx')).toMatchObject([
      { line: 5, rule: 'yaml-schema' },
    ]);
    expect(flawsOf('---\ntopics:\n  - one\n  - 2\n---\nx')).toMatchObject([{ line: 4, rule: 'yaml-schema' }]);
    expect(flawsOf('---\nnumbering:\n  split:\n    3: 1\n---\nx')).toMatchObject([
      { line: 4, rule: 'yaml-schema' },
    ]);
    expect(flawsOf('---\n- a list\n---\nx')).toMatchObject([{ line: 2, rule: 'yaml-schema' }]);
  });

  test('runs no tags and grows by no aliases', () => {
    expect(flawsOf('---\ntitle: !!js/function "function(){}"\n---\nx')).toMatchObject([
      { rule: 'yaml-syntax' },
    ]);
    const level = (n: number) =>
      `l${n}: &l${n} [${Array(10)
        .fill(`*l${n - 1}`)
        .join(', ')}]`;
    const bomb = `---\nl0: &l0 [x, x]\n${[1, 2, 3, 4, 5, 6].map(level).join('\n')}\n---\nx`;
    expect(flawsOf(bomb)).toMatchObject([{ rule: 'yaml-syntax' }]);
  });
});

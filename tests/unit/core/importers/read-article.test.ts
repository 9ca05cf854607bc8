import { describe, expect, test } from 'vitest';
import { articleName } from '../../../../core/importers/article-name.ts';
import { readArticle } from '../../../../core/importers/read-article.ts';

const read = (path: string, file: string) => {
  const name = articleName(path);
  if (name === null) throw new Error(`${path} is no article`);
  return readArticle(name, file);
};

describe('an article', () => {
  test('has its title from the front matter, the text, or the name, in this order', () => {
    const titles = ['---\ntitle: Front\n---\n# Front\n\nText', '# Own\n\nText', 'Text.'].map((file) =>
      read('the-name.md', file),
    );
    expect(titles.map((each) => each.ok && [each.value.title, each.value.segments.length])).toEqual([
      ['Front', 1],
      ['Own', 1],
      ['The name', 1],
    ]);
  });

  test('keeps a title of its own beside a different one from the front matter', () => {
    expect(read('x.md', '---\ntitle: Front\n---\n# Own\n\nText')).toMatchObject({
      value: {
        title: 'Front',
        segments: [
          { kind: 'heading', level: 2, text: 'Own', line: 4 },
          { text: 'Text', line: 6 },
        ],
      },
    });
  });

  test('has its language from the front matter, the name, or the text, which must not disagree', () => {
    expect(read('x.md', '---\nlanguage: en\n---\nDas ist es.')).toMatchObject({ value: { language: 'en' } });
    expect(read('x.en.md', 'Das ist es.')).toMatchObject({ value: { language: 'en' } });
    expect(read('x.md', 'Das ist es und das nicht.')).toMatchObject({ value: { language: 'de' } });
    expect(read('x/de.md', '---\nlanguage: en\n---\nText')).toMatchObject({
      ok: false,
      flaws: [{ rule: 'language-twice' }],
    });
  });

  test('without any text is refused', () => {
    expect(read('x.md', '---\ntitle: T\n---\n\n***\n')).toMatchObject({
      ok: false,
      flaws: [{ line: 4, rule: 'no-text' }],
    });
    expect(read('x.txt', '')).toMatchObject({ ok: false, flaws: [{ rule: 'no-text' }] });
  });

  test('nested beyond all sense is refused', () => {
    const bodies = [`${'>'.repeat(50_000)} deep`, '- '.repeat(500) + 'deep', `${' '.repeat(1000)}- deep`];
    for (const body of bodies)
      expect(read('x.md', body)).toMatchObject({ ok: false, flaws: [{ rule: 'too-deep' }] });
    expect(read('x.md', `${'> '.repeat(20)}quoted\n\n${'-'.repeat(200)}`).ok).toBe(true);
    expect(read('x.txt', `${'>'.repeat(50_000)} deep`).ok).toBe(true);
  });
});

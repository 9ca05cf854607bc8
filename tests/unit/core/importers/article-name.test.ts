import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../../core/schema/check.ts';
import { workIdSchema } from '../../../../core/model/ids.ts';
import { articleName, slug } from '../../../../core/importers/article-name.ts';

describe('the name of an article', () => {
  test('tells work, language and format, nested or flat', () => {
    expect(articleName('deep-value/de.md')).toEqual({
      work: 'deep-value',
      language: 'de',
      format: 'markdown',
      title: 'Deep value',
    });
    expect(articleName('deep-value.en.txt')).toEqual({
      work: 'deep-value',
      language: 'en',
      format: 'plain',
      title: 'Deep value',
    });
    expect(articleName('old/Über_Größe.MD')).toEqual({
      work: 'ueber-groesse',
      language: null,
      format: 'markdown',
      title: 'Über Größe',
    });
    expect(articleName('en.txt')).toEqual({ work: 'en', language: null, format: 'plain', title: 'En' });
    expect(articleName('DE/Essay.DE.Text')).toMatchObject({ work: 'essay', language: 'de' });
  });

  test('is none where the ending is another', () => {
    expect(articleName('a.docx')).toBeNull();
    expect(articleName('md')).toBeNull();
  });

  test('that is hostile gives a plain id and a title without control characters', () => {
    expect(articleName('<script>alert(1)</script>.md')).toMatchObject({ work: 'script' });
    expect(articleName('..\\..\\etc\\passwd.txt')).toMatchObject({ work: 'etc-passwd' });
    expect(articleName('a\u001b[31m\nb.txt')).toMatchObject({ work: 'a-31m-b', title: 'A [31m b' });
    expect(articleName('日本.txt')).toMatchObject({ work: null });
  });

  test('always gives a valid id or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        const id = slug(name);
        expect(id === null || check(workIdSchema, id).ok).toBe(true);
      }),
      { seed: 20261121 },
    );
  });
});

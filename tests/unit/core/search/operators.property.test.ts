import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../../core/model/edition.ts';
import type { Language } from '../../../../core/model/language.ts';
import { nearPlaces } from '../../../../core/search/sequences.ts';
import { search } from '../../../../core/search/search.ts';
import { edition, libraryOf, nameOf } from './small-library.ts';
import { cases } from '../../long.ts';

/** Words without inflection or compounds, so that a naive reader may compare letters. */
const spoken = ['fjord', 'klamm', 'torf', 'alm', 'bucht', 'moor'] as const;
const anyWord = fc.constantFrom(...spoken);
const text = fc.array(anyWord, { minLength: 1, maxLength: 7 }).map((some) => some.join(' '));
const anyEditions = fc
  .array(
    fc.tuple(fc.constantFrom<Language>('de', 'en'), text, fc.array(text, { minLength: 1, maxLength: 4 })),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((some) =>
    some.map(([language, title, blocks], at) => edition(`w${at}`, language, title, blocks, {}, [])),
  );

/** A query as one means it. */
type Meant =
  | { readonly type: 'word' | 'title'; readonly word: string }
  | { readonly type: 'phrase'; readonly words: readonly string[] }
  | { readonly type: 'near'; readonly words: readonly string[]; readonly within: number }
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'tag'; readonly word: string }
  | { readonly type: 'not'; readonly of: Meant }
  | { readonly type: 'all' | 'any'; readonly of: readonly Meant[] };

const two = fc.array(anyWord, { minLength: 2, maxLength: 3 });
const { meant } = fc.letrec<{ meant: Meant; leaf: Meant }>((tie) => ({
  leaf: fc.oneof(
    anyWord.map((word): Meant => ({ type: 'word', word })),
    anyWord.map((word): Meant => ({ type: 'title', word })),
    anyWord.map((word): Meant => ({ type: 'tag', word })),
    two.map((words): Meant => ({ type: 'phrase', words })),
    fc.tuple(two, fc.nat(3)).map(([words, within]): Meant => ({ type: 'near', words, within })),
    fc.constantFrom<Language>('de', 'en').map((language): Meant => ({ type: 'language', language })),
  ),
  meant: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('leaf'),
    tie('meant').map((of): Meant => ({ type: 'not', of })),
    fc.array(tie('meant'), { minLength: 2, maxLength: 3 }).map((of): Meant => ({ type: 'all', of })),
    fc.array(tie('meant'), { minLength: 2, maxLength: 3 }).map((of): Meant => ({ type: 'any', of })),
  ),
}));

/** The same as one types it, in German or in English. */
function typed(query: Meant, german: boolean): string {
  switch (query.type) {
    case 'word':
      return query.word;
    case 'title':
      return `${german ? 'titel' : 'title'}:${query.word}`;
    case 'tag':
      return `tag:${query.word}`;
    case 'phrase':
      return `"${query.words.join(' ')}"`;
    case 'near':
      return `"${query.words.join(' ')}" ~${query.within}`;
    case 'language':
      return `${german ? 'sprache' : 'lang'}:${query.language}`;
    case 'not':
      return `${german ? 'NICHT' : 'NOT'} (${typed(query.of, german)})`;
    case 'all':
      return `(${query.of.map((each) => typed(each, german)).join(german ? ' UND ' : ' ')})`;
    case 'any':
      return `(${query.of.map((each) => typed(each, german)).join(german ? ' ODER ' : ' OR ')})`;
  }
}

type Page = {
  readonly name: string;
  readonly title: boolean;
  readonly language: Language;
  readonly text: string;
};

function isTrue(query: Meant, page: Page): boolean {
  const words = page.text.split(' ');
  switch (query.type) {
    case 'word':
      return words.includes(query.word);
    case 'title':
      return page.title && words.includes(query.word);
    case 'tag':
      return false;
    case 'phrase':
      return ` ${page.text} `.includes(` ${query.words.join(' ')} `);
    case 'near':
      return isNear(query.words, query.within, words);
    case 'language':
      return page.language === query.language;
    case 'not':
      return !isTrue(query.of, page);
    case 'all':
      return query.of.every((each) => isTrue(each, page));
    case 'any':
      return query.of.some((each) => isTrue(each, page));
  }
}

/** Every stretch of the words that is short enough, and whether it holds them all. */
function isNear(asked: readonly string[], within: number, words: readonly string[]): boolean {
  const longest = asked.length + within;
  return words.some((_, start) => {
    const left = words.slice(start, start + longest);
    return asked.every((word) => {
      const at = left.indexOf(word);
      if (at >= 0) left.splice(at, 1, '');
      return at >= 0;
    });
  });
}

const pagesOf = (editions: readonly Edition[]): readonly Page[] =>
  editions.flatMap(({ head: { work, language, title }, segments }) => [
    { name: `${work}.${language}#title`, title: true, language, text: title },
    ...segments.map(({ id, text: own }) => ({
      name: `${work}.${language}#${id}`,
      title: false,
      language,
      text: own,
    })),
  ]);

describe('operators', () => {
  it('find exactly what a naive evaluation finds', () => {
    fc.assert(
      fc.property(anyEditions, meant, fc.boolean(), (editions, query, german) => {
        // A group with an OR in it keeps every part strict, whatever it is.
        const whole = `(${typed(query, german)} OR tag:never) `;
        const { hits } = search(libraryOf(editions, []), whole, { limit: 1000 });
        const expected = pagesOf(editions).filter((page) => isTrue(query, page));
        const parts = whole.match(/[a-z]+(?=["\s)])/gu)?.length ?? 0;
        // What exceeds the most parts of a query is left out of it.
        fc.pre(parts < 24);
        expect(hits.map(nameOf).toSorted()).toEqual(expected.map(({ name }) => name).toSorted());
      }),
      { seed: 20271, numRuns: cases(1500) },
    );
  });
});

describe('nearPlaces', () => {
  it('agrees with looking at every stretch', () => {
    fc.assert(
      fc.property(
        fc.array(anyWord, { maxLength: 12 }),
        fc.array(anyWord, { minLength: 1, maxLength: 4 }),
        fc.nat(5),
        (words, asked, within) => {
          const found = nearPlaces(
            asked,
            within,
            words.map((term) => ({ term })),
          );
          expect(found.length > 0).toBe(isNear(asked, within, words));
          for (const places of found) {
            expect(places.map((place) => words[place] ?? '').toSorted()).toEqual([...asked].toSorted());
          }
        },
      ),
      { seed: 20272, numRuns: cases(2000) },
    );
  });
});

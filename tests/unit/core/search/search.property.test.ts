import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../../../core/model/language.ts';
import { buildSearchIndex } from '../../../../core/search/build-index.ts';
import { lunrIndexOf } from '../../../../core/search/lunr-index.ts';
import { matcherOf, matchesIn } from '../../../../core/search/mark-text.ts';
import { openSearchIndex } from '../../../../core/search/open-index.ts';
import { search } from '../../../../core/search/search.ts';
import { fold } from '../../../../core/text/fold.ts';
import { isStopWord } from '../../../../core/text/stop-words.ts';
import { term, words } from '../../../../core/text/words.ts';
import { edition, libraryOf, nameOf, smallEditions, smallLibrary } from './small-library.ts';
import { cases } from '../../long.ts';

const spoken = [
  'Markt',
  'Märkte',
  'Maerkte',
  'Marktes',
  'market',
  'markets',
  'Größe',
  'grosse',
  'Strategie',
  'strategies',
  'Partner',
  'partnering',
  'und',
  'the',
  'die',
  'of',
  'Hafen',
  'harbour',
  'CAC',
  'Ozean',
  'ocean',
  'blue',
  'neu',
  'new',
];
const anyWord = fc.constantFrom(...spoken);
const sentence = fc.array(anyWord, { minLength: 1, maxLength: 9 }).map((some) => `${some.join(' ')}.`);
const anyEdition = fc
  .tuple(fc.constantFrom<Language>('de', 'en'), sentence, fc.array(sentence, { minLength: 1, maxLength: 7 }))
  .map(([language, title, blocks]) => ({ language, title, blocks }));
const anyEditions = fc
  .array(anyEdition, { minLength: 1, maxLength: 5 })
  .map((some) =>
    some.map(({ language, title, blocks }, at) => edition(`w${at}`, language, title, blocks, {}, [])),
  );

/** The terms of a text, each with a space on both sides. */
const spacedTerms = (text: string, language: Language): string =>
  ` ${words(text)
    .map((word) => term(word.text, language))
    .join(' ')} `;

/** What each text holds, by nothing but the words of it. */
function scan(editions: readonly ReturnType<typeof edition>[], asked: readonly string[]): readonly string[] {
  return editions.flatMap(({ head, segments }) => {
    const { work, language } = head;
    const texts = [{ id: 'title', text: head.title }, ...segments];
    const terms = asked
      .filter((word) => !isStopWord(fold(word, language), language))
      .map((word) => term(word, language));
    // Several words, and stop words alone: they are meant as they stand.
    const inSequence = spacedTerms(asked.join(' '), language);
    if (terms.length === 0)
      return texts
        .filter(({ text }) => asked.length > 1 && spacedTerms(text, language).includes(inSequence))
        .map(({ id }) => `${work}.${language}#${id}`);
    return texts
      .filter(({ text }) => {
        const own = new Set(
          words(text)
            .filter((word) => !isStopWord(fold(word.text, language), language))
            .map((word) => term(word.text, language)),
        );
        return terms.every((each) => own.has(each));
      })
      .map(({ id }) => `${work}.${language}#${id}`);
  });
}

describe('search', () => {
  it('finds by all words exactly what a plain scan finds', () => {
    fc.assert(
      fc.property(anyEditions, fc.array(anyWord, { minLength: 1, maxLength: 3 }), (editions, asked) => {
        const { hits } = search(libraryOf(editions, []), `${asked.join(' ')} `, { limit: 1000 });
        const found = hits.filter(({ why }) => why === 'words').map(nameOf);
        expect([...found].toSorted()).toEqual([...scan(editions, asked)].toSorted());
      }),
      { seed: 20265, numRuns: cases(300) },
    );
  });

  it('finds by phrase exactly what a plain scan finds', () => {
    fc.assert(
      fc.property(anyEditions, fc.array(anyWord, { minLength: 1, maxLength: 3 }), (editions, asked) => {
        const { hits } = search(libraryOf(editions, []), `"${asked.join(' ')}"`, { limit: 1000 });
        const inSequence = editions.flatMap(({ head, segments }) => {
          const { work, language } = head;
          const wanted = spacedTerms(asked.join(' '), language);
          return [{ id: 'title', text: head.title }, ...segments]
            .filter(({ text }) => spacedTerms(text, language).includes(wanted))
            .map(({ id }) => `${work}.${language}#${id}`);
        });
        expect(hits.map(nameOf).toSorted()).toEqual([...inSequence].toSorted());
      }),
      { seed: 20266, numRuns: cases(300) },
    );
  });

  it('never throws, and its marks lie within the text, in order and apart', () => {
    const piece = fc.oneof(
      anyWord,
      fc.constantFrom('"', '„', '“', '-', 'title:', 'concept:', 'Str', 'Stratgie', ' '),
    );
    const query = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece, { maxLength: 8 }).map((some) => some.join(' ')),
    );
    fc.assert(
      fc.property(query, (typed) => {
        for (const { snippet, score } of search(smallLibrary, typed).hits) {
          expect(Number.isFinite(score)).toBe(true);
          let after = 0;
          for (const { start, end } of snippet.marks) {
            expect(start).toBeGreaterThanOrEqual(after);
            expect(end).toBeGreaterThan(start);
            after = end;
          }
          expect(after).toBeLessThanOrEqual(snippet.text.length);
        }
      }),
      { seed: 20267, numRuns: cases(500) },
    );
  });

  it('marks something in every segment it finds by words, concepts or typos', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1, maxLength: 3 }), fc.boolean(), (asked, finished) => {
        const typed = asked.join(' ') + (finished ? ' ' : '');
        const matcher = matcherOf(smallLibrary, typed);
        for (const hit of search(smallLibrary, typed).hits) {
          expect(hit.snippet.marks.length).toBeGreaterThan(0);
          const home = smallEditions.find(
            ({ head }) => head.work === hit.work && head.language === hit.language,
          );
          const segment = home?.segments.find(({ id }) => id === hit.segment);
          if (home === undefined || segment === undefined) continue;
          expect(matchesIn(matcher, segment, home.mentions, hit.language).length).toBeGreaterThan(0);
        }
      }),
      { seed: 20268, numRuns: cases(200) },
    );
  });
});

describe('the postings', () => {
  it('say the same as the Lunr index they are made from', () => {
    fc.assert(
      fc.property(anyEditions, anyWord, fc.constantFrom<Language>('de', 'en'), (editions, word, language) => {
        const file = buildSearchIndex(editions, language);
        const wanted = term(word, language);
        const byLunr = lunrIndexOf(file.lunr).query((query) => query.term(wanted, {}));
        const posting = openSearchIndex(file).postings.of(wanted);
        const documents = [...(posting?.documents ?? [])];
        expect(documents.map(String).toSorted()).toEqual(byLunr.map(({ ref }) => ref).toSorted());
        const shares = new Map(documents.map((document, at) => [String(document), posting?.shares[at] ?? 0]));
        const ranked = byLunr.map(({ ref }) => shares.get(ref) ?? 0);
        for (let at = 1; at < ranked.length; at += 1)
          expect(ranked[at]).toBeLessThanOrEqual((ranked[at - 1] ?? 0) + 1e-6);
      }),
      { seed: 20269, numRuns: cases(200) },
    );
  });
});

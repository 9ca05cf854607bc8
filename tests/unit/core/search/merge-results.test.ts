import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { found } from '../../../../core/search/found.ts';
import { mergeResults } from '../../../../core/search/merge-results.ts';
import type { SearchOptions } from '../../../../core/search/result.ts';
import type { Edition } from '../../../../core/model/edition.ts';
import { edition, libraryOf, nameOf, smallEditions, smallLibrary } from './small-library.ts';
import { cases } from '../../long.ts';

const filler = (number: number): string =>
  `Der ${number}. Absatz erzählt von Wolken, Wegen und Wiesen, ${'und von nichts anderem '.repeat(number % 3)}.`;

/** A work with so many paragraphs about nothing. */
const long = (work: string, title: string, blocks: readonly string[]): Edition =>
  edition(work, 'de', title, [...blocks, ...Array.from({ length: 30 }, (_, at) => filler(at))]);

const ownEditions = [
  long('quay', 'Am Kai', ['Der Markt am Kai schließt früh.', 'Ein Kran hebt die Ladung der Reederei.']),
  long('market', 'Markt', ['Was hier verkauft wird, kommt aus dem Hafen.']),
];
const own = libraryOf(ownEditions);

const merged = (text: string, options: SearchOptions = {}) =>
  mergeResults(found(smallLibrary, text, options), found(own, text, options), options.limit);
const names = (text: string, options: SearchOptions = {}): readonly string[] =>
  merged(text, options).result.hits.map(nameOf);

describe('what two libraries find', () => {
  it('is one list, exact titles first', () => {
    const hits = names('Markt ');
    expect(hits[0]).toBe('market.de#title');
    expect(hits).toContain('quay.de#s1');
    expect(hits).toContain('bakery.de#s3');
  });

  it('is counted together, by language and by work', () => {
    const [one, two, both] = [found(smallLibrary, 'Markt ', {}), found(own, 'Markt ', {}), merged('Markt ')];
    expect(both.result.total).toBe(one.result.total + two.result.total);
    expect(both.counts.de).toBe(one.counts.de + two.counts.de);
    expect(both.result.works.map(({ work }) => work)).toEqual(['bakery', 'lighthouse', 'market', 'quay']);
  });

  it('keeps to one language and to the limit', () => {
    expect(merged('Markt ', { language: 'en' }).result.hits.every(({ language }) => language === 'en')).toBe(
      true,
    );
    expect(names('Markt ', { limit: 2 })).toHaveLength(2);
  });

  it('forgives no slip where one of them holds the word', () => {
    // The own library knows cranes; the bundled one would take the word for another.
    const cranes = libraryOf([long('crane', 'Kräne', ['Ein Reederai steht am Kai.'])]);
    const first = found(smallLibrary, 'Reederai ', {});
    expect(first.result.hits[0]?.why).toBe('typo');
    const both = mergeResults(first, found(cranes, 'Reederai ', {}));
    expect(both.result.hits.map(nameOf)).toEqual(['crane.de#s1']);
    expect(both.result.corrections).toEqual([]);
    expect(both.result).toMatchObject({ total: 1, works: [{ work: 'crane' }] });
    expect(both.counts).toEqual({ de: 1, en: 0 });
  });

  it('forgives none in a word that one of them holds, though neither has all that was asked for', () => {
    const cranes = libraryOf([long('crane', 'Kräne', ['Ein Reederai steht am Kai.'])]);
    const both = mergeResults(
      found(smallLibrary, 'Reederai Kolibri ', {}),
      found(cranes, 'Reederai Kolibri ', {}),
    );
    expect(found(smallLibrary, 'Reederai Kolibri ', {}).result.hits[0]?.why).toBe('typo');
    expect(both.result.hits.map((hit) => [nameOf(hit), hit.why])).toEqual([['crane.de#s1', 'some']]);
    expect(both.result.corrections).toEqual([]);
  });

  it('forgives slips where neither does, and tells what was meant once', () => {
    const both = merged('Reederai ');
    expect(both.result.hits.map(({ why }) => why)).toContain('typo');
    expect(both.result.corrections).toEqual([
      { typed: 'Reederai', meant: 'Reederei', slips: 1, applied: true },
    ]);
    expect(both.result.hits.map(nameOf)).toContain('quay.de#s2');
  });

  it('holds no passage with some of the words where together they have enough with all', () => {
    const few = libraryOf([
      long('few', 'Wenig', ['Das Brot liegt auf dem Tisch im Keller.', 'Der Keller ist leer.']),
    ]);
    const many = libraryOf([
      long(
        'many',
        'Viel',
        Array.from({ length: 6 }, () => 'Im Keller reift das Brot.'),
      ),
    ]);
    const alone = found(few, 'Brot Keller ', {});
    expect(alone.result.hits.map(({ why }) => why)).toContain('some');
    const both = mergeResults(found(many, 'Brot Keller ', {}), alone);
    expect(both.result.hits.every(({ why }) => why === 'words')).toBe(true);
    expect(both.result.total).toBe(7);
    expect(both.counts.de).toBe(7);
  });

  it('says that a letter is too short for both alike', () => {
    expect(merged('x').result.short).toBe(true);
    expect(merged('xy').result.short).toBeUndefined();
  });

  it('unites concepts and the labels they are met by', () => {
    const { concepts, expansions } = merged('Hafen ').result;
    expect(concepts).toMatchObject([{ concept: 'harbour' }]);
    const [one, two] = [found(smallLibrary, 'Hafen ', {}), found(own, 'Hafen ', {})].map(
      ({ result }) => result.concepts[0]?.segments.de ?? 0,
    );
    expect(concepts[0]?.segments.de).toBe((one ?? 0) + (two ?? 0));
    expect(expansions).toHaveLength(1);
    expect(expansions[0]?.added.map(({ label }) => label)).toContain('harbour');
  });
});

describe('the scores of two libraries', () => {
  /** The same editions, whichever library they are in, come in nearly the same order. */
  it('are one scale: what two halves find is what the whole finds, kind by kind', () => {
    const all = [...smallEditions, ...ownEditions];
    const whole = libraryOf(all);
    const asked = fc.constantFrom(
      'Markt ',
      'Hafen ',
      'Reederei ',
      'Brot Markt ',
      'market ',
      'CAC ',
      'Lotse ',
    );
    fc.assert(
      fc.property(asked, (text) => {
        const kinds = (hits: ReturnType<typeof found>['result']['hits']): readonly string[] =>
          hits.map((hit) => `${hit.why} ${nameOf(hit)}`).toSorted();
        const one = found(whole, text, {});
        const two = merged(text);
        expect(kinds(two.result.hits)).toEqual(kinds(one.result.hits));
        expect(two.result.total).toBe(one.result.total);
        expect(two.counts).toEqual(one.counts);
      }),
      { seed: 20_261_122, numRuns: cases(40) },
    );
  });

  it('are shares of what was asked: between 0 and 2.5 above the kind, and 5 more for an exact title', () => {
    for (const text of ['Markt ', 'Brot Markt ', 'Hafen Ladung ', '"Jobs to be done"']) {
      for (const library of [smallLibrary, own]) {
        for (const { score } of found(library, text, {}).result.hits) {
          expect(score % 10).toBeGreaterThanOrEqual(0);
          expect(score % 10).toBeLessThan(8);
        }
      }
    }
  });
});

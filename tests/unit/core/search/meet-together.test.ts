import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../../../core/search/build-index.ts';
import { indexedWords } from '../../../../core/search/indexed-words.ts';
import { meetTogether } from '../../../../core/search/meet-together.ts';
import { openSearchIndex } from '../../../../core/search/open-index.ts';
import { search } from '../../../../core/search/search.ts';
import { togetherPlaces } from '../../../../core/search/sequences.ts';
import { edition, libraryOf, nameOf } from './small-library.ts';
import { cases } from '../../long.ts';

const word = fc.constantFrom('Hafen', 'Häfen', 'Markt', 'und', 'der', 'nicht');
const texts = fc.array(
  fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' ')),
  { minLength: 1, maxLength: 14 },
);
const asked = fc.tuple(
  fc.array(word, { minLength: 1, maxLength: 3 }),
  fc.constantFrom(undefined, undefined, 1, 3),
);

describe('what has to stand together', () => {
  it('is what a look through all texts finds, and where few may be read, what says it letter by letter', () => {
    fc.assert(
      fc.property(texts, asked, fc.constantFrom(2, 5, 1000), (all, [spoken, within], mostRead) => {
        const found = indexedWords(spoken.join(' '), 'de');
        const together = {
          terms: found.map(({ term }) => term),
          stops: found.map(({ stop }) => stop),
          within,
          written: spoken.join(' '),
        };
        const opened = openSearchIndex(buildSearchIndex([edition('w', 'de', 'Titel', all)], 'de'));
        const { documents, cut } = meetTogether(together, 'anywhere', { ...opened, mostRead });
        const naive = all.flatMap((text, at) =>
          togetherPlaces(together, indexedWords(text, 'de')).length > 0 ? [at + 1] : [],
        );
        const met = [...documents].toSorted((one, other) => one - other);
        if (cut === undefined) expect(met).toEqual(naive);
        else {
          expect(naive).toEqual(expect.arrayContaining(met));
          expect(mostRead).toBeLessThan(all.length + 1);
        }
        const isTelling = found.some(({ stop }) => !stop);
        if (cut !== undefined && within === undefined && isTelling) {
          const literal = all.flatMap((text, at) =>
            ` ${text} `.includes(` ${spoken.join(' ')} `) ? [at + 1] : [],
          );
          expect(met).toEqual(expect.arrayContaining(literal.slice(0, mostRead)));
        }
      }),
      { seed: 20_261_122, numRuns: cases(400) },
    );
  });
});

describe('nothing but stop words', () => {
  const library = libraryOf(
    [
      edition('a', 'en', 'One', ['To be or not to be.', 'It is to be.', 'A beacon, or not.']),
      edition('a', 'de', 'Eins', ['Wie es ist, so ist es.', 'So wie er ist, ist es nicht.']),
    ],
    [],
  );
  const found = (query: string) => search(library, query).hits.map(nameOf);

  it('are looked for as they stand', () => {
    expect(found('to be or not')).toEqual(['a.en#s1']);
    expect(found('to be ').toSorted()).toEqual(['a.en#s1', 'a.en#s2']);
    expect(found('wie es ist ')).toEqual(['a.de#s1']);
  });

  it('show what begins so where it is one alone, being typed', () => {
    expect(found('be')).toEqual(['a.en#s3']);
  });
});

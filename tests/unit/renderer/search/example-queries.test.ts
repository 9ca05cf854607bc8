import { describe, expect, it } from 'vitest';
import { search } from '../../../../core/search/search.ts';
import { languages } from '../../../../core/model/language.ts';
import { exampleQueries } from '../../../../renderer/search/example-queries.ts';
import { edition, libraryOf, smallConcepts } from '../../core/search/small-library.ts';

const editions = [
  edition('harbour', 'de', 'Blue Ocean im Hafen', ['Im Hafen liegt ein Markt.']),
  edition('harbour', 'en', 'Blue Ocean in the harbour', ['A market lies in the harbour.']),
];
const works = [
  { id: 'harbour', editions: editions.map(({ head }) => ({ ...head, topics: ['harbour', 'free words'] })) },
];

describe('the example queries', () => {
  it.each(languages)('find something in the library they were made from: %s', (language) => {
    const library = libraryOf(editions);
    const examples = exampleQueries(works, smallConcepts, language, 'title:');
    expect(examples.map(({ kind }) => kind)).toEqual(['concept', 'phrase', 'title']);
    for (const { query } of examples) expect(search(library, query).total, query).toBeGreaterThan(0);
  });

  it('take a phrase that is a concept’s label where a title holds one', () => {
    expect(exampleQueries(works, smallConcepts, 'de', 'titel:').map(({ query }) => query)).toEqual([
      'Hafen',
      '"Blue Ocean"',
      'titel:Ocean',
    ]);
  });

  it('do without concepts and with a title of one word', () => {
    const head = { ...edition('x', 'de', 'Brot', []).head, topics: ['Essen'] };
    const plain = [{ id: 'x', editions: [head] }];
    expect(exampleQueries(plain, [], 'de', 'titel:')).toEqual([{ kind: 'title', query: 'titel:Brot' }]);
    expect(exampleQueries([], [], 'de', 'titel:')).toEqual([]);
  });
});

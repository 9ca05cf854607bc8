import { describe, expect, it } from 'vitest';
import { search } from '../../../../core/search/search.ts';
import { edition, libraryOf, nameOf, smallConcepts } from './small-library.ts';

describe('concepts in the query', () => {
  it('are met less well by a label that no reader is shown', () => {
    const [cac] = smallConcepts;
    if (cac === undefined) throw new Error('no concept');
    const de = { ...cac.labels.de, hidden: ['Werbepreis'] };
    const concepts = [{ ...cac, labels: { ...cac.labels, de } }];
    const blocks = ['Der Werbepreis steigt.', 'Die Akquisekosten steigen.'];
    const library = libraryOf([edition('a', 'de', 'Eins', blocks, {}, concepts)], concepts);
    expect(search(library, 'customer acquisition cost').hits.map(nameOf)).toEqual(['a.de#s2', 'a.de#s1']);
  });

  it('are meant by a label of several words, which tell less where they stand apart', () => {
    const library = libraryOf([
      edition('a', 'en', 'One', ['An ocean of sand lay under a blue sky.', 'We sailed into the Blue Ocean.']),
      edition('b', 'de', 'Zwei', ['Dort beginnt der blaue Ozean.']),
    ]);
    expect(search(library, 'Blue Ocean').hits.map(nameOf)).toEqual(['a.en#s2', 'b.de#s1', 'a.en#s1']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { search } from '../../../../core/search/search.ts';
import { edition, libraryOf, nameOf } from './small-library.ts';
import { cases } from '../../long.ts';

/** More words than are looked for where nothing else is known: wobaba, wobabe, … */
const syllables = ['ba', 'de', 'fi', 'go', 'ku', 'la', 'me'];
const many = syllables.flatMap((one) => syllables.map((other) => `Wo${one}${other}k`));

describe('the beginning of a word beside a rare one', () => {
  it('is met by whatever begins so, however rare', () => {
    const common = many.map((word) => `Das ${word} und das ${word} sind zwei ${word}.`);
    const library = libraryOf([
      edition('moor', 'de', 'Vom Moor', [...common, 'Im Torf stand das Wollgras.', 'Torf ohne etwas darin.']),
    ]);
    const { hits } = search(library, 'Torf Wo');
    expect(hits[0]).toMatchObject({ segment: `s${common.length + 1}`, why: 'words' });
    expect(hits[0]?.snippet.marks).toHaveLength(2);
  });

  it('finds what a look through all passages finds', () => {
    // The first words are common; of the last ones there is only what is drawn.
    const base = many.slice(0, 44).map((each) => Array.from({ length: 20 }, () => each));
    const word = fc.constantFrom(...many.slice(40), 'Torf', 'Birke', 'Regen');
    const passages = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(passages, fc.constantFrom('Wo', 'Wob', 'Wok', 'Re'), (texts, prefix) => {
        const all = [...texts, ...base].map((text) => text.join(' '));
        const library = libraryOf([edition('w', 'de', 'Nichts', all)], []);
        const { hits } = search(library, `Torf ${prefix}`, { limit: 1000 });
        const expected = all.flatMap((text, at) =>
          / Torf /u.test(` ${text} `) && ` ${text}`.includes(` ${prefix}`) ? [`w.de#s${at + 1}`] : [],
        );
        const found = hits.filter(({ why }) => why === 'words').map(nameOf);
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
      { seed: 20_261_122, numRuns: cases(60) },
    );
  });
});

describe('a few letters of a word being typed', () => {
  const library = libraryOf([
    edition('a', 'de', 'Eins', ['Der Torf ist nass.', 'Das Wollgras steht.', 'Nichts als Regen.']),
  ]);

  it('find nothing by themselves beside another word', () => {
    expect(search(library, 'Torf Wo').hits.map(nameOf)).toEqual(['a.de#s1']);
    expect(search(library, 'Torf Wollg').hits.map(nameOf).toSorted()).toEqual(['a.de#s1', 'a.de#s2']);
  });

  it('find what begins so where they are all there is', () => {
    expect(search(library, 'Wo').hits.map(nameOf)).toEqual(['a.de#s2']);
  });
});

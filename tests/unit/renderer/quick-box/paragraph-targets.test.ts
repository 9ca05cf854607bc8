import { expect, it } from 'vitest';
import { paragraphTargets } from '../../../../renderer/quick-box/paragraph-targets.ts';
import { makeEdition } from '../concepts/make-edition.ts';

const blocks = [{ text: 'Eins' }, { text: 'Zwei' }];
const editions = [
  makeEdition('a', 'de', blocks),
  makeEdition('b', 'de', blocks),
  makeEdition('b', 'en', blocks),
];

it('a number, with or without §, is the paragraph of that number, in the edition one reads first', () => {
  for (const typed of ['2', '§2', ' § 2 '])
    expect(
      paragraphTargets(editions, typed, { page: 'reading', work: 'b', language: 'en' }).map(
        ({ id, names }) => [id, names[0].text],
      ),
    ).toEqual([
      ['paragraph b en', '§ 2 Zwei'],
      ['paragraph b de', '§ 2 Zwei'],
      ['paragraph a de', '§ 2 Zwei'],
    ]);
});

it('anything else, and a number no text goes to, is none', () => {
  for (const typed of ['', '§', '0', '9', '2 Dinge', 'Industrie 4.0'])
    expect(paragraphTargets(editions, typed, { page: 'library' })).toEqual([]);
});

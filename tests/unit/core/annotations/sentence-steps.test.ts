import { expect, test } from 'vitest';
import { sentenceFrom, withNextSentence } from '../../../../core/annotations/sentence-steps.ts';
import { editionOf } from './texts.ts';

const edition = editionOf(['Der erste Satz. Der zweite Satz.', 'Der dritte Satz.']);
const first = { start: { segment: 's1', offset: 0 }, end: { segment: 's1', offset: 15 } };

test('the sentence at a point is the one that holds it', () => {
  expect(sentenceFrom(edition, { segment: 's1', offset: 0 })).toEqual(first);
  expect(sentenceFrom(edition, { segment: 's1', offset: 14 })).toEqual(first);
});

test('at the end of a sentence the next one begins, at the end of a segment the next segment’s first', () => {
  expect(sentenceFrom(edition, { segment: 's1', offset: 15 })?.start).toEqual({ segment: 's1', offset: 16 });
  expect(sentenceFrom(edition, { segment: 's1', offset: 32 })?.start).toEqual({ segment: 's2', offset: 0 });
});

test('behind the last sentence there is none, nor in a segment that is not there', () => {
  expect(sentenceFrom(edition, { segment: 's2', offset: 16 })).toBeNull();
  expect(sentenceFrom(edition, { segment: 's9', offset: 0 })).toBeNull();
});

test('a passage grows to the end of its sentence, then sentence by sentence to the end of the edition', () => {
  const begun = { start: first.start, end: { segment: 's1', offset: 4 } };
  const ends = [begun];
  for (let step = 0; step < 4; step += 1) ends.push(withNextSentence(edition, ends.at(-1) ?? begun));
  expect(ends.map(({ end }) => end)).toEqual([
    { segment: 's1', offset: 4 },
    { segment: 's1', offset: 15 },
    { segment: 's1', offset: 32 },
    { segment: 's2', offset: 16 },
    { segment: 's2', offset: 16 },
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textMap } from '../../../../core/anchoring/text-map.ts';
import { seed } from './editions.ts';
import { strangeBlocks } from './texts.ts';
import { cases } from '../../long.ts';

const isOneToOne = ({ to, from }: ReturnType<typeof textMap>): boolean =>
  to.every((a, b) => a === -1 || from[a] === b) && from.every((b, a) => b === -1 || to[b] === a);

test('[A6] a text is mapped onto itself word by word, and nothing stands elsewhere', () => {
  fc.assert(
    fc.property(strangeBlocks, (blocks) => {
      const map = textMap(blocks.join('\n'), blocks.join('\n'));
      expect([...map.to]).toEqual([...map.to.keys()]);
      expect(map.elsewhere.includes(1)).toBe(false);
    }),
    { seed, numRuns: cases(400) },
  );
});

test('[A6–A12] whatever is mapped to whatever, each word has one partner at most', () => {
  fc.assert(
    fc.property(strangeBlocks, strangeBlocks, (before, after) => {
      expect(isOneToOne(textMap(before.join('\n'), after.join('\n')))).toBe(true);
    }),
    { seed, numRuns: cases(800) },
  );
});

/** A word for each number, so unlike the others that no two are forms of one. */
const distinct = (number: number): string =>
  Array.from({ length: 8 }, (_, at) =>
    String.fromCharCode(97 + ((Math.imul(number + 7, 2_654_435_761) >>> (at * 3)) % 26)),
  ).join('') + number;

test('[A6–A12] where all words differ, no word is ever mapped to another, however the text was cut and turned', () => {
  const sentence = fc.array(fc.nat({ max: 400 }), { minLength: 1, maxLength: 9 });
  const text = (sentences: readonly (readonly number[])[]): string =>
    sentences.map((words) => `${words.map(distinct).join(' ')}.`).join(' ');
  const two = fc
    .uniqueArray(fc.nat({ max: 400 }), { minLength: 12, maxLength: 60 })
    .chain((numbers) => fc.tuple(fc.constant(numbers), fc.shuffledSubarray(numbers), sentence))
    .map(([numbers, kept, others]) => {
      const inSentences = (all: readonly number[]) =>
        all.flatMap((_, at) => (at % 6 === 0 ? [all.slice(at, at + 6)] : []));
      const known = new Set(numbers);
      return {
        before: text(inSentences(numbers)),
        after: text([...inSentences(kept), others.filter((each) => !known.has(each))]),
      };
    });
  fc.assert(
    fc.property(two, ({ before, after }) => {
      const map = textMap(before, after);
      map.to.forEach((a, b) => {
        if (a !== -1 && (map.before.weights[b] ?? 0) > 0) expect(map.after.keys[a]).toBe(map.before.keys[b]);
      });
    }),
    { seed, numRuns: cases(500) },
  );
});

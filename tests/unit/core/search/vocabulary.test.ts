import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openVocabulary } from '../../../../core/search/vocabulary.ts';

const vocabulary = (counts: Readonly<Record<string, number>>) => {
  const forms = Object.keys(counts).toSorted();
  return openVocabulary({ forms, counts: forms.map((form) => counts[form] ?? 0) });
};

/** Optimal string alignment by the book: the naive twin. */
function distance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const rows = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (__, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : Infinity;
      const found = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swap,
      );
      rows[i]?.splice(j, 1, found);
    }
  }
  return at(a.length, b.length);
}

describe('beginningWith', () => {
  it('finds the commonest forms first and no more than asked for', () => {
    const found = vocabulary({ markt: 5, marke: 9, mark: 1, meer: 20 }).beginningWith('mark', 2);
    expect(found).toEqual(['marke', 'markt']);
  });

  it('finds nothing before the first or behind the last form', () => {
    const forms = vocabulary({ b: 1, c: 1 });
    expect(forms.beginningWith('a', 9)).toEqual([]);
    expect(forms.beginningWith('d', 9)).toEqual([]);
  });

  it('agrees with a plain scan', () => {
    const form = fc.string({
      unit: fc.constantFrom('a', 'b', 'ö', '𝒳', '\uffff'),
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.dictionary(form, fc.nat(9)), form, (counts, prefix) => {
        const found = vocabulary(counts).beginningWith(prefix, 1000);
        expect([...found].toSorted()).toEqual(
          Object.keys(counts)
            .filter((each) => each.startsWith(prefix))
            .toSorted(),
        );
      }),
      { seed: 20262 },
    );
  });
});

describe('oneTypoFrom', () => {
  it('forgives a letter left out, put in, mistaken or exchanged, the first one too', () => {
    const forms = vocabulary({ strategie: 3 });
    for (const typo of ['stratgie', 'strattegie', 'strategue', 'startegie', 'trategie', 'ztrategie']) {
      expect(forms.oneTypoFrom(typo, 5)).toEqual(['strategie']);
    }
    expect(forms.oneTypoFrom('stratgi', 5)).toEqual([]);
  });

  it('puts the commoner form first and leaves out the form itself', () => {
    expect(vocabulary({ hafen: 2, hafer: 7, hafel: 1 }).oneTypoFrom('hafel', 5)).toEqual(['hafer', 'hafen']);
  });

  it('agrees with a plain scan by edit distance', () => {
    const form = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '𝒳'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.dictionary(form, fc.nat(9), { maxKeys: 60 }), form, (counts, typed) => {
        const found = vocabulary(counts).oneTypoFrom(typed, 1000);
        expect([...found].toSorted()).toEqual(
          Object.keys(counts)
            .filter((each) => distance(each, typed) === 1)
            .toSorted(),
        );
      }),
      { seed: 20263, numRuns: 300 },
    );
  });
});

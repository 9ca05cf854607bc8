import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openVocabulary } from '../../../../core/search/vocabulary.ts';
import { cases } from '../../long.ts';

const vocabulary = (counts: Readonly<Record<string, number>>) => {
  const forms = Object.keys(counts).toSorted();
  return openVocabulary({ forms, counts: forms.map((form) => counts[form] ?? 0), compounds: [] }, 'de');
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
    expect(found).toEqual({ forms: ['marke', 'markt'], all: false });
  });

  it('finds nothing before the first or behind the last form', () => {
    const forms = vocabulary({ b: 1, c: 1 });
    expect(forms.beginningWith('a', 9)).toEqual({ forms: [], all: true });
    expect(forms.beginningWith('d', 9)).toEqual({ forms: [], all: true });
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
        expect(found.all).toBe(true);
        expect([...found.forms].toSorted()).toEqual(
          Object.keys(counts)
            .filter((each) => each.startsWith(prefix))
            .toSorted(),
        );
      }),
      { seed: 20262 },
    );
  });
});

describe('near', () => {
  it('forgives a letter left out, put in, mistaken or exchanged, the first one too', () => {
    const forms = vocabulary({ strategie: 3 });
    for (const typo of ['stratgie', 'strattegie', 'strategue', 'startegie', 'trategie', 'ztrategie']) {
      expect(forms.near(typo, 1, 5)).toEqual([{ form: 'strategie', slips: 1 }]);
    }
    expect(forms.near('stratgi', 1, 5)).toEqual([]);
    expect(forms.near('stratgi', 2, 5)).toEqual([{ form: 'strategie', slips: 2 }]);
  });

  it('puts the commoner form first and leaves out the form itself', () => {
    const found = vocabulary({ hafen: 2, hafer: 7, hafel: 1 }).near('hafel', 1, 5);
    expect(found.map(({ form }) => form)).toEqual(['hafer', 'hafen']);
  });

  it('puts two slips before one only where the form is very much commoner', () => {
    const found = (count: number) =>
      vocabulary({ wertschatz: 1, wertschopfung: 1, wertschatzung: 1, wertsachen: count })
        .near('wertsachenz', 2, 1)
        .map(({ form }) => form);
    expect(found(1)).toEqual(['wertsachen']);
    const hafen = vocabulary({ hafen: 1, hasen: 10 });
    expect(hafen.near('hafern', 2, 2).map(({ form }) => form)).toEqual(['hafen', 'hasen']);
    const common = vocabulary({ hafen: 1, hasen: 100 });
    expect(common.near('hafern', 2, 2).map(({ form }) => form)).toEqual(['hasen', 'hafen']);
  });

  it('agrees with a plain scan by edit distance', () => {
    const form = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '𝒳'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.dictionary(form, fc.nat(9), { maxKeys: 60 }),
        form,
        fc.constantFrom(1, 2),
        (counts, typed, slips) => {
          const found = vocabulary(counts).near(typed, slips, 1000);
          const scanned = Object.keys(counts)
            .map((each) => ({ form: each, slips: distance(each, typed) }))
            .filter((each) => each.slips > 0 && each.slips <= slips);
          const sorted = (all: typeof scanned) =>
            all.toSorted((one, other) => (one.form < other.form ? -1 : 1));
          expect(sorted([...found])).toEqual(sorted(scanned));
        },
      ),
      { seed: 20263, numRuns: cases(500) },
    );
  });
});

describe('holding', () => {
  it('agrees with a plain scan', () => {
    const form = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.dictionary(form, fc.nat(9), { maxKeys: 40 }), form, (counts, piece) => {
        expect(vocabulary(counts).holding(piece)).toEqual(
          Object.keys(counts)
            .filter((each) => each.includes(piece))
            .toSorted(),
        );
      }),
      { seed: 20264, numRuns: cases(300) },
    );
  });
});

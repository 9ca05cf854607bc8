import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell } from '../../../../core/exchange/csv-cell.ts';
import { csvRows } from '../../../../core/exchange/csv-rows.ts';
import { anyText, seed } from './any-annotation.ts';
import { cases } from '../../long.ts';

const rows = (text: string, separator?: string) =>
  Array.from(csvRows(text, separator), (row) => [row.line, row.flaw === undefined ? row.cells : row.flaw.en]);

describe('the records of a CSV file', () => {
  it('come back cell by cell, and each says its line', () => {
    const cells = fc.array(anyText(40), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(cells, { maxLength: 5 }),
        fc.constantFrom('\r\n', '\n', '\r'),
        fc.constantFrom(',', ';', '\t'),
        (table, end, separator) => {
          const written = table.map((row) => row.map(csvCell).join(separator) + end);
          let line = 1;
          const expected = table.map((row, index) => {
            const at = line;
            line += (written[index] ?? '').split('\n').length - 1;
            return [at, row];
          });
          expect(rows(`\ufeff${written.join('')}`, separator)).toEqual(expected);
        },
      ),
      { seed, numRuns: cases(500) },
    );
  });

  it.each([
    ['a,b', [[1, ['a', 'b']]]],
    ['a,\n', [[1, ['a', '']]]],
    [
      'a\n\n\nb',
      [
        [1, ['a']],
        [4, ['b']],
      ],
    ],
    ['say "hi",b', [[1, ['say "hi"', 'b']]]],
    [
      '"a" b,c\nd',
      [
        [1, 'text stands behind a closing quotation mark'],
        [2, ['d']],
      ],
    ],
    [
      'a,"b\nc,d\ne',
      [
        [1, 'a quotation mark is never closed'],
        [2, ['c', 'd']],
        [3, ['e']],
      ],
    ],
    ['', []],
  ])('%j', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it('many broken ones end as well', () => {
    const broken = rows('"never closed\n'.repeat(20_000));
    expect(broken).toHaveLength(20_000);
    expect(broken.at(-1)).toEqual([20_000, 'a quotation mark is never closed']);
  });
});

import { describe, expect, it } from 'vitest';
import { sizesOf } from '../../../../renderer/own-library/sizes-of.ts';

describe('the sizes of many files', () => {
  /** Files whose sizes take a millisecond each, and how long the page stood still for them at a time. */
  const slowFiles = (count: number) => {
    let clock = 0;
    let since = 0;
    const stood: number[] = [];
    return {
      stood,
      files: Array.from({ length: count }, (_, size) => ({
        get size() {
          clock += 1;
          return size;
        },
      })),
      ways: {
        now: () => clock,
        rest: async () => {
          stood.push(clock - since);
          // Whatever the page does meanwhile.
          clock += 100;
          since = clock;
        },
      },
    };
  };

  it('come in the order of the files', async () => {
    const { files, ways } = slowFiles(100);
    expect(await sizesOf(files, ways)).toEqual(Array.from({ length: 100 }, (_, size) => size));
  });

  it('let the page go on in between', async () => {
    const { files, ways, stood } = slowFiles(100);
    await sizesOf(files, ways);
    expect(stood).toHaveLength(12);
    expect(Math.max(...stood)).toBe(8);
  });

  it('of a few are asked for at once', async () => {
    const { files, ways, stood } = slowFiles(3);
    expect(await sizesOf(files, ways)).toEqual([0, 1, 2]);
    expect(stood).toEqual([]);
  });
});

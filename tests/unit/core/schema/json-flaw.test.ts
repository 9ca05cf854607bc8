import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonFlaw } from '../../../../core/schema/json-flaw.ts';
import { seed } from '../exchange/any-annotation.ts';
import { cases } from '../../long.ts';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('where a text stops being JSON', () => {
  it.each([
    ['', 0],
    ['{', 1],
    ['{"a":1,}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['{a:1}', 1],
    ['["\\x"]', 1],
    ['[01]', 1],
    ['[] []', 3],
    ['{"a":[{"b":tru}]}', 11],
    ['[1}', 2],
  ])('%j: %i', (text, offset) => {
    expect(parses(text)).toBe(false);
    expect(jsonFlaw(text)).toBe(offset);
  });

  it('is the end in JSON, and before it wherever JSON.parse refuses more than a missing end', () => {
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', ':', 'x', '\\', '0', '{', '\n'))
      .map(([json, at, put]) => {
        const start = at % (json.length + 1);
        return json.slice(0, start) + put + json.slice(start + 1);
      });
    fc.assert(
      fc.property(fc.json(), damaged, (json, text) => {
        expect(jsonFlaw(json)).toBe(json.length);
        // What stands behind a flaw cannot mend it; what stands before it still can become JSON.
        const flaw = jsonFlaw(text);
        if (flaw < text.length) expect(parses(text)).toBe(false);
      }),
      { seed, numRuns: cases(1000) },
    );
  });
});

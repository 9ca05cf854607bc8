import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteChange } from '../../../../core/annotations/note-change.ts';
import { contract, longestChange } from '../../../../core/host/contract.ts';
import { longestCall } from '../../../../core/host/longest-call.ts';
import { check } from '../../../../core/schema/check.ts';
import { lots } from '../../../../renderer/keeping/lots.ts';
import { exampleNote } from '../../core/annotations/example.ts';

const write = (note: string): NoteChange => ({ do: 'write', annotation: { ...exampleNote, note } });
const bytes = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).byteLength;

describe('lots', () => {
  it('keep every change in its order, and none is longer than it may be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 400, unit: 'grapheme' })),
        fc.integer({ min: 1, max: 9 }),
        (texts, most) => {
          const changes = texts.map(write);
          const parts = lots(changes, { most, bytes: 4000 });
          expect(parts.flat()).toEqual(changes);
          for (const part of parts) {
            expect(part.length).toBeGreaterThan(0);
            expect(part.length).toBeLessThanOrEqual(most);
            if (part.length > 1) expect(bytes(part)).toBeLessThanOrEqual(4001);
          }
        },
      ),
      { seed: 3 },
    );
  });

  it('are taken by the border, many and long ones', () => {
    const many = lots(Array.from({ length: 1200 }, (_, index) => write(`${index}`)));
    expect(many.map(({ length }) => length)).toEqual([longestChange, longestChange, 200]);
    const long = lots(Array.from({ length: 20 }, () => write('ü'.repeat(100_000))));
    expect(long.map(({ length }) => length)).toEqual([4, 4, 4, 4, 4]);
    for (const lot of [...many, ...long]) {
      expect(bytes(lot)).toBeLessThanOrEqual(longestCall);
      expect(check(contract['notes.change'].input, lot).ok).toBe(true);
    }
  });
});

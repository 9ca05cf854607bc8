import { describe, expect, it } from 'vitest';
import {
  annotationSchema,
  longestNote,
  longestTag,
  mostTags,
} from '../../../../core/annotations/annotation.ts';
import { check } from '../../../../core/schema/check.ts';
import { exampleNote } from './example.ts';

const { target } = exampleNote;
const flawOf = (annotation: unknown): string | null => {
  const result = check(annotationSchema, annotation);
  return result.ok ? null : (result.flaws[0]?.where ?? '');
};

describe('an annotation', () => {
  it('may be as long as it may be', () => {
    const full = {
      ...exampleNote,
      note: 'x'.repeat(longestNote),
      tags: Array.from({ length: mostTags }, () => 'x'.repeat(longestTag)),
      target: { ...target, exact: 'x'.repeat(100_000), prefix: 'x'.repeat(1000), suffix: 'x'.repeat(1000) },
    };
    expect(flawOf(full)).toBeNull();
  });

  it.each([
    ['note', { note: 'x'.repeat(longestNote + 1) }],
    ['tags', { tags: Array.from({ length: mostTags + 1 }, () => 'x') }],
    ['tags.0', { tags: ['x'.repeat(longestTag + 1)] }],
    ['target.exact', { target: { ...target, exact: 'x'.repeat(100_001) } }],
    ['target.prefix', { target: { ...target, prefix: 'x'.repeat(1001) } }],
    ['target.suffix', { target: { ...target, suffix: 'x'.repeat(1001) } }],
    ['target.hash', { target: { ...target, hash: 'ab' } }],
    ['target.hash', { target: { ...target, hash: 'AB'.repeat(32) } }],
    ['target', { target: { ...target, start: 7, end: 7 } }],
    ['target', { target: { ...target, start: 7, end: 3 } }],
  ])('is refused at %s where that is out of bounds', (where, part) => {
    expect(flawOf({ ...exampleNote, ...part })).toBe(where);
  });
});

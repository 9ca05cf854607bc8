import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftSegment } from '../../../../core/importers/draft.ts';
import { mismatches } from '../../../../core/importers/correspondence.ts';
import { lastNumber, numbered } from '../../../../core/importers/numbering.ts';
import type { SegmentKind } from '../../../../core/model/segment.ts';

const drafts = (...kinds: readonly SegmentKind[]): readonly DraftSegment[] =>
  kinds.map((kind, index) => ({ kind, text: `${kind} ${index}`, marks: [], line: 10 + index }));
const paragraphs = (count: number) => drafts(...Array<SegmentKind>(count).fill('paragraph'));
const ids = (count: number, split: Record<string, number>, join: Record<string, number>) =>
  numbered(paragraphs(count), { split, join }).segments.map(({ id, until }) =>
    until === undefined ? id : `${id}-${until}`,
  );

describe('numbering', () => {
  test('counts the blocks without a table', () => {
    expect(numbered(paragraphs(3), null).segments.map(({ id, number }) => [id, number])).toEqual([
      ['s1', 1],
      ['s2', 2],
      ['s3', 3],
    ]);
  });

  test('splits and joins as the table says', () => {
    expect(ids(6, { 2: 3 }, { 3: 2 })).toEqual(['s1', 's2a', 's2b', 's2c', 's3-4', 's5']);
  });

  test('reports a table that does not fit the blocks', () => {
    const flaws = (count: number, split: Record<string, number>, join: Record<string, number>) =>
      numbered(paragraphs(count), { split, join }).flaws.map(({ rule, sentence }) => `${rule}: ${sentence}`);
    expect(flaws(3, { 3: 2 }, {})).toEqual([
      expect.stringMatching(/^numbering-table: .*splits § 3 into 2 blocks/u),
    ]);
    expect(flaws(3, { 9: 2 }, {})).toEqual([
      expect.stringMatching(/names § 9, but no block begins there: the last is § 3/u),
    ]);
    expect(flaws(3, { 2: 2 }, { 2: 2 })).toEqual([expect.stringMatching(/both splits and joins § 2/u)]);
    expect(flaws(3, { 3: 2 }, { 2: 2 })).toEqual([
      expect.stringMatching(/names § 3, but no block begins there/u),
    ]);
    expect(flaws(6, { 2: 3 }, { 3: 2 })).toEqual([]);
  });

  test('gives each block one id, in rising order, whatever the table', () => {
    const table = fc.dictionary(fc.integer({ min: 1, max: 12 }).map(String), fc.integer({ min: 2, max: 4 }), {
      maxKeys: 3,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), table, table, (count, split, join) => {
        const { segments } = numbered(paragraphs(count), { split, join });
        expect(segments.map(({ line }) => line)).toEqual(paragraphs(count).map(({ line }) => line));
        expect(new Set(segments.map(({ id }) => id)).size).toBe(count);
        for (const [index, { number }] of segments.entries()) {
          const before = segments[index - 1];
          expect(number - (before?.until ?? before?.number ?? 0)).toBeLessThanOrEqual(1);
          expect(number).toBeGreaterThanOrEqual(before?.number ?? 1);
        }
      }),
      { seed: 20261121 },
    );
  });

  test('knows the last §, joined ones included', () => {
    expect(lastNumber(numbered(paragraphs(2), { split: {}, join: { 2: 3 } }).segments)).toBe(4);
    expect(lastNumber([])).toBe(0);
  });
});

describe('correspondence', () => {
  const edition = (language: string, segments: readonly DraftSegment[], split = {}, join = {}) => ({
    language,
    segments: numbered(segments, { split, join }).segments,
  });

  test('holds where kinds and ends agree; a quotation may be a paragraph', () => {
    expect(
      mismatches(
        edition('de', drafts('heading', 'paragraph', 'item')),
        edition('en', drafts('heading', 'quotation', 'item')),
      ),
    ).toEqual([]);
    expect(
      mismatches(edition('de', paragraphs(4)), edition('en', paragraphs(4), { 2: 2 }, { 3: 2 })),
    ).toEqual([]);
  });

  test('names the first § that differs, with the line, and the ends', () => {
    const found = mismatches(
      edition('de', drafts('heading', 'paragraph', 'paragraph')),
      edition('en', drafts('heading', 'item', 'heading', 'paragraph')),
    );
    expect(found.map(({ line, sentence }) => `${line} ${sentence}`)).toEqual([
      '11 § 2 is “item” in en, but “paragraph” in de (line 11 there): “item 1”.',
      expect.stringMatching(/^13 The en edition ends at § 4, the de one at § 3\./u),
    ]);
  });

  test('looks at every § that a joined block covers', () => {
    expect(
      mismatches(
        edition('de', drafts('paragraph', 'item')),
        edition('en', drafts('paragraph'), {}, { 1: 2 }),
      ),
    ).toHaveLength(1);
  });
});

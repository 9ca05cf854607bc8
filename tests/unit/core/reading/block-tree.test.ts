import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../../core/model/segment.ts';
import { blockTree, type Block } from '../../../../core/reading/block-tree.ts';
import { segment } from './make-segments.ts';

const item = (id: string, depth = 0, ordinal?: number): Segment =>
  segment(id, { kind: 'item', depth, ...(ordinal !== undefined && { ordinal }) });

/** Every segment of the tree, in reading order. */
const flat = (blocks: readonly Block[]): readonly Segment[] =>
  blocks.flatMap((block) =>
    block.type === 'segment'
      ? [block.segment]
      : block.entries.flatMap((entry) => [entry.segment, ...flat(entry.inner)]),
  );

describe('blocks', () => {
  it('are one list where items follow each other', () => {
    const [paragraph, list, end] = blockTree([segment('s1'), item('s2'), item('s3'), segment('s4')]);
    expect(paragraph?.type).toBe('segment');
    expect(list).toMatchObject({ type: 'list', ordered: false, entries: [{ inner: [] }, { inner: [] }] });
    expect(end?.type).toBe('segment');
  });

  it('begin a new list where numbers begin, and keep the first number', () => {
    expect(blockTree([item('s1'), item('s2', 0, 3), item('s3', 0, 4)])).toMatchObject([
      { type: 'list', ordered: false },
      { type: 'list', ordered: true, first: 3, entries: [{}, {}] },
    ]);
  });

  it('nest by depth', () => {
    const [list] = blockTree([item('s1'), item('s2', 1, 1), item('s3', 1, 2), item('s4')]);
    expect(list).toMatchObject({
      entries: [
        { segment: { id: 's1' }, inner: [{ ordered: true, entries: [{}, {}] }] },
        { segment: { id: 's4' } },
      ],
    });
  });

  it('hold every segment exactly once and in order, whatever the depths', () => {
    const segments = fc
      .array(
        fc.record({
          isItem: fc.boolean(),
          depth: fc.nat(3),
          ordinal: fc.option(fc.nat(9), { nil: undefined }),
        }),
      )
      .map((parts) =>
        parts.map(({ isItem, depth, ordinal }, index) =>
          isItem ? item(`s${index + 1}`, depth, ordinal) : segment(`s${index + 1}`),
        ),
      );
    fc.assert(
      fc.property(segments, (all) => {
        expect(flat(blockTree(all))).toEqual(all);
      }),
      { seed: 20261121 },
    );
  });
});

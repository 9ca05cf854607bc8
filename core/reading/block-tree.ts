import type { Segment } from '../model/segment.ts';

/** How an edition's flat segments stand on the page: items that follow each other form lists, nested by depth. */
export type Block =
  | { readonly type: 'segment'; readonly segment: Segment }
  | {
      readonly type: 'list';
      readonly ordered: boolean;
      readonly first: number;
      readonly entries: readonly Entry[];
    };

export type Entry = { readonly segment: Segment; readonly inner: readonly Block[] };

export const blockTree = (segments: readonly Segment[]): readonly Block[] => blocksAt(segments, 0);

function blocksAt(segments: readonly Segment[], depth: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < segments.length;) {
    const segment = segments[at];
    if (segment === undefined) break;
    if (segment.kind !== 'item') {
      blocks.push({ type: 'segment', segment });
      at += 1;
      continue;
    }
    const ordered = segment.ordinal !== undefined;
    const end = endOfList(segments, at, depth, ordered);
    blocks.push({
      type: 'list',
      ordered,
      first: segment.ordinal ?? 1,
      entries: entriesOf(segments.slice(at, end), depth),
    });
    at = end;
  }
  return blocks;
}

/** A list ends at anything that is no item, and where numbers begin or end at its own depth. */
function endOfList(segments: readonly Segment[], start: number, depth: number, ordered: boolean): number {
  let end = start + 1;
  for (; end < segments.length; end += 1) {
    const segment = segments[end];
    if (segment?.kind !== 'item') break;
    if ((segment.depth ?? 0) <= depth && (segment.ordinal !== undefined) !== ordered) break;
  }
  return end;
}

function entriesOf(items: readonly Segment[], depth: number): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < items.length;) {
    const segment = items[at];
    if (segment === undefined) break;
    let next = at + 1;
    while (next < items.length && (items[next]?.depth ?? 0) > depth) next += 1;
    entries.push({ segment, inner: blocksAt(items.slice(at + 1, next), depth + 1) });
    at = next;
  }
  return entries;
}

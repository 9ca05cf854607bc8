import type { Stretch } from '../model/segment.ts';
import { weigh } from './row-pair.ts';
import { sharedEnds } from './shared-ends.ts';
import type { TextMap } from './text-map.ts';
import { tokensIn } from './tokens.ts';

/** What became of a stretch of the earlier text. Stretches count UTF-16 units of the later one. */
export type Followed =
  /** `share` of its letters stand there, 0 to 1. */
  | { readonly fate: 'kept'; readonly now: Stretch; readonly share: number; readonly isSame: boolean }
  /** Pieces of it still stand, the largest first; together or apart, they are less than the passage. */
  | { readonly fate: 'pieces'; readonly pieces: readonly Stretch[] }
  | { readonly fate: 'deleted' }
  /** The texts differ too much to say. */
  | { readonly fate: 'unknown' };

/** So much of the letters in one place is the passage; less than the second is nothing of it. */
const enough = { kept: 0.5, piece: 0.15 } as const;

/** What was put in anew between two parts of a passage parts them less than another passage does. */
const newInBetween = 0.25;

/**
 * Where the stretch of the earlier text is now. `foreign` says how much a letter without a partner
 * parts it, against one with a partner: 1 where the earlier text is but a quotation, for then
 * nobody knows what is new.
 */
export function follow(map: TextMap, start: number, end: number, foreign = newInBetween): Followed {
  const words = followedWords(map, start, end);
  if (words.length === 0) return { fate: 'deleted' };
  const isUnknown = words.some(({ b }) => map.unknown[b] === 1 && map.to[b] === -1);
  const whole = words.reduce((sum, { weight }) => sum + weight, 0);
  const groups = groupsOf(map, words, foreign);
  const [best] = groups;
  if (best !== undefined && best.kept >= enough.kept * whole) {
    const now = stretchOf(map, words, best);
    return { fate: 'kept', now, share: best.kept / whole, isSame: isSame(map, words, best) };
  }
  if (isUnknown) return { fate: 'unknown' };
  const kept = groups.reduce((sum, group) => sum + group.kept, 0);
  if (kept < enough.piece * whole) return { fate: 'deleted' };
  return { fate: 'pieces', pieces: groups.map((group) => stretchOf(map, words, group)) };
}

/** A word of the passage: earlier token `b`, later token `a` or -1, and the passage's part of both (UTF-16 offsets). */
type FollowedWord = {
  readonly b: number;
  readonly a: number;
  /** Its letters in the passage, and how many of them were kept. */
  readonly weight: number;
  readonly kept: number;
  readonly start: number;
  readonly end: number;
  readonly isSame: boolean;
};

function followedWords(map: TextMap, start: number, end: number): readonly FollowedWord[] {
  const { before } = map;
  const { first, past } = tokensIn(before, start, end);
  // A passage of signs alone: each sign counts.
  const least = weigh(before, { first, past }) === 0 ? 1 : 0;
  const words: FollowedWord[] = [];
  for (let b = first; b < past; b += 1) words.push(followedWord(map, b, start, end, least));
  return words;
}

function followedWord(
  { before, after, to }: TextMap,
  b: number,
  start: number,
  end: number,
  least: number,
): FollowedWord {
  const from = before.starts[b] ?? 0;
  const length = (before.ends[b] ?? 0) - from;
  const a = to[b] ?? -1;
  const [partStart, partEnd] = [Math.max(0, start - from), Math.min(length, end - from)];
  const share = (partEnd - partStart) / length;
  const weight = Math.max(least, before.weights[b] ?? 0) * share;
  if (a === -1) return { b, a, weight, kept: 0, start: 0, end: 0, isSame: false };
  const earlier = before.text.slice(from, from + length);
  const at = after.starts[a] ?? 0;
  const later = after.text.slice(at, after.ends[a]);
  if (before.keys[b] === after.keys[a] && (earlier === later || share === 1)) {
    const [newStart, newEnd] = earlier === later ? [partStart, partEnd] : [0, later.length];
    return { b, a, weight, kept: weight, start: at + newStart, end: at + newEnd, isSame: true };
  }
  const { head, tail } = sharedEnds(earlier, later);
  const changedEnd = length - tail;
  const keptUnits =
    Math.max(0, Math.min(partEnd, head) - partStart) + Math.max(0, partEnd - Math.max(partStart, changedEnd));
  return {
    b,
    a,
    weight,
    kept: (weight * keptUnits) / Math.max(1, partEnd - partStart),
    start:
      at +
      (partStart <= head ? partStart : partStart >= changedEnd ? partStart + later.length - length : head),
    end:
      at +
      (partEnd >= changedEnd
        ? partEnd + later.length - length
        : partEnd <= head
          ? partEnd
          : later.length - tail),
    isSame: false,
  };
}

/** Words of a passage that stand together in the later text, in its order. */
type Group = { readonly words: readonly FollowedWord[]; readonly kept: number };

function groupsOf(map: TextMap, words: readonly FollowedWord[], foreign: number): readonly Group[] {
  const found = words
    .filter(({ a, start, end }) => a !== -1 && end > start)
    .toSorted((one, other) => one.a - other.a);
  return partedGroups(map, found, foreign).toSorted((one, other) => other.kept - one.kept);
}

/** Cut at the widest gap until every group holds more of the passage than of anything else. */
function partedGroups(map: TextMap, words: readonly FollowedWord[], foreign: number): readonly Group[] {
  if (words.length === 0) return [];
  const kept = words.reduce((sum, word) => sum + word.kept, 0);
  const gaps = words.slice(1).map(({ a }, at) => gapBetween(map, (words[at]?.a ?? 0) + 1, a, foreign));
  const others = gaps.reduce((sum, gap) => sum + gap, 0);
  if (others <= kept || words.length === 1) return [{ words, kept }];
  const cut = gaps.indexOf(Math.max(...gaps)) + 1;
  return [
    ...partedGroups(map, words.slice(0, cut), foreign),
    ...partedGroups(map, words.slice(cut), foreign),
  ];
}

function gapBetween({ after, from }: TextMap, first: number, past: number, foreign: number): number {
  let gap = 0;
  for (let a = first; a < past; a += 1) gap += (after.weights[a] ?? 0) * (from[a] === -1 ? foreign : 1);
  return gap;
}

/** Unchanged, in order, with nothing in between, and not somewhere else. */
function isSame({ elsewhere }: TextMap, words: readonly FollowedWord[], group: Group): boolean {
  return (
    group.words.length === words.length &&
    words.every(
      ({ a, b, isSame: same }, at) =>
        same && elsewhere[b] === 0 && (at === 0 || a === (words[at - 1]?.a ?? 0) + 1),
    )
  );
}

/** From the first to the last word of a group, with what replaced the passage's own first or last words. */
function stretchOf(map: TextMap, words: readonly FollowedWord[], { words: group }: Group): Stretch {
  const first = group[0];
  const last = group.at(-1);
  const start = Math.min(...group.map((word) => word.start));
  const end = Math.max(...group.map((word) => word.end));
  return {
    start: first && first.start === start ? (replacedBefore(map, words, first) ?? start) : start,
    end: last && last.end === end ? (replacedAfter(map, words, last) ?? end) : end,
  };
}

/** Where the words begin that took the place of the passage's first ones, if just these were replaced. */
function replacedBefore(
  { to, from, after, before }: TextMap,
  words: readonly FollowedWord[],
  first: FollowedWord,
): number | null {
  const index = words.indexOf(first);
  const lost = words.slice(0, index);
  if (index === 0 || lost.some(({ a }) => a !== -1)) return null;
  let a = first.a;
  while (a > 0 && from[a - 1] === -1) a -= 1;
  const outside = (words[0]?.b ?? 0) - 1;
  const isClosed = outside >= 0 && to[outside] === a - 1;
  const put = weigh(after, { first: a, past: first.a });
  const cut = weigh(before, { first: outside + 1, past: first.b });
  return isClosed && a < first.a && put <= mostReplaced(cut) ? (after.starts[a] ?? 0) : null;
}

function replacedAfter(
  { to, from, after, before }: TextMap,
  words: readonly FollowedWord[],
  last: FollowedWord,
): number | null {
  const index = words.indexOf(last);
  const lost = words.slice(index + 1);
  if (lost.length === 0 || lost.some(({ a }) => a !== -1)) return null;
  let a = last.a;
  while (a + 1 < from.length && from[a + 1] === -1) a += 1;
  const outside = (words.at(-1)?.b ?? 0) + 1;
  const isClosed = outside < to.length && to[outside] === a + 1;
  const put = weigh(after, { first: last.a + 1, past: a + 1 });
  const cut = weigh(before, { first: last.b + 1, past: outside });
  return isClosed && a > last.a && put <= mostReplaced(cut) ? (after.ends[a] ?? 0) : null;
}

const mostReplaced = (cut: number): number => 2 * cut + 12;

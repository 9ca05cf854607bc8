import type { Stretch } from '../model/segment.ts';

/** The sentence around a hit. `marks` count in `text`, UTF-16 units. */
export type Snippet = {
  readonly text: string;
  readonly marks: readonly Stretch[];
  /** Whether the sentence goes on before or after what is shown. */
  readonly clippedStart: boolean;
  readonly clippedEnd: boolean;
};

/** A sentence longer than this is clipped at word borders. UTF-16 units. */
const longest = 240;

/**
 * Shows the sentence with the most different matches, the first of equals. `marks` and `sentences`
 * rise and count in `text`.
 */
export function snippetOf(text: string, marks: readonly Stretch[], sentences: readonly Stretch[]): Snippet {
  let best: Stretch = sentences[0] ?? { start: 0, end: text.length };
  let bestDensity = 0;
  for (const sentence of sentences) {
    const found = density(text, marksIn(marks, sentence));
    if (found > bestDensity) [best, bestDensity] = [sentence, found];
  }
  const inside = marksIn(marks, best);
  const shown = clipped(text, best, inside);
  return {
    text: text.slice(shown.start, shown.end),
    marks: marksIn(inside, shown).map(({ start, end }) => ({
      start: start - shown.start,
      end: end - shown.start,
    })),
    clippedStart: shown.start > best.start,
    clippedEnd: shown.end < best.end,
  };
}

/** Different words count first, repetitions only between equals. */
function density(text: string, marks: readonly Stretch[]): number {
  const marked = marks.flatMap(({ start, end }) => text.slice(start, end).toLowerCase().split(/\s+/u));
  return new Set(marked).size + marked.length / 1000;
}

/** The parts of the marks that lie in `outer`. */
const marksIn = (marks: readonly Stretch[], outer: Stretch): readonly Stretch[] =>
  marks
    .filter(({ start, end }) => start < outer.end && end > outer.start)
    .map(({ start, end }) => ({ start: Math.max(start, outer.start), end: Math.min(end, outer.end) }));

function clipped(text: string, sentence: Stretch, marks: readonly Stretch[]): Stretch {
  if (sentence.end - sentence.start <= longest) return sentence;
  const { start: first, end: last } = crowd(marks) ?? { start: sentence.start, end: sentence.start };
  const spare = Math.max(0, longest - (last - first));
  const from = Math.max(sentence.start, Math.min(first - Math.floor(spare / 2), sentence.end - longest));
  const to = Math.min(sentence.end, Math.max(from + longest, last));
  return {
    start: from === sentence.start ? from : wordStart(text, from, first),
    end: to === sentence.end ? to : wordEnd(text, to, Math.max(last, from + 1)),
  };
}

/** The marks that fit into one window and are most; where there are equals, the first. */
function crowd(marks: readonly Stretch[]): Stretch | undefined {
  let best: Stretch | undefined;
  let most = 0;
  marks.forEach(({ start }, at) => {
    const fitting = marks.slice(at).filter((mark, place) => place === 0 || mark.end - start <= longest);
    if (fitting.length <= most) return;
    most = fitting.length;
    best = { start, end: fitting.at(-1)?.end ?? start };
  });
  return best;
}

const isSpace = (text: string, at: number): boolean => /\s/u.test(text.charAt(at));

/** The first start of a word from `at` on, `latest` at the latest: a match is never cut off. */
function wordStart(text: string, at: number, latest: number): number {
  let start = at;
  while (start < latest && !isSpace(text, start - 1)) start += 1;
  return start;
}

/** The last end of a word up to `at`, `earliest` at the earliest. */
function wordEnd(text: string, at: number, earliest: number): number {
  let end = at;
  while (end > earliest && !isSpace(text, end)) end -= 1;
  return end;
}

import type { Target } from '../../../../core/annotations/annotation.ts';
import { positionsIn } from '../../../../core/annotations/edition-positions.ts';
import { targetOf } from '../../../../core/annotations/target.ts';
import { resolve } from '../../../../core/anchoring/resolve.ts';
import type { Resolved } from '../../../../core/anchoring/resolved.ts';
import type { Edition } from '../../../../core/model/edition.ts';
import type { Passage } from '../../../../core/reading/passage.ts';
import { editionText } from '../../../../core/text/edition-text.ts';

/** Every property test of anchoring starts here, so that a failure comes back. */
export const seed = 20261121;

/** An edition of these blocks. Its hash stands for the real one: another text, another letter. */
export const editionOf = (blocks: readonly string[], letter = 'a'): Edition => ({
  head: {
    work: 'essay',
    language: 'de',
    title: 'Ein Text',
    topics: [],
    words: 1,
    segments: blocks.length,
    hash: letter.repeat(64),
  },
  segments: blocks.map((text, at) => ({
    id: `s${at + 1}`,
    number: at + 1,
    kind: 'paragraph',
    text,
    marks: [],
  })),
  mentions: [],
});

/** The target of `quotation`, which stands in these blocks (joined by `\n`); the `nth` time, from 0. */
export function targetFor(blocks: readonly string[], quotation: string, nth = 0): Target {
  const edition = editionOf(blocks);
  const { text, pointAt } = positionsIn(edition);
  let at = text.indexOf(quotation);
  for (let time = 0; time < nth; time += 1) at = text.indexOf(quotation, at + 1);
  const [start, end] = [pointAt(at), pointAt(at + quotation.length)];
  if (at < 0 || !start || !end) throw new Error(`nothing says ${quotation}`);
  return targetOf(edition, { start, end });
}

export function wordsAt(edition: Edition, { start, end }: Passage): string {
  const { text, offsetOf } = positionsIn(edition);
  return text.slice(offsetOf(start) ?? -1, offsetOf(end) ?? -1);
}

/** What became of `quotation`: with the earlier text, or by its quotation only. */
export const withEarlierText = (
  before: readonly string[],
  quotation: string,
  after: readonly string[],
  nth = 0,
): Resolved =>
  resolve(targetFor(before, quotation, nth), editionOf(after, 'b'), editionText(editionOf(before).segments));

export const byQuotationOnly = (
  before: readonly string[],
  quotation: string,
  after: readonly string[],
  nth = 0,
): Resolved => resolve(targetFor(before, quotation, nth), editionOf(after, 'b'));

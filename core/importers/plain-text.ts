import { canonicalText } from '../text/canonical.ts';
import type { DraftArticle, DraftSegment } from './draft.ts';
import { plainLinks } from './links.ts';
import {
  endsSentence,
  joined,
  listSign,
  longestHeading,
  type PlainBlock,
  plainBlocks,
} from './plain-blocks.ts';
import { plainLines } from './plain-lines.ts';
import { headsReferences, referenceNumber } from './references.ts';

/** Titles may run longer than headings do. */
const longestTitle = 120;
const mostHeadingWords = 12;

/**
 * Plain text as draft segments, read as its writer meant it: a short line alone is a heading,
 * numbered lines are a list, "Quellen:" opens the references. Every word of the source is kept in
 * order, but for what a web page leaves behind (`plain-lines.ts`).
 */
export function readPlainText(source: string, firstLine = 1): DraftArticle {
  const blocks = plainBlocks(plainLines(source, firstLine));
  const [first, ...rest] = blocks;
  if (first === undefined) return { title: null, segments: [] };
  return isTitle(first, rest)
    ? { title: segment(first, { kind: 'heading', level: 2 }), segments: segments(rest) }
    : { title: null, segments: segments(blocks) };
}

const isTitle = (first: PlainBlock, rest: readonly PlainBlock[]): boolean =>
  first.alone &&
  rest.length > 0 &&
  first.text.length <= longestTitle &&
  listSign(first.text) === null &&
  referenceNumber(first.text) === null &&
  !headsReferences(first.text) &&
  !/[.,;:]["'“”’»«)\]]*$/u.test(first.text);

function segments(all: readonly PlainBlock[]): readonly DraftSegment[] {
  const references = all.findIndex(({ text }) => headsReferences(text));
  const end = references === -1 ? all.length : references;
  const body = mended(all.slice(0, end));
  return [
    ...body.map((block, index) => bodySegment(block, body[index - 1], body[index + 1], references !== -1)),
    ...all.slice(end, end + 1).map(referencesHeading),
    // A signature or a closing question below the sources is short and stands alone, yet heads nothing.
    ...all
      .slice(end + 1)
      .map((block) =>
        segment(block, { kind: referenceNumber(block.text) === null ? 'paragraph' : 'reference' }),
      ),
  ];
}

/** Joins a paragraph again that was broken in the middle of a sentence. */
function mended(blocks: readonly PlainBlock[]): readonly PlainBlock[] {
  const whole: PlainBlock[] = [];
  for (const block of blocks) {
    const above = whole.at(-1);
    if (above && goesOn(above, block))
      whole[whole.length - 1] = { ...above, text: joined(above.text, block.text) };
    else whole.push(block);
  }
  return whole;
}

const goesOn = (above: PlainBlock, below: PlainBlock): boolean =>
  above.text.length > longestHeading &&
  !endsSentence(above.text) &&
  listSign(below.text) === null &&
  referenceNumber(below.text) === null &&
  // Items of a list are often no sentences: only a small letter says that one goes on.
  (/^\p{Ll}/u.test(below.text) || (listSign(above.text) === null && !looksLikeHeading(below)));

function bodySegment(
  block: PlainBlock,
  above: PlainBlock | undefined,
  below: PlainBlock | undefined,
  more: boolean,
): DraftSegment {
  const sign = listSign(block.text);
  if (sign && (follows(above, block) || follows(block, below))) {
    const ordinal = sign.ordinal === null ? {} : { ordinal: sign.ordinal };
    return segment({ ...block, text: sign.rest }, { kind: 'item', depth: 0, ...ordinal });
  }
  if ((below !== undefined || more) && looksLikeHeading(block))
    return segment(block, { kind: 'heading', level: 2 });
  return segment(block, { kind: 'paragraph' });
}

/** Lists have at least two items: a lone `1. Mai …` is a date, a lone `1. Einleitung` a heading. */
function follows(above: PlainBlock | undefined, below: PlainBlock | undefined): boolean {
  const [first, second] = [listSign(above?.text ?? ''), listSign(below?.text ?? '')];
  if (first === null || second === null) return false;
  return first.ordinal === null ? second.ordinal === null : second.ordinal === first.ordinal + 1;
}

const looksLikeHeading = ({ text, alone }: PlainBlock): boolean =>
  alone &&
  text.length <= longestHeading &&
  text.split(/\s+/u).length <= mostHeadingWords &&
  /^["'„“‘»«(]?[\p{Lu}\p{Lt}\p{N}]/u.test(text) &&
  /\p{L}/u.test(text) &&
  !text.endsWith(',') &&
  !endsSentence(text);

const referencesHeading = (block: PlainBlock): DraftSegment =>
  segment({ ...block, text: block.text.replace(/\s*:$/u, '') }, { kind: 'heading', level: 2 });

function segment(
  { text: raw, line }: PlainBlock,
  sort: Pick<DraftSegment, 'kind' | 'level' | 'depth' | 'ordinal'>,
): DraftSegment {
  const text = canonicalText(raw);
  return { ...sort, text, marks: plainLinks(text), line };
}

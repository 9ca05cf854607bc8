import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Block } from './block.ts';
import type { DraftArticle } from './draft.ts';
import { inlineText } from './inline-text.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import type { Dialect } from './markdown-dialect.ts';
import { headsReferences, referenceNumber } from './references.ts';
import { splitReferences } from './split-references.ts';

/**
 * Markdown (CommonMark and GFM) as draft segments. HTML is text, never markup. A table becomes a
 * paragraph for each row, a block of code a segment for each line, a footnote a reference. If the
 * file opens with its only first-level heading, that is the title. `firstLine` is the line of the
 * file on which this source starts. A dialect adds what people's own files hold besides.
 */
export function readMarkdown(source: string, firstLine = 1, dialect: Dialect = null): DraftArticle {
  const root = fromMarkdown(source, {
    extensions: dialect === null ? [gfm()] : [gfm(), dialect.syntax],
    mdastExtensions: dialect === null ? [withoutTransforms] : [withoutTransforms, dialect.nodes],
  });
  const segments = [...withReferences(markdownBlocks(root, dialect))]
    .map(({ sort, content, line }) => ({ ...sort, ...inlineText(content), line: line + firstLine - 1 }))
    .filter(({ text }) => text !== '');
  return opensWithTitle(root) && segments[0]?.kind === 'heading'
    ? { title: segments[0], segments: segments.slice(1) }
    : { title: null, segments };
}

/**
 * The transforms look for addresses in text once more, and no backslash could keep them from it:
 * what the parser itself finds is enough.
 */
const withoutTransforms = gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));

function opensWithTitle(root: Root): boolean {
  const tops = root.children.filter((node) => node.type === 'heading' && node.depth === 1);
  return tops.length === 1 && tops[0] === root.children.find(({ type }) => type !== 'definition');
}

/** Paragraphs beginning `[n]` under a heading that says so are references. */
function* withReferences(blocks: Iterable<Block>): Generator<Block> {
  let inReferences = false;
  for (const block of blocks) {
    if (block.sort.kind === 'heading') inReferences = headsReferences(inlineText(block.content).text);
    if (!inReferences || block.sort.kind !== 'paragraph') {
      yield block;
      continue;
    }
    for (const { content, linesBelow } of splitReferences(block.content)) {
      const kind = referenceNumber(inlineText(content).text) === null ? 'paragraph' : 'reference';
      yield { sort: { kind }, content, line: block.line + linesBelow };
    }
  }
}

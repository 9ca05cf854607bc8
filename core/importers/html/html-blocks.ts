import type { Block } from '../block.ts';
import type { DraftSegment } from '../draft.ts';
import { inlineText } from '../inline-text.ts';
import { parsePage } from './parse.ts';
import { readBlocks } from './read-blocks.ts';
import { treeOf } from './tree.ts';

/** The blocks of a piece of HTML that stands in Markdown. */
export const blocksOfHtml = (source: string): readonly Block[] =>
  readBlocks(treeOf(parsePage(source).documentElement));

/** Blocks as segments; blocks without text are left away. */
export const segmentsOf = (blocks: readonly Block[]): readonly DraftSegment[] =>
  blocks
    .map(({ sort, content, line }) => ({ ...sort, ...inlineText(content), line }))
    .filter(({ text }) => text !== '');

import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import type { Extension as NodesExtension } from 'mdast-util-from-markdown';
import type { gfm } from 'micromark-extension-gfm';
import type { Block } from './block.ts';
import type { MarkSort } from './inline-text.ts';

export type SyntaxExtension = ReturnType<typeof gfm>;

/**
 * What files of Markdown hold besides CommonMark and GFM, depending on the program that wrote them.
 * Null is Markdown as the bundled library and the reader's own folder hold it, where HTML is text.
 */
export type Dialect = {
  readonly syntax: SyntaxExtension;
  readonly nodes: NodesExtension;
  /** The blocks that a piece of HTML between the paragraphs says. */
  readonly html: (source: string) => readonly Block[];
  /** What is shown of the blocks of a quotation. */
  readonly quotation: (
    children: readonly (BlockContent | DefinitionContent)[],
  ) => readonly (BlockContent | DefinitionContent)[];
  /** Inline nodes, those apart that signs or tags between them mark. */
  readonly stretches: (children: readonly PhrasingContent[]) => readonly {
    readonly nodes: readonly PhrasingContent[];
    readonly sort: MarkSort | null;
  }[];
} | null;

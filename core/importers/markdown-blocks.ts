import type {
  Code,
  Definition,
  FootnoteDefinition,
  List,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { SegmentKind } from '../model/segment.ts';
import type { Block } from './block.ts';
import type { Inlines } from './inline-text.ts';
import type { Dialect } from './markdown-dialect.ts';
import { type Elsewhere, elsewhere, everyNode, inlines, isNumber, link } from './markdown-inlines.ts';

/** The blocks of a document in reading order, footnotes last. */
export function* markdownBlocks(root: Root, dialect: Dialect): Generator<Block> {
  const away = elsewhere(root, dialect);
  for (const node of root.children) yield* blocksOf(node, away, 'paragraph', 0);
  for (const node of everyNode(root)) if (node.type === 'footnoteDefinition') yield* footnote(node, away);
}

/** `kind` is what a paragraph is here (a quotation inside `>`), `depth` how deep a list would be nested. */
function* blocksOf(node: RootContent, away: Elsewhere, kind: SegmentKind, depth: number): Generator<Block> {
  switch (node.type) {
    case 'heading': {
      const level = Math.min(Math.max(node.depth, 2), 4);
      return yield {
        sort: { kind: 'heading', level },
        content: inlines(node.children, away),
        line: lineOf(node),
      };
    }
    case 'paragraph':
      return yield { sort: { kind }, content: inlines(node.children, away), line: lineOf(node) };
    case 'html':
      if (away.dialect === null)
        return yield { sort: { kind }, content: plain(node.value), line: lineOf(node) };
      for (const { sort, content } of away.dialect.html(node.value))
        yield { sort: sort.kind === 'paragraph' ? { kind } : sort, content, line: lineOf(node) };
      return;
    case 'blockquote':
      for (const child of away.dialect?.quotation(node.children) ?? node.children)
        yield* blocksOf(child, away, 'quotation', depth);
      return;
    case 'list':
      return yield* list(node, away, kind, depth);
    case 'table':
      return yield* table(node, away, kind);
    case 'code':
      return yield* code(node);
    case 'definition':
      return yield* definition(node);
    default:
    // Breaks between themes say nothing; footnotes come last; all else stands inside other blocks.
  }
}

/** The first paragraph of an entry is the item; what follows it stays what it is. */
function* list(node: List, away: Elsewhere, kind: SegmentKind, depth: number): Generator<Block> {
  for (const [index, entry] of node.children.entries()) {
    const ordinal = node.ordered === true ? { ordinal: (node.start ?? 1) + index } : {};
    const box = entry.checked === true ? '☑ ' : entry.checked === false ? '☐ ' : '';
    for (const [at, child] of entry.children.entries()) {
      const inner: readonly PhrasingContent[] | null =
        child.type === 'paragraph'
          ? child.children
          : child.type === 'html' && away.dialect === null
            ? [child]
            : null;
      if (at > 0 || inner === null) yield* blocksOf(child, away, kind, depth + 1);
      else
        yield {
          sort: { kind: 'item', depth, ...ordinal },
          content: inlines([{ type: 'text', value: box }, ...inner], away),
          line: lineOf(child),
        };
    }
  }
}

function* table(node: Table, away: Elsewhere, kind: SegmentKind): Generator<Block> {
  const between: PhrasingContent = { type: 'text', value: ' · ' };
  for (const row of node.children) {
    const cells = row.children.filter(({ children }) => children.length > 0);
    const content = cells.flatMap(({ children }, index) => (index === 0 ? children : [between, ...children]));
    yield { sort: { kind }, content: inlines(content, away), line: lineOf(row) };
  }
}

/** A line of code and how many columns it is set in; a tab reaches to the next fourth one. */
export function codeSort(line: string): Block['sort'] {
  let indent = 0;
  for (const sign of /^[ \t]*/u.exec(line)?.[0] ?? '') indent += sign === '\t' ? 4 - (indent % 4) : 1;
  return { kind: 'code', ...(indent > 0 ? { indent } : {}) };
}

/** Canonical text has no line ends, so each line of code is a block of its own. */
function* code(node: Code): Generator<Block> {
  const lines = node.value.split('\n');
  const height = (node.position?.end.line ?? 0) - lineOf(node) + 1;
  const first = lineOf(node) + (height > lines.length ? 1 : 0);
  for (const [index, text] of lines.entries())
    yield { sort: codeSort(text), content: plain(text), line: first + index };
}

/** `[1]: https://…` is a reference. Under any other name a definition only serves its links. */
function* definition({ identifier, url, title, position }: Definition): Generator<Block> {
  if (!isNumber(identifier)) return;
  const sort = link(url);
  const spans = sort === null ? [] : [{ from: 1, to: 2, sort }];
  const content = { pieces: [`[${identifier}] `, url, ` ${title ?? ''}`], spans };
  yield { sort: { kind: 'reference' }, content, line: position?.start.line ?? 1 };
}

function* footnote(node: FootnoteDefinition, away: Elsewhere): Generator<Block> {
  const number: PhrasingContent = { type: 'text', value: `[${away.footnotes.get(node.identifier) ?? ''}] ` };
  for (const [at, child] of node.children.entries())
    if (at > 0 || child.type !== 'paragraph') yield* blocksOf(child, away, 'paragraph', 0);
    else
      yield {
        sort: { kind: 'reference' },
        content: inlines([number, ...child.children], away),
        line: lineOf(child),
      };
}

const plain = (text: string): Inlines => ({ pieces: [text], spans: [] });

const lineOf = ({ position }: { position?: Root['position'] }): number => position?.start.line ?? 1;

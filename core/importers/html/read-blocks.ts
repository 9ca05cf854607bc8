import type { Block } from '../block.ts';
import type { MarkSort } from '../inline-text.ts';
import { codeSort } from '../markdown-blocks.ts';
import { addressOf } from './address.ts';
import { blockTags, markOf, shifted } from './inline-signs.ts';
import { noNotes, type Notes } from './notes.ts';
import { isDataTable, rowsOf } from './tables.ts';
import { type Tree, attribute, hasClass, textOf } from './tree.ts';
import { isUnread } from './unread.ts';
import { wordItem } from './word-lists.ts';

export type Reading = {
  /** What relative links count from; null if nobody knows. */
  readonly base: string | null;
  readonly notes: Notes;
};

/** Where a block stands: inside a quotation, so many lists deep, in a place that has no blocks of its own. */
type Where = { readonly kind: 'paragraph' | 'quotation'; readonly depth: number; readonly isFlat: boolean };

type Sort = Block['sort'];

/**
 * The blocks of a page in reading order, its footnotes last. Headings carry their level in HTML,
 * 1 to 6; `heading-levels.ts` makes those of the library of them.
 */
export function readBlocks(root: Tree, reading: Partial<Reading> = {}): readonly Block[] {
  const { base = null, notes = noNotes } = reading;
  const blocks = blocksBelow(root, { base, notes }, root);
  return blocks;
}

/** The notes as references `[n] …`, in the order of their numbers. */
export const readNotes = (reading: Reading): readonly Block[] =>
  [...reading.notes.notes].flatMap(([note, number]) => asReference(blocksBelow(note, reading, note), number));

function asReference(blocks: readonly Block[], number: number): readonly Block[] {
  const [first, ...rest] = blocks;
  if (first === undefined) return [];
  const { pieces, spans } = first.content;
  const start = pieces.findIndex((piece) => piece.trim() !== '');
  const bare = pieces.map((piece, index) => (index === start ? piece.replace(ownLabel, '') : piece));
  const content = {
    pieces: [`[${number}] `, ...bare],
    spans: spans.map((span) => ({ ...span, from: span.from + 1, to: span.to + 1 })),
  };
  return [{ sort: { kind: 'reference' }, content, line: first.line }, ...rest];
}

/** The number that a note carries itself, or what is left of it once the link in it is gone. */
const ownLabel =
  /^\s*(?:[[(]?(?:\d{1,4}|[*†‡])(?:[\])][.:]?|[.:])|[.:)\]])\s*(?=\S)|^\s*\d{1,4}\s+(?=\p{L})/u;

/** All that is below an element; `own` is read even if it is a note. */
function blocksBelow(root: Tree, { base, notes }: Reading, own: Tree): readonly Block[] {
  const blocks: Block[] = [];
  let pieces: string[] = [];
  let spans: { from: number; to: number; sort: MarkSort }[] = [];
  /** Marks that are open, across blocks if need be. */
  let open: { from: number; sort: MarkSort }[] = [];
  /** The item whose first text has not come yet. */
  let item: Sort | null = null;

  const end = (where: Where, sort: Sort | null = null): void => {
    if (where.isFlat) return void pieces.push(' ');
    if (pieces.some((piece) => piece.trim() !== '')) {
      const all = [...spans, ...open.map((mark) => ({ ...mark, to: pieces.length }))];
      blocks.push({ sort: sort ?? item ?? { kind: where.kind }, content: { pieces, spans: all }, line: 1 });
      if (sort === null) item = null;
    }
    pieces = [];
    spans = [];
    open = open.map((mark) => ({ ...mark, from: 0 }));
  };

  const marked = (sort: MarkSort | null, read: () => void): void => {
    if (sort === null) return read();
    open.push({ from: pieces.length, sort });
    read();
    const mark = open.pop();
    if (mark && mark.from < pieces.length) spans.push({ ...mark, to: pieces.length });
  };

  const all = (tree: Tree, where: Where): void => tree.children.forEach((child) => read(child, where));

  const block = (tree: Tree, inner: Where, sort: Sort | null = null): void => {
    end(inner);
    all(tree, sort === null ? inner : { ...inner, isFlat: true });
    end(inner, sort);
  };

  function read(node: Tree | string, where: Where): void {
    if (typeof node === 'string') return void pieces.push(node);
    if ((notes.notes.has(node) && node !== own) || notes.backLinks.has(node) || isUnread(node)) return;
    const call = notes.calls.get(node);
    if (call !== undefined)
      return void pieces.push(pieces.at(-1)?.trimEnd().endsWith('[') ? String(call) : `[${call}]`);
    switch (node.tag) {
      case 'br':
        return lineBreak(where);
      case 'img':
        return void pieces.push(emoji(attribute(node, 'alt')));
      case 'math':
        return void pieces.push(attribute(node, 'alttext') || mathText(node));
      case 'q':
        pieces.push('“');
        all(node, where);
        return void pieces.push('”');
      case 'sup':
      case 'sub':
        if (node.children.every((child) => typeof child === 'string'))
          return void pieces.push(shifted(textOf(node), node.tag));
        return all(node, where);
      case 'a':
        return marked(addressOf(attribute(node, 'href'), base), () => all(node, where));
      case 'blockquote':
        return block(node, { ...where, kind: 'quotation' });
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return block(node, where, { kind: 'heading', level: Number(node.tag[1]) });
      case 'ul':
      case 'ol':
      case 'menu':
      case 'dir':
        return list(node, where);
      case 'pre':
        return code(node, where);
      case 'table':
        return isDataTable(node) && !where.isFlat ? table(node, where) : block(node, where);
      case 'p':
        return block(node, where, wordItem(node));
      case 'dt':
        return marked({ type: 'strong' }, () => block(node, where));
      default:
        if (blockTags.has(node.tag)) return block(node, where);
        return marked(markOf(node), () => all(node, where));
    }
  }

  /** Two breaks in a row end a paragraph. */
  function lineBreak(where: Where): void {
    const isSecond = pieces.findLast((piece) => piece === '\n' || piece.trim() !== '') === '\n';
    if (isSecond) end(where);
    else pieces.push('\n');
  }

  function list(tree: Tree, where: Where): void {
    end(where);
    const depth = where.depth + 1;
    const entries = tree.children.filter((child) => typeof child !== 'string' && child.tag === 'li').length;
    const isReversed = tree.attributes.has('reversed');
    let next = whole(attribute(tree, 'start')) ?? (isReversed ? entries : 1);
    for (const child of tree.children) {
      if (typeof child === 'string' || child.tag !== 'li') {
        read(child, { ...where, depth });
        continue;
      }
      end(where);
      const ordinal = whole(attribute(child, 'value')) ?? next;
      next = ordinal + (isReversed ? -1 : 1);
      item = { kind: 'item', depth, ...(tree.tag === 'ol' && ordinal >= 0 ? { ordinal } : {}) };
      read(child, { ...where, depth });
      end(where);
      item = null;
    }
    end(where);
  }

  function code(tree: Tree, where: Where): void {
    end(where);
    if (where.isFlat) return all(tree, where);
    for (const line of codeText(tree).split(/\r\n|[\r\n]/u))
      blocks.push({ sort: codeSort(line), content: { pieces: [line], spans: [] }, line: 1 });
  }

  function table(tree: Tree, where: Where): void {
    end(where);
    const { captions, rows } = rowsOf(tree);
    for (const caption of captions) block(caption, where);
    for (const cells of rows) {
      for (const cell of cells) {
        const before = pieces.length;
        const isFirst = pieces.every((piece) => piece.trim() === '');
        if (!isFirst) pieces.push(' · ');
        all(cell, { ...where, isFlat: true });
        const isEmpty = pieces.slice(isFirst ? before : before + 1).every((piece) => piece.trim() === '');
        if (isEmpty && !isFirst) pieces[before] = '';
      }
      end(where);
    }
  }

  const start: Where = { kind: 'paragraph', depth: -1, isFlat: false };
  all(root, start);
  end(start);
  return blocks;
}

const whole = (text: string): number | null => (/^\s*-?\d{1,9}\s*$/u.test(text) ? Number(text) : null);

/** Pictures say nothing here, but for those that stand for a sign of the text. */
const emoji = (text: string): string =>
  /^(?:\p{Extended_Pictographic}|\p{M}|\u200d|\ufe0f)+$/u.test(text) ? text : '';

const mathText = (tree: Tree): string =>
  tree.children
    .map((child) =>
      typeof child === 'string' ? child : child.tag.startsWith('annotation') ? '' : mathText(child),
    )
    .join('');

/** The text of a block of code with its lines. Numbers of lines in a column of their own are none of it. */
function codeText(tree: Tree): string {
  return tree.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.tag === 'br') return '\n';
      if (
        isUnread(child) ||
        hasClass(child, /^(?:gutter|lineno|linenos|line-numbers?(?:-rows)?|hljs-ln-numbers)$/iu)
      )
        return '';
      const inner = codeText(child);
      return /^(?:div|p|tr|li)$/u.test(child.tag) && !inner.endsWith('\n') ? `${inner}\n` : inner;
    })
    .join('');
}

import type { Nodes, PhrasingContent, Root } from 'mdast';
import type { Inlines, MarkSort } from './inline-text.ts';
import { safeAddress } from './links.ts';
import type { Dialect } from './markdown-dialect.ts';

/** What Markdown keeps elsewhere in a file than where it is used. */
export type Elsewhere = {
  /** Identifier of a definition → its address. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Identifier of a footnote → the number it is shown with. */
  readonly footnotes: ReadonlyMap<string, string>;
  readonly dialect: Dialect;
};

/**
 * Text and marks of inline content. Pictures become their alternative text. HTML stays the text it
 * is, unless the dialect reads it.
 */
export function inlines(nodes: readonly PhrasingContent[], elsewhere: Elsewhere): Inlines {
  const pieces: string[] = [];
  const spans: { from: number; to: number; sort: MarkSort }[] = [];

  const marked = (sort: MarkSort | null, add: () => void): void => {
    const from = pieces.length;
    add();
    if (sort) spans.push({ from, to: pieces.length, sort });
  };
  const all = (children: readonly PhrasingContent[]): void => {
    if (elsewhere.dialect === null) children.forEach(walk);
    else
      for (const { nodes: within, sort } of elsewhere.dialect.stretches(children))
        marked(sort, () => within.forEach(walk));
  };
  const walk = (node: PhrasingContent): void => {
    switch (node.type) {
      case 'text':
      case 'html':
        pieces.push(node.value);
        return;
      case 'inlineCode':
        return marked({ type: 'code' }, () => pieces.push(node.value));
      case 'emphasis':
        return marked({ type: 'emphasis' }, () => all(node.children));
      case 'strong':
        return marked({ type: 'strong' }, () => all(node.children));
      case 'delete':
        return all(node.children);
      case 'link':
        return marked(link(node.url), () => all(node.children));
      case 'linkReference':
        // `[1]` with `[1]: https://…` at the end of the file is how Markdown writes a citation.
        if (isNumber(node.identifier)) pieces.push(`[${node.identifier}]`);
        else marked(link(elsewhere.addresses.get(node.identifier) ?? ''), () => all(node.children));
        return;
      case 'footnoteReference':
        pieces.push(`[${elsewhere.footnotes.get(node.identifier) ?? node.identifier}]`);
        return;
      case 'image':
      case 'imageReference':
        pieces.push(node.alt ?? '');
        return;
      case 'break':
        pieces.push('\n');
        return;
    }
  };
  all(nodes);
  return { pieces, spans };
}

/** Gathers what stands elsewhere. Footnotes that have names are given the numbers that are still free. */
export function elsewhere(root: Root, dialect: Dialect): Elsewhere {
  const addresses = new Map<string, string>();
  const names: string[] = [];
  for (const node of everyNode(root)) {
    // The first definition counts, as in CommonMark.
    if (node.type === 'definition' && !addresses.has(node.identifier))
      addresses.set(node.identifier, node.url);
    if (node.type === 'footnoteDefinition') names.push(node.identifier);
  }
  const taken = new Set([...names, ...addresses.keys()]);
  let next = 1;
  const number = (name: string): string => {
    if (isNumber(name)) return name;
    while (taken.has(String(next))) next += 1;
    taken.add(String(next));
    return String(next);
  };
  return { addresses, footnotes: new Map(names.map((name) => [name, number(name)])), dialect };
}

/** A node and all below it, in the order of the text: definitions may stand inside lists and quotations. */
export function* everyNode(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* everyNode(child);
}

export const isNumber = (name: string): boolean => /^\d{1,3}$/u.test(name);

export function link(url: string): MarkSort | null {
  const address = safeAddress(url);
  return address === null ? null : { type: 'link', address };
}

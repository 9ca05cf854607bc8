import { ImportError } from '../import-error.ts';

/** An element of HTML or XML, its comments left away. Names are lower case; those of elements have lost their prefix. */
export type Tree = {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Tree | string)[];
};

/** As much of a DOM node as is looked at. */
export type DomNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: Iterable<DomNode>;
  readonly attributes?: Iterable<{ readonly name: string; readonly value: string }>;
};

/** No page that somebody wrote is nested deeper, and no step that follows would bear it. */
const deepest = 250;
const mostNodes = 2_000_000;

/**
 * A DOM as plain values; `seen` is told of each element and the node it came from. Throws
 * `ImportError` where the page is nested or grown beyond all sense.
 */
export function treeOf<Node extends DomNode>(root: Node, seen?: (tree: Tree, node: Node) => void): Tree {
  let nodes = 0;
  const read = (node: DomNode, depth: number): Tree => {
    if (depth > deepest)
      throw new ImportError('too-deep', `more than ${deepest} elements within one another`);
    const children: (Tree | string)[] = [];
    for (const child of node.childNodes) {
      nodes += 1;
      if (nodes > mostNodes) throw new ImportError('too-large', `more than ${mostNodes} elements`);
      if (child.nodeType === 1) children.push(read(child, depth + 1));
      else if (child.nodeType === 3 || child.nodeType === 4) children.push(child.nodeValue ?? '');
    }
    const attributes = new Map(
      Array.from(node.attributes ?? [], ({ name, value }) => [name.toLowerCase(), value] as const),
    );
    const tree = { tag: node.nodeName.toLowerCase().replace(/^.*:/u, ''), attributes, children };
    // All nodes of a DOM are made alike.
    seen?.(tree, node as Node);
    return tree;
  };
  return read(root, 0);
}

/** All elements below one, in order, itself first. */
export function* everyElement(tree: Tree): Generator<Tree> {
  yield tree;
  for (const child of tree.children) if (typeof child !== 'string') yield* everyElement(child);
}

export const findElement = (tree: Tree, tag: string): Tree | null => {
  for (const element of everyElement(tree)) if (element.tag === tag) return element;
  return null;
};

export const attribute = (tree: Tree, name: string): string => tree.attributes.get(name) ?? '';

/** Whether an element's class says so. */
export const hasClass = (tree: Tree, pattern: RegExp): boolean =>
  attribute(tree, 'class')
    .split(/\s+/u)
    .some((name) => pattern.test(name));

/** The text of an element, as it stands there. */
export const textOf = (tree: Tree | string): string =>
  typeof tree === 'string' ? tree : tree.children.map(textOf).join('');

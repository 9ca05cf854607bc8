import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent } from 'mdast';
import type { Block } from '../block.ts';
import type { MarkSort } from '../inline-text.ts';
import type { Dialect } from '../markdown-dialect.ts';
import { obsidianNodes, obsidianSyntax } from './obsidian-syntax.ts';

/**
 * Markdown as Obsidian and its like write it: wiki links, embeds, callouts, highlights, names of
 * blocks (`^a1b2c3`), and HTML that is meant as such. `html` reads the pieces of HTML between blocks.
 */
export const obsidian = (html: (source: string) => readonly Block[]): NonNullable<Dialect> => ({
  syntax: obsidianSyntax,
  nodes: obsidianNodes,
  html,
  quotation,
  stretches,
});

type QuotedBlock = BlockContent | DefinitionContent;

const callout = /^\[!([^\]\n]+)\][+-]?[ \t]*/u;

/** A callout without its sign; a title that it has stands in strong words before what it says. */
function quotation(children: readonly QuotedBlock[]): readonly QuotedBlock[] {
  const [first, ...rest] = children;
  const start = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || start?.type !== 'text' || !callout.test(start.value)) return children;
  const bare: PhrasingContent[] = [
    { ...start, value: start.value.replace(callout, '') },
    ...first.children.slice(1),
  ];
  const { title, text } = atFirstLineEnd(bare);
  const paragraph = (inner: readonly PhrasingContent[]): readonly Paragraph[] =>
    inner.some((node) => node.type !== 'text' || node.value.trim() !== '')
      ? [{ ...first, children: [...inner] }]
      : [];
  const heading: PhrasingContent[] = title.length === 0 ? [] : [{ type: 'strong', children: [...title] }];
  return [
    ...paragraph(title.some((node) => node.type !== 'text' || node.value.trim() !== '') ? heading : []),
    ...paragraph(text),
    ...rest,
  ];
}

/** The first line of a callout is its title, whatever stands in it. */
function atFirstLineEnd(nodes: readonly PhrasingContent[]): {
  readonly title: readonly PhrasingContent[];
  readonly text: readonly PhrasingContent[];
} {
  const at = nodes.findIndex(
    (node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')),
  );
  const node = nodes[at];
  if (node === undefined) return { title: nodes, text: [] };
  if (node.type !== 'text') return { title: nodes.slice(0, at), text: nodes.slice(at + 1) };
  const end = node.value.indexOf('\n');
  return {
    title: [...nodes.slice(0, at), { ...node, value: node.value.slice(0, end) }],
    text: [{ ...node, value: node.value.slice(end + 1) }, ...nodes.slice(at + 1)],
  };
}

const tags: Readonly<Record<string, MarkSort>> = {
  b: { type: 'strong' },
  strong: { type: 'strong' },
  i: { type: 'emphasis' },
  em: { type: 'emphasis' },
  cite: { type: 'emphasis' },
  code: { type: 'code' },
  kbd: { type: 'code' },
  samp: { type: 'code' },
};

type Stretches = ReturnType<NonNullable<Dialect>['stretches']>;

/**
 * Nodes apart that a pair of `==` or of tags marks; the signs and tags themselves are gone. Only
 * pairs among siblings count, an inner pair within an outer one does not.
 */
function stretches(children: readonly PhrasingContent[]): Stretches {
  const found: Stretches[number][] = [];
  let at = 0;
  while (at < children.length) {
    const node = children[at];
    if (node === undefined) break;
    const end = node.type === 'html' ? closing(children, at, node.value) : null;
    if (end === null) {
      found.push({ nodes: withoutHtml(node, at === children.length - 1), sort: null });
      at += 1;
    } else {
      const inner = children.slice(at + 1, end.at).flatMap((each) => withoutHtml(each, false));
      found.push({ nodes: inner, sort: end.sort });
      at = end.at + 1;
    }
  }
  return found;
}

function closing(
  children: readonly PhrasingContent[],
  from: number,
  sign: string,
): { readonly at: number; readonly sort: MarkSort } | null {
  const tag = /^<([a-z]+)[\s>]/iu.exec(sign)?.[1]?.toLowerCase() ?? '';
  const sort: MarkSort | undefined = sign === '==' ? { type: 'strong' } : tags[tag];
  if (sort === undefined) return null;
  const end = sign === '==' ? '==' : `</${tag}>`;
  const at = children.findIndex(
    (node, index) => index > from + 1 && node.type === 'html' && node.value.toLowerCase() === end,
  );
  return at === -1 ? null : { at, sort };
}

const blockName = /\s\^[A-Za-z0-9-]{4,}\s*$/u;

/** Tags and comments say nothing; `<br>` ends a line; a lone `==` is text. */
function withoutHtml(node: PhrasingContent, isLast: boolean): readonly PhrasingContent[] {
  if (node.type === 'text' && isLast) return [{ ...node, value: node.value.replace(blockName, '') }];
  if (node.type !== 'html') return [node];
  if (node.value === '==') return [{ type: 'text', value: '==' }];
  return /^<br\b/iu.test(node.value) ? [{ type: 'break' }] : [];
}

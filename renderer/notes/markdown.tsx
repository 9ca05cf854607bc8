import type { Definition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { Fragment, memo, type ReactNode } from 'react';
import { isTooDeep } from '../../core/importers/markdown-depth.ts';
import { useReader } from '../app/reader-context.ts';
import { useWords } from '../words/words.ts';
import { noteWords } from './words.ts';
import styles from './markdown.module.css';

/**
 * A note's Markdown (CommonMark and GFM) as elements. HTML in it is text; links are shown, never
 * opened. One that is nested beyond all sense is shown as it was typed.
 */
export const Markdown = memo(function Markdown({ source }: { source: string }) {
  const root = parsed(source);
  return (
    <div className={styles.markdown}>{root === null ? <p>{source}</p> : inside(root, addressesIn(root))}</div>
  );
});

/** Null where the source cannot sensibly be parsed: a note must never take its article with it. */
function parsed(source: string): Root | null {
  if (isTooDeep(source)) return null;
  try {
    return fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  } catch {
    return null;
  }
}

/** Addresses by the name under which `[text][name]` refers to them. */
type Addresses = ReadonlyMap<string, string>;

const addressesIn = (root: Root): Addresses =>
  new Map(
    root.children
      .filter((node): node is Definition => node.type === 'definition')
      .map(({ identifier, url }) => [identifier, url]),
  );

const inside = (node: { readonly children: readonly Nodes[] }, addresses: Addresses): ReactNode =>
  node.children.map((child, index) => <Fragment key={index}>{rendered(child, addresses)}</Fragment>);

function rendered(node: Nodes, addresses: Addresses): ReactNode {
  switch (node.type) {
    case 'root':
      return inside(node, addresses);
    case 'text':
    case 'html':
      return node.value;
    case 'paragraph':
      return <p>{inside(node, addresses)}</p>;
    case 'heading':
      // No heading of the page: the notes would break its outline.
      return <p className={styles.heading}>{inside(node, addresses)}</p>;
    case 'emphasis':
      return <em>{inside(node, addresses)}</em>;
    case 'strong':
      return <strong>{inside(node, addresses)}</strong>;
    case 'delete':
      return <del>{inside(node, addresses)}</del>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return (
        <pre>
          <code>{node.value}</code>
        </pre>
      );
    case 'blockquote':
      return <blockquote>{inside(node, addresses)}</blockquote>;
    case 'list':
      return node.ordered === true ? (
        <ol start={node.start ?? 1}>{inside(node, addresses)}</ol>
      ) : (
        <ul>{inside(node, addresses)}</ul>
      );
    case 'listItem':
      return (
        <li className={typeof node.checked === 'boolean' ? styles.task : undefined}>
          {typeof node.checked === 'boolean' && (node.checked ? '☑ ' : '☐ ')}
          {inside(
            node.children.length === 1 && node.children[0]?.type === 'paragraph' ? node.children[0] : node,
            addresses,
          )}
        </li>
      );
    case 'thematicBreak':
      return <hr />;
    case 'break':
      return <br />;
    case 'link':
      return <Address address={node.url}>{inside(node, addresses)}</Address>;
    case 'linkReference':
      return <Address address={addresses.get(node.identifier) ?? ''}>{inside(node, addresses)}</Address>;
    case 'image':
      return <Address address={node.url}>{node.alt || node.url}</Address>;
    case 'imageReference':
      return <Address address={addresses.get(node.identifier) ?? ''}>{node.alt || node.identifier}</Address>;
    case 'table':
      return (
        <table>
          <tbody>{inside(node, addresses)}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr>{inside(node, addresses)}</tr>;
    case 'tableCell':
      return <td>{inside(node, addresses)}</td>;
    case 'footnoteReference':
      return <sup>[{node.label ?? node.identifier}]</sup>;
    case 'footnoteDefinition':
      return (
        <div>
          [{node.label ?? node.identifier}] {inside(node, addresses)}
        </div>
      );
    case 'definition':
    case 'yaml':
      return null;
  }
}

/** Nothing outside is ever opened; a click copies where it would lead. */
function Address({ address, children }: { address: string; children: ReactNode }) {
  const { notices } = useReader();
  const words = useWords(noteWords);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(address);
    notices.done(words.addressCopied);
  };
  return (
    <button
      type="button"
      className={styles.link}
      title={words.copyAddress(address)}
      onClick={() => void copy().catch(notices.fault)}
    >
      {children}
    </button>
  );
}

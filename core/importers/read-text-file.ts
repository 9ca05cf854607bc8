import { articleName } from './article-name.ts';
import { decodeText } from './decode-text.ts';
import type { DraftArticle } from './draft.ts';
import { type FrontMatter, type Parted, partFrontMatter } from './front-matter.ts';
import { withoutByline, withoutHeadLines } from './head-of-text.ts';
import { type ImportReading, importFault } from './import-reading.ts';
import { isTooDeep } from './markdown-depth.ts';
import { readMarkdown } from './markdown.ts';
import { obsidian } from './obsidian/obsidian-dialect.ts';
import { withoutComments } from './obsidian/without-comments.ts';
import { readPlainText } from './plain-text.ts';
import { settled } from './settle-article.ts';

/** A Markdown file of anybody's: CommonMark and GFM with what Obsidian adds, and HTML read as HTML. */
export async function readMarkdownFile(name: string, bytes: Uint8Array): Promise<ImportReading> {
  const parsed = source(bytes, 'markdown');
  if (!parsed.ok) return parsed;
  const { front, body, bodyLine } = parsed.value;
  if (isTooDeep(body)) return importFault('too-deep');
  // Most Markdown holds no HTML, and the reader for it is large.
  const html = /<[a-z!]/iu.test(body) ? (await import('./html/html-blocks.ts')).blocksOfHtml : () => [];
  return article(name, 'markdown', front, readMarkdown(withoutComments(body), bodyLine, obsidian(html)));
}

/** A file of plain text, in any encoding that `decode-text.ts` knows. */
export function readTextFile(name: string, bytes: Uint8Array): ImportReading {
  const parsed = source(bytes, 'plain');
  if (!parsed.ok) return parsed;
  const { front, bodyLine } = parsed.value;
  const head = withoutHeadLines(parsed.value.body);
  const { draft, author, date } = withoutByline(readPlainText(head.body, bodyLine));
  const below = { ...(author === null ? {} : { author }), ...(date === null ? {} : { date }) };
  const topics = front.topics.length > 0 ? front.topics : head.front.topics;
  return article(name, 'text', { ...below, ...head.front, ...front, topics }, draft);
}

type Source = { readonly ok: true; readonly value: Parted } | Extract<ImportReading, { readonly ok: false }>;

function source(bytes: Uint8Array, format: 'markdown' | 'plain'): Source {
  const text = decodeText(bytes);
  if (text === null) return importFault('not-text');
  if (text.trim() === '') return importFault('empty');
  const parted = partFrontMatter(text, format, 'lenient');
  return parted.ok ? parted : importFault('damaged', parted.flaws[0]?.sentence ?? '');
}

function article(
  name: string,
  format: 'markdown' | 'text',
  front: FrontMatter,
  { title, segments }: DraftArticle,
): ImportReading {
  const named = nameOf(name);
  // A title of the text's own that differs from the one given is not lost: it becomes a heading.
  const heading = title && front.title !== undefined && title.text !== front.title ? [title] : [];
  return settled({
    format,
    title: front.title ?? title?.text ?? null,
    name: named.title,
    language: named.language,
    front,
    segments: [...heading, ...segments],
  });
}

/** What the name of any file tells of its title and language: `partnering.de.md`, `deep-value/en.html`. */
export function nameOf(name: string): { readonly title: string; readonly language: 'de' | 'en' | null } {
  const bare = name.replace(/\.[a-z0-9]{1,10}$/iu, '').replaceAll('\\', '/');
  const read = articleName(`${bare}.md`);
  const last = bare.split('/').at(-1) ?? '';
  // Who writes spaces into a name means it as a title, hyphens and all.
  const isTitle = last.includes(' ') && read?.language === null;
  return { title: isTitle ? last : (read?.title ?? bare), language: read?.language ?? null };
}

import type { DraftArticle, DraftSegment } from './draft.ts';
import type { FrontMatter } from './front-matter-schema.ts';
import { isoDay } from './iso-day.ts';
import { frontMatterOf } from './lenient-front-matter.ts';

const keys: Readonly<Record<string, string>> = {
  titel: 'title',
  title: 'title',
  untertitel: 'subtitle',
  subtitle: 'subtitle',
  autor: 'author',
  autorin: 'author',
  author: 'author',
  authors: 'author',
  datum: 'date',
  date: 'date',
  quelle: 'source',
  source: 'source',
  url: 'source',
  verlag: 'publisher',
  publisher: 'publisher',
  sprache: 'language',
  language: 'language',
  schlagworte: 'tags',
  tags: 'tags',
};

export type Headed = { readonly front: FrontMatter; readonly body: string };

/**
 * What stands at the top of a plain text as `Titel: …`, `Author: …`, line by line down to a blank one.
 * One such line alone counts only for a title or an author; the lines become blank, so that those
 * below keep their numbers.
 */
export function withoutHeadLines(body: string): Headed {
  const lines = body.split(/\r\n|\n|\r/u);
  const start = lines.findIndex((line) => line.trim() !== '');
  const found: (readonly [key: string, value: string])[] = [];
  for (const line of lines.slice(Math.max(start, 0), start + 12)) {
    const parts = /^\s*([a-z]{3,12})\s*:\s+(\S.*)$/iu.exec(line);
    const key = keys[parts?.[1]?.toLowerCase() ?? ''];
    if (key === undefined) break;
    found.push([key, parts?.[2]?.trim() ?? '']);
  }
  const end = lines[start + found.length];
  const isHead =
    (end === undefined || end.trim() === '') &&
    (found.length > 1 || found.some(([key]) => key === 'title' || key === 'author'));
  if (!isHead) return { front: { topics: [] }, body };
  const rest = lines.map((line, index) => (index >= start && index < start + found.length ? '' : line));
  return { front: frontMatterOf(Object.fromEntries(found)), body: rest.join('\n') };
}

/**
 * The author and the day that stand by themselves right below a title (`Von Ada Muster`, `May 1, 2024`),
 * and the text without them.
 */
export function withoutByline({ title, segments }: DraftArticle): {
  readonly draft: DraftArticle;
  readonly author: string | null;
  readonly date: string | null;
} {
  let author: string | null = null;
  let date: string | null = null;
  let at = 0;
  for (const { kind, text } of title ? segments.slice(0, 2) : []) {
    if (kind !== 'paragraph' && kind !== 'heading') break;
    const name = authorIn(text);
    const day = text.length <= 40 && bareDate.test(text) ? isoDay(text) : null;
    if (author === null && name !== null) author = name;
    else if (date === null && day !== null) date = day;
    else break;
    at += 1;
  }
  // What is left must be a text still.
  const rest: readonly DraftSegment[] = at < segments.length ? segments.slice(at) : segments;
  return rest === segments
    ? { draft: { title, segments }, author: null, date: null }
    : { draft: { title, segments: rest }, author, date };
}

const bareDate =
  /^(?:\p{L}+,\s)?(?:\d{1,2}\.?\s?\p{L}{3,9}\.?\s\d{4}|\p{L}{3,9}\s\d{1,2},?\s\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.\s?\d{1,2}\.\s?\d{4})\.?$/u;

/** Two to five names with capitals, and what stands between the names of some. */
const person =
  /^(?:von|by|written by|geschrieben von|autor(?:in)?:?|author:?)\s+((?:(?:Dr|Prof)\.\s)*\p{Lu}[\p{L}’'.-]*(?:\s(?:(?:von|van|de|der|den|da|di|la|le|und|and|&)\s)*\p{Lu}[\p{L}’'.-]*){1,4})$/iu;

function authorIn(text: string): string | null {
  const name = person.exec(text)?.[1] ?? null;
  // Small letters and capitals are alike to the pattern; names begin with capitals.
  const isName = name
    ?.split(' ')
    .every((word) => /^\p{Lu}/u.test(word) || /^(?:von|van|de|der|den|da|di|la|le|und|and|&)$/u.test(word));
  return isName === true ? name : null;
}

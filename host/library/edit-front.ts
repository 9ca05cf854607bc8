import { parseDocument, stringify } from 'yaml';
import type { Language } from '../../core/model/language.ts';

/** What is to be said in an article's front matter; null takes a word out, what is left out stays. */
export type FrontChange = {
  readonly title?: string | undefined;
  readonly author?: string | null | undefined;
  readonly language?: Language | undefined;
};

const fence = /^---[ \t]*$/u;

/**
 * The text of an article's file with other words in its front matter. The rest stays as it is: other
 * entries, comments, the body. A first heading of the body that says the old title again says the new one.
 */
export function withFront(file: string, change: FrontChange): string {
  const text = file.replace(/^\ufeff/u, '');
  const lines = text.split('\n');
  const isFenced = fence.test((lines[0] ?? '').trimEnd());
  const end = isFenced ? lines.findIndex((line, index) => index > 0 && fence.test(line.trimEnd())) : -1;
  if (end === -1) return `---\n${stringify(given(change), { lineWidth: 0 })}---\n\n${text}`;
  const document = parseDocument(lines.slice(1, end).join('\n'));
  const before: unknown = document.get('title');
  for (const [key, value] of Object.entries(given(change))) document.set(key, value);
  if (change.author === null) document.delete('author');
  const body = lines.slice(end + 1);
  const retitled =
    typeof before === 'string' && change.title !== undefined ? withHeading(body, before, change.title) : body;
  return `---\n${document.toString({ lineWidth: 0 })}---\n${retitled.join('\n')}`;
}

const given = (change: FrontChange): Record<string, string> =>
  Object.fromEntries(
    Object.entries(change).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

/** `# Title`: else a heading that differs from the title would become a paragraph of its own, and all §§ move. */
function withHeading(body: readonly string[], before: string, title: string): readonly string[] {
  const at = body.findIndex((line) => line.trim() !== '');
  const found = /^ {0,3}#[ \t]+(.*?)[ \t#]*$/u.exec(body[at] ?? '');
  return found?.[1] === before ? body.with(at, `# ${title}`) : body;
}

import type { Language } from '../model/language.ts';
import { canonicalText } from '../text/canonical.ts';
import type { ArticleName } from './article-name.ts';
import { type DraftSegment, error, type SourceFlaw } from './draft.ts';
import { type FrontMatter, type FrontMatterRules, partFrontMatter } from './front-matter.ts';
import { languageOfSegments } from './language-of-text.ts';
import { isTooDeep } from './markdown-depth.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { tidySegments } from './tidy-segments.ts';

/** An article before its blocks are numbered: its language and title are settled, whoever told them. */
export type Article = {
  readonly language: Language;
  readonly title: string;
  readonly front: FrontMatter;
  readonly segments: readonly DraftSegment[];
};

export type ReadArticle =
  | { readonly ok: true; readonly value: Article }
  | { readonly ok: false; readonly flaws: readonly SourceFlaw[] };

/** Reads an article's file. What the front matter says counts before what the text or the name shows. */
export function readArticle(
  name: ArticleName,
  file: string,
  rules: FrontMatterRules = 'strict',
): ReadArticle {
  const parted = partFrontMatter(file, name.format, rules);
  if (!parted.ok) return parted;
  const { front, body, bodyLine } = parted.value;
  if (front.language && name.language && front.language !== name.language)
    return fail(
      1,
      'language-twice',
      `The name of the file says “${name.language}”, the front matter “${front.language}”.`,
    );

  const draft = readBody(name.format, body, bodyLine);
  if (draft === null) return fail(null, 'too-deep', 'Lists or quotations are nested too deeply to be read.');
  const title = canonicalText(front.title ?? draft.title?.text ?? name.title);
  // A title of the text's own that differs from the one given is not lost: it becomes a heading.
  const heading = draft.title && draft.title.text !== title ? [draft.title] : [];
  const segments = tidySegments([...heading, ...draft.segments]);
  if (segments.length === 0) return fail(bodyLine, 'no-text', 'There is no text in this article.');
  const language = front.language ?? name.language ?? languageOfSegments(segments);
  return { ok: true, value: { language, title, front, segments } };
}

/** Null where the body is nested beyond all sense: parsing it takes time that grows with the square of the depth. */
function readBody(format: ArticleName['format'], body: string, bodyLine: number) {
  if (format === 'markdown' && isTooDeep(body)) return null;
  try {
    return format === 'markdown' ? readMarkdown(body, bodyLine) : readPlainText(body, bodyLine);
  } catch (thrown) {
    // The stack is exhausted: by thousands of nested emphases, say. Nothing else is expected to be thrown.
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

const fail = (line: number | null, rule: string, sentence: string): ReadArticle => ({
  ok: false,
  flaws: [error(line, rule, sentence)],
});

import { createHash } from 'node:crypto';
import type { Edition, Mention } from '../../../core/model/edition.ts';
import type { Language } from '../../../core/model/language.ts';
import type { Segment } from '../../../core/model/segment.ts';
import { editionText } from '../../../core/text/edition-text.ts';
import { words } from '../../../core/text/words.ts';

/** A generated article, before it is an edition or a file. */
export type GeneratedArticle = {
  /** `article-12`; its language is part of the place, see `placeOf`. */
  readonly work: string;
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
};

export type Block = { readonly kind: 'heading' | 'paragraph' | 'item' | 'quotation'; readonly text: string };

export const placeOf = ({ work, language }: Pick<GeneratedArticle, 'work' | 'language'>): string =>
  `${work}.${language}`;

/** All its text in lines, the title left out: what other engines are given. */
export const bodyOf = ({ blocks }: GeneratedArticle): string => blocks.map(({ text }) => text).join('\n');

export function editionOf(
  { work, language, title, blocks }: GeneratedArticle,
  mentionsIn: (text: string, language: Language) => readonly Omit<Mention, 'segment'>[] = () => [],
): Edition {
  const segments = blocks.map(({ kind, text }, at): Segment => {
    const base = { id: `s${at + 1}`, number: at + 1, kind, text, marks: [] };
    if (kind === 'heading') return { ...base, level: 2 };
    return kind === 'item' ? { ...base, depth: 0 } : base;
  });
  return {
    head: {
      work,
      language,
      title,
      topics: [],
      words: segments.reduce((sum, { text }) => sum + words(text).length, 0),
      segments: segments.length,
      hash: createHash('sha256').update(editionText(segments)).digest('hex'),
    },
    segments,
    mentions: segments.flatMap(({ id, text }) =>
      mentionsIn(text, language).map((found) => ({ ...found, segment: id })),
    ),
  };
}

const marks: Readonly<Record<Block['kind'], string>> = {
  heading: '## ',
  paragraph: '',
  item: '- ',
  quotation: '> ',
};

export const markdownOf = ({ language, title, blocks }: GeneratedArticle): string =>
  [
    `---\ntitle: ${JSON.stringify(title)}\nlanguage: ${language}\n---`,
    ...blocks.map(({ kind, text }) => marks[kind] + text),
  ].join('\n\n') + '\n';

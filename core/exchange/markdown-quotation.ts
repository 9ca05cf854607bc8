import { asMarkdown, asText } from './markdown-text.ts';

/** A quotation as a block quotation: each of its lines, which are segments of the article, is a paragraph. */
export const blockQuotation = (exact: string): string =>
  exact
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${asMarkdown(line)}`))
    .join('\n>\n');

/** The quotation of such lines. Every second one only parts two paragraphs. */
export const quotationOf = (lines: readonly string[]): string =>
  lines
    .filter((_, index) => index % 2 === 0)
    .map((line) => asText(line.replace(/^> ?/u, '')))
    .join('\n');

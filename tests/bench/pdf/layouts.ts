import type { Article } from '../../../core/importers/read-article.ts';

/** Ways to set an essay, as style sheets. */
export const layouts = {
  'one column, ragged, gaps': 'body { font: 11pt/1.35 serif } p { margin: 0 0 .8em }',
  'one column, justified, gaps':
    'body { font: 10pt/1.4 sans-serif; text-align: justify } p { margin: 0 0 .6em } h2 { font-size: 10pt }',
  'one column, justified, indents':
    'body { font: 11pt/1.35 serif; text-align: justify } p { margin: 0; text-indent: 1.2em } h2 { font-size: 12pt } .item { text-indent: -1.2em; margin-left: 1.2em }',
  'two columns, ragged, gaps':
    'body { font: 9pt/1.3 sans-serif } main { columns: 2; column-gap: 6mm } p { margin: 0 0 .5em }',
  'two columns, justified, indents':
    'body { font: 9pt/1.25 serif; text-align: justify } main { columns: 2; column-gap: 7mm } p { margin: 0; text-indent: 1em } h2 { font-size: 10pt; margin: .8em 0 .4em } .item { text-indent: -1em; margin-left: 1em }',
  'three columns, justified, indents':
    'body { font: 8pt/1.25 serif; text-align: justify } main { columns: 3; column-gap: 5mm } p { margin: 0; text-indent: 1em } h2 { font-size: 9pt }',
};

/** An essay as a page to print. Browsers only part words where they are told to: so they are told. */
export function pageOf({ language, title, segments }: Article, style: string): string {
  const body = segments.map(({ kind, level = 2, ordinal, text }) => {
    const inside = partable(escaped(text));
    if (kind === 'heading') return `<h${level}>${inside}</h${level}>`;
    if (kind === 'item')
      return `<p class="item">${ordinal === undefined ? '•' : `${ordinal}.`} ${inside}</p>`;
    return kind === 'quotation' ? `<blockquote>${inside}</blockquote>` : `<p>${inside}</p>`;
  });
  return `<!doctype html><html lang="${language}"><title>${escaped(title)}</title><style>${style}</style><body><h1>${escaped(title)}</h1><main>${body.join('')}</main></body></html>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A soft hyphen between two consonants in long words: seldom wrong enough to matter here. */
const partable = (text: string): string =>
  text.replace(/\p{L}{9,}/gu, (word) =>
    word.replace(/([bcdfghklmnprstvwxz])([bcdfghklmnprstvwxz][aeiouäöü])/gu, '$1\u00ad$2'),
  );

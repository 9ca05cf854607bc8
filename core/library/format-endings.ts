import type { Format } from './own-work.ts';

/** How the names of articles end, lower case and without the dot, and the format each ending promises. */
export const formatsByEnding: ReadonlyMap<string, Format> = new Map([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdown', 'markdown'],
  ['mkd', 'markdown'],
  ['txt', 'text'],
  ['text', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['mhtml', 'html'],
  ['mht', 'html'],
  ['webarchive', 'html'],
  ['epub', 'epub'],
  ['docx', 'docx'],
  ['pdf', 'pdf'],
]);

/** The format that a file's name promises; undefined for a name that no article has. */
export const formatNamed = (name: string): Format | undefined =>
  formatsByEnding.get(/\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '');

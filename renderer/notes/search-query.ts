import { words } from '../../core/text/words.ts';

/** More words than this are no search any more. */
const mostWords = 12;

/** The query that looks for a passage elsewhere: its words as a phrase, a long passage by its first ones. */
export function searchQuery(exact: string): string {
  const found = words(exact);
  const last = found[Math.min(found.length, mostWords) - 1];
  const [first] = found;
  if (first === undefined || last === undefined) return '';
  const query = exact.slice(first.start, last.end).replace(/[\s"„“”]+/gu, ' ');
  return found.length === 1 ? query : `"${query}"`;
}

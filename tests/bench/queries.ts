import type { SearchDocument } from '../../core/search/documents.ts';
import { words } from '../../core/text/words.ts';
import { chance } from './random.ts';
import type { Chance } from './random.ts';

/** How many queries of each kind are made for each language. */
const each = 2;

/**
 * Queries that a reader of these documents might type: a common word, a rare one, two and three
 * words of one sentence, one with a slip of the finger. The same seed gives the same queries.
 */
export function queriesFor(documents: readonly SearchDocument[], seed: number): readonly string[] {
  const random = chance(seed);
  const paragraphs = documents.filter(({ kind, text }) => kind === 'paragraph' && text.length > 80);
  const long = (document: SearchDocument): readonly string[] =>
    words(document.text)
      .map(({ text }) => text)
      .filter((word) => word.length >= 5 && !/\p{N}/u.test(word));
  const counts = new Map<string, number>();
  for (const document of paragraphs)
    for (const word of long(document)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byCount = [...counts]
    .toSorted((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .map(([word]) => word);
  const common = byCount.slice(0, 20);
  const rare = byCount.slice(-Math.ceil(byCount.length / 2));
  const some = (from: readonly string[]): string => from[random.below(from.length)] ?? '';
  const together = (count: number): string => {
    const own = long(paragraphs[random.below(paragraphs.length)] ?? documents[0] ?? nowhere);
    const start = random.below(Math.max(1, own.length - count));
    return own.slice(start, start + count).join(' ');
  };
  return Array.from({ length: each }, () => [
    some(common),
    some(rare),
    together(2),
    together(3),
    slipped(some(rare), random),
  ]).flat();
}

const nowhere: Pick<SearchDocument, 'text'> & SearchDocument = {
  work: 'nowhere',
  segment: null,
  number: 0,
  kind: 'title',
  section: '',
  text: '',
  titleLength: 0,
  mentions: [],
};

/** Two neighbouring letters exchanged. */
function slipped(word: string, random: Chance): string {
  const at = 1 + random.below(Math.max(1, word.length - 2));
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
}

/** Everything that stands in the search box while a query is typed, from its first letter on. */
export const keystrokes = (query: string): readonly string[] =>
  Array.from(query, (_, at) => query.slice(0, at + 1)).filter((typed) => !typed.endsWith(' '));

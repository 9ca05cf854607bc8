import { corrected } from '../../core/search/corrected.ts';
import { parseQuery } from '../../core/search/parse-query.ts';
import type { QueryPart } from '../../core/search/query.ts';
import type { Piece } from '../../core/search/result.ts';

/** What may help a query that finds nothing, most likely first. The words for each stand in `words.ts`. */
export type Try =
  | { readonly type: 'languages' }
  /** A word that the library has, in place of a longer one that it has not. */
  | { readonly type: 'piece'; readonly word: string; readonly query: string }
  /** Nothing but what is to be left out was typed. */
  | { readonly type: 'wanted' }
  | { readonly type: 'fewer' }
  | { readonly type: 'unquoted'; readonly query: string }
  | { readonly type: 'without'; readonly word: string; readonly query: string }
  | { readonly type: 'field'; readonly query: string }
  | { readonly type: 'spelling' };

const shutOut = /(?<=^|\s)[-−–](?:["„“«»][^"“”«»]*["“”«»]|\S+)/gu;
const field = /(?<=^|[\s(])(?:title|titel|concept|begriff|note|notiz|tag|lang|sprache|before|vor):/giu;
const near = /~\d+/gu;
const quotationMarks = /["„“”«»]/gu;

const hasField = (part: QueryPart): boolean => {
  if (part.type === 'either') return part.of.some(({ wanted }) => wanted.some(hasField));
  return !('field' in part) || part.field !== 'anywhere';
};

const tidy = (query: string): string => query.replace(/\s+/gu, ' ').trim();

/** `query` of an answer is the query to try instead. `filtered`: whether only one language is shown. */
export function whatToTry(query: string, filtered: boolean, pieces: readonly Piece[] = []): readonly Try[] {
  const { wanted, without } = parseQuery(query);
  const [firstShutOut] = query.match(shutOut) ?? [];
  const tries: (Try | false)[] = [
    filtered && { type: 'languages' },
    ...pieces.map(({ typed, piece }): Try => ({
      type: 'piece',
      word: piece,
      query: corrected(query, [{ typed, meant: piece }]).trim(),
    })),
    without.length > 0 && wanted.length === 0 && { type: 'wanted' },
    without.length > 0 &&
      wanted.length > 0 &&
      firstShutOut !== undefined && {
        type: 'without',
        word: firstShutOut,
        query: tidy(query.replace(firstShutOut, ' ')),
      },
    wanted.some(({ type }) => type === 'phrase' || type === 'near') && {
      type: 'unquoted',
      query: tidy(query.replace(quotationMarks, ' ').replace(near, ' ')),
    },
    wanted.some(hasField) && {
      type: 'field',
      query: tidy(query.replace(field, '')),
    },
    wanted.length > 1 && { type: 'fewer' },
    // Another spelling of what is left out finds no more.
    (wanted.length > 0 || without.length === 0) && { type: 'spelling' },
  ];
  return tries.filter((each) => each !== false);
}

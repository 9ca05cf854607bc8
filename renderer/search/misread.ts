import { parseQuery } from '../../core/search/parse-query.ts';
import { queryTokens } from '../../core/search/query-tokens.ts';

/** A field that its value does not fit, as it was typed: it is searched for as words. */
export type Misread = { readonly typed: string; readonly field: 'language' | 'before' };

/** What may still become a language or a day while it is being typed. */
const unfinished = { language: /^\p{L}?$/u, before: /^[\d.-]*$/u };

/** The fields of a query that could not be read, each once; nobody is told of one that is still being typed. */
export function misread(query: string): readonly Misread[] {
  const found = queryTokens(query).flatMap((token): readonly Misread[] => {
    if (token.type !== 'text' || (token.field !== 'language' && token.field !== 'before')) return [];
    const { field, whole, text, last } = token;
    const isRead = parseQuery(whole).wanted.every(({ type }) => type === field);
    return isRead || (last && unfinished[field].test(text)) ? [] : [{ typed: whole, field }];
  });
  return [...new Map(found.map((each) => [each.typed, each])).values()];
}

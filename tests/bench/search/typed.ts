import type { Judged } from '../relevance/judged.ts';

/** How many queries of each kind and language are typed letter by letter. */
const each = 2;

/** Everything that stands in the search box while a query is typed, from its first letter on. */
const keystrokes = (query: string): readonly string[] =>
  Array.from(query, (_, at) => query.slice(0, at + 1)).filter((typed) => !typed.endsWith(' '));

/** The keystrokes of some queries of each kind in each language. */
export const typedQueries = (judged: readonly Judged[]): readonly string[] =>
  [...Map.groupBy(judged, ({ kind, language }) => `${kind}, ${language}`).values()]
    .flatMap((queries) => queries.slice(0, each))
    .flatMap(({ query }) => keystrokes(query));

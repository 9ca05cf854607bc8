import { editionText } from '../../core/text/edition-text.ts';
import type { OwnWork } from '../../core/library/own-work.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { EditionName, IndexedEdition, OpenOwnIndex } from './index/own-index.ts';

/** An index in memory that finds nothing: what a library is without its search. */
export const openStandInIndex: OpenOwnIndex = async () => {
  const all = new Map<string, IndexedEdition>();
  const keyOf = ({ work, language }: EditionName): string => `${work}.${language}`;
  const ids = (): readonly WorkId[] =>
    [...new Set(Array.from(all.values(), ({ edition }) => edition.head.work))].toSorted();
  const workOf = (id: WorkId): OwnWork[] => {
    const own = [...all.values()]
      .filter(({ edition }) => edition.head.work === id)
      .toSorted((one, other) => (one.edition.head.language < other.edition.head.language ? -1 : 1));
    const [first] = own;
    if (first === undefined) return [];
    const { added, format, file } = first;
    return [{ id, editions: own.map(({ edition }) => edition.head), added, format, file }];
  };
  return {
    put: async (editions) => {
      for (const each of editions) all.set(keyOf(each.edition.head), each);
    },
    remove: async (names) => {
      for (const name of names) all.delete(keyOf(name));
    },
    stamps: async () =>
      Array.from(all.values(), ({ edition: { head }, stamp }) => ({
        work: head.work,
        language: head.language,
        stamp,
      })),
    works: async (after, most) =>
      ids()
        .filter((id) => after === null || id > after)
        .slice(0, most)
        .flatMap(workOf),
    heads: async (works) => works.flatMap(workOf),
    edition: async (name) => all.get(keyOf(name))?.edition ?? null,
    textOf: async (hash) => {
      const found = [...all.values()].find(({ edition }) => edition.head.hash === hash);
      return found === undefined ? null : editionText(found.edition.segments);
    },
    search: async () => ({
      result: { concepts: [], hits: [], total: 0, expansions: [], works: [], corrections: [] },
      counts: { de: 0, en: 0 },
    }),
    matcher: async () => {
      throw new Error('there is no search');
    },
    reasons: async () => [],
    mentions: async () => ({ total: 0, works: 0, places: [] }),
    concepts: async () => [],
    settle: async () => undefined,
    clear: async () => all.clear(),
    close: async () => undefined,
  };
};

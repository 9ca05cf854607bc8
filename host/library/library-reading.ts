import type { OwnWork } from '../../core/library/own-work.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { EditionName } from '../../core/model/edition-name.ts';
import { editionKey, type WorkId } from '../../core/model/ids.ts';
import { editionText } from '../../core/text/edition-text.ts';
import type { Catalogue } from './catalogue.ts';
import { placed, type Converter } from './convert/converted.ts';
import type { OwnIndex } from './index/own-index.ts';
import type { IndexKeeper } from './index-keeper.ts';
import type { LibraryPaths } from './library-paths.ts';
import type { Moves } from './moved.ts';
import { notInLibrary } from './not-there.ts';
import { headFromFiles, worksFromFiles } from './own-works.ts';

export type LibraryReading = {
  /** At most `most` works by id, from the first or from the one after `after`. */
  readonly works: (after: WorkId | null, most: number) => Promise<readonly OwnWork[]>;
  /** Those of the named works that there are. */
  readonly heads: (works: readonly WorkId[]) => Promise<readonly OwnWork[]>;
  /** All works, as their files tell of them. */
  readonly fromFiles: () => Promise<readonly OwnWork[]>;
  /** Throws a `FaultError` where there is no such edition. */
  readonly edition: (name: EditionName) => Promise<Edition>;
  /** The text of the edition with this hash; null where none has it. */
  readonly textOf: (hash: string) => Promise<string | null>;
};

type Around = {
  readonly keeper: Pick<IndexKeeper, 'ask' | 'isWhole'>;
  readonly catalogue: Catalogue;
  readonly paths: LibraryPaths;
  readonly moves: Pick<Moves, 'told'>;
  readonly reader: Pick<Converter, 'read'>;
};

/** Reads the library: from its index where that knows all of it, else from the files themselves. */
export function libraryReading({ keeper, catalogue, paths, moves, reader }: Around): LibraryReading {
  const fromFile = async ({ work, language }: EditionName): Promise<Edition> => {
    const reread = await reader.read({ path: paths.article(work, language) });
    if (!reread.ok) throw notInLibrary(editionKey(work, language));
    const { edition } = reread.value;
    // The file's name says the language, whatever stands in it.
    return placed({ ...edition, head: { ...edition.head, language } }, work);
  };

  const fromIndex = async <Value>(ask: (index: OwnIndex) => Promise<Value>): Promise<Value | null> =>
    keeper.isWhole() ? keeper.ask(ask).catch(() => null) : null;

  return {
    works: async (after, most) => {
      const known = await fromIndex((index) => index.works(after, most));
      if (known !== null) return moves.told(known);
      await catalogue.load();
      return moves.told(worksFromFiles(catalogue, after, most));
    },
    heads: async (works) => {
      const known = await fromIndex((index) => index.heads(works));
      if (known !== null) return moves.told(known);
      await catalogue.load();
      return moves.told(works.flatMap((id) => headFromFiles(catalogue, id)));
    },
    fromFiles: async () => {
      await catalogue.load();
      return worksFromFiles(catalogue, null, Infinity);
    },
    edition: async (name) => (await fromIndex((index) => index.edition(name))) ?? fromFile(name),
    textOf: async (hash) => {
      const known = await fromIndex((index) => index.textOf(hash));
      if (known !== null) return known;
      await catalogue.load();
      const name = catalogue.byText(hash);
      return name === undefined ? null : editionText((await fromFile(name)).segments);
    },
  };
}

import { join } from 'node:path';
import type { ImportOutcome } from '../../core/library/import-state.ts';
import { longest } from '../../core/model/longest.ts';
import type { EditionName } from '../../core/model/edition-name.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import { fromBin, type Restoring } from './bin.ts';
import type { There } from './import/prepare.ts';
import { watchedOf } from './import/prepare.ts';
import { originFile } from './library-paths.ts';
import { originText, withEdition, type WatchedPath } from './origin.ts';

export type Following = Restoring & {
  /** Whether the file of a watched folder is still there. */
  readonly isThere: (watched: WatchedPath) => Promise<boolean>;
  /** Hears of a work that was brought back. */
  readonly restored: (work: string) => Promise<void>;
};

/**
 * What is done about a file whose bytes the library has already. One that lies in the bin is brought back:
 * it was chosen again, or its file has come back. What the reader has removed stays removed, however
 * often its watched folder shows it. `again` says that a work was brought back for its new text.
 */
export async function takeKnown(around: Following, found: There): Promise<ImportOutcome | 'again'> {
  const { bin, catalogue } = around;
  const { work, language } = found.edition;
  const watched = watchedOf(found.item);
  if (!found.inBin) {
    if (watched !== undefined) await attach(around, found.edition, watched);
    return { outcome: 'known', work, language };
  }
  const { removed } = bin.origin(work) ?? {};
  if (watched !== undefined && removed?.by !== 'folder') return { outcome: 'known', work, language };
  const now = await fromBin(around, work);
  await around.restored(now);
  if (watched !== undefined) {
    const own = catalogue.byWatched(watched);
    if (own !== undefined) return 'again';
    await attach(around, { work: now, language }, watched);
  }
  return { outcome: 'added', work: now, language };
}

/**
 * From now on the edition follows this file: it came by another way before, or its file was renamed. A
 * second file with the same bytes changes nothing as long as the first is there.
 */
export async function attach(around: Following, name: EditionName, watched: WatchedPath): Promise<void> {
  const { catalogue, paths, isThere } = around;
  const origin = catalogue.origin(name.work);
  const edition = origin?.editions[name.language];
  if (origin === undefined || edition === undefined) return;
  const before = edition.watched;
  if (before?.folder === watched.folder && before.path === watched.path) return;
  if (before !== undefined && (await isThere(before))) return;
  const next = withEdition(origin, name.language, {
    ...edition,
    name: before === undefined ? edition.name : watched.path.slice(-longest.path),
    watched,
  });
  await writeAtomically(join(paths.work(name.work), originFile), originText(next));
  catalogue.set(name.work, next);
}

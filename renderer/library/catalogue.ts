import type { IndexState } from '../../core/library/import-state.ts';
import type { OwnWork } from '../../core/library/own-work.ts';
import type { EditionHead } from '../../core/model/edition.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import type { Work } from '../../core/model/manifest.ts';

/** What is known of the reader's own works. They come after the first paint, some at a time. */
export type OwnWorks = {
  readonly works: ReadonlyMap<WorkId, OwnWork>;
  /** Works that were looked for and are not there: the title by which each was last known, if anybody knows one. */
  readonly gone: ReadonlyMap<WorkId, string | null>;
  /** Until it is `read`, there may be works that are not known. */
  readonly state: 'reading' | 'read' | 'failed';
  readonly index: IndexState;
};

export const noOwnWorks: OwnWorks = {
  works: new Map(),
  gone: new Map(),
  state: 'reading',
  index: { state: 'ready', works: 0 },
};

/**
 * What is known of all works at one moment: those of the pack and the reader's own. Another object
 * whenever that changes. Every look-up is by a map: there may be fifty thousand works.
 */
export type Catalogue = {
  readonly bundled: readonly Work[];
  readonly own: OwnWorks;
  readonly work: (id: WorkId) => Work | undefined;
  readonly head: (work: WorkId, language: Language) => EditionHead | undefined;
};

export function catalogueOf(bundled: readonly Work[], own: OwnWorks): Catalogue {
  const byId = new Map(bundled.map((work) => [work.id, work]));
  const work = (id: WorkId): Work | undefined => byId.get(id) ?? own.works.get(id);
  return {
    bundled,
    own,
    work,
    head: (id, language) => work(id)?.editions.find((head) => head.language === language),
  };
}

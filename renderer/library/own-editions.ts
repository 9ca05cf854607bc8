import type { Host } from '../../core/host/contract.ts';
import type { OwnWork } from '../../core/library/own-work.ts';
import type { Edition } from '../../core/model/edition.ts';
import { editionKey, type EditionKey, type WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import { atOnce } from '../app/at-once.ts';

/** The opened editions of the reader's own works. */
export type OwnEditions = {
  /** Opens an edition; the same promise each time, until its work changes. */
  readonly edition: (work: WorkId, language: Language) => Promise<Edition>;
  readonly opened: (work: WorkId, language: Language) => Edition | undefined;
  /**
   * Opens the kept editions of changed works anew, and lets go of those that are gone. Once it answers,
   * whoever asks gets the new text at once, so that an article on screen never blinks.
   */
  readonly renew: (changed: ReadonlyMap<WorkId, OwnWork | undefined>) => Promise<void>;
};

type Kept = { readonly work: WorkId; readonly language: Language; readonly promise: Promise<Edition> };

/** Editions kept at once: the ones on screen and those one goes back to. An article takes about 200 kB. */
const most = 50;

export function keepOwnEditions(host: Pick<Host, 'call'>): OwnEditions {
  /** The one asked for last comes last. */
  const kept = new Map<EditionKey, Kept>();
  const opened = new Map<EditionKey, Edition>();

  const drop = (key: EditionKey): void => {
    kept.delete(key);
    opened.delete(key);
  };

  const open = (work: WorkId, language: Language): Promise<Edition> => {
    const key = editionKey(work, language);
    const promise = atOnce(host.call('library.edition', { work, language }));
    kept.set(key, { work, language, promise });
    promise.then(
      (edition) => {
        if (kept.get(key)?.promise === promise) opened.set(key, edition);
      },
      // A failure is not kept: the next visit tries again.
      () => {
        if (kept.get(key)?.promise === promise) drop(key);
      },
    );
    for (const [oldest] of kept) {
      if (kept.size <= most) break;
      drop(oldest);
    }
    return promise;
  };

  const renewOne = async (key: EditionKey, { work, language }: Kept): Promise<void> => {
    const before = opened.get(key);
    const edition = await host.call('library.edition', { work, language });
    // What says the same stays the same object, and its notes stay where they were found.
    if (before !== undefined && JSON.stringify(before) === JSON.stringify(edition)) return;
    const promise = atOnce(Promise.resolve(edition));
    await promise;
    kept.set(key, { work, language, promise });
    opened.set(key, edition);
  };

  return {
    edition: (work, language) => {
      const key = editionKey(work, language);
      const known = kept.get(key);
      if (known === undefined) return open(work, language);
      kept.delete(key);
      kept.set(key, known);
      return known.promise;
    },
    opened: (work, language) => opened.get(editionKey(work, language)),
    renew: async (changed) => {
      const touched = [...kept].filter(([, { work }]) => changed.has(work));
      await Promise.all(
        touched.map(async ([key, one]) => {
          const isThere = changed.get(one.work)?.editions.some(({ language }) => language === one.language);
          if (isThere !== true) return drop(key);
          await renewOne(key, one).catch(() => drop(key));
        }),
      );
    },
  };
}

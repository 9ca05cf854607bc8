import type { Host } from '../../core/host/contract.ts';
import { editionKey, type EditionKey, type WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import type { Place } from '../../core/model/place.ts';
import { sendLatest } from '../app/send-latest.ts';
import { createStore, type Store } from '../app/store.ts';
import type { Notices } from '../notices/notices.ts';

/** Where one stopped in each edition. */
export type Places = {
  readonly store: Store<ReadonlyMap<EditionKey, Place>>;
  readonly of: (work: WorkId, language: Language) => Place | undefined;
  /** Keeps a place at once in memory and soon on disk. */
  readonly keep: (place: Place) => void;
  /** Writes what is waiting; called when the page is hidden or left. */
  readonly flush: () => void;
};

/** Milliseconds of rest before a place goes to disk: one write for a stretch of scrolling, not one for each wheel step. */
const rest = 600;

export function keepPlaces(host: Host, notices: Notices, initial: readonly Place[]): Places {
  const keyOf = ({ work, language }: Place): EditionKey => editionKey(work, language);
  const store = createStore<ReadonlyMap<EditionKey, Place>>(
    new Map(initial.map((place) => [keyOf(place), place])),
  );
  const senders = new Map<EditionKey, (place: Place) => void>();
  const senderOf = (key: EditionKey): ((place: Place) => void) => {
    const known = senders.get(key);
    if (known) return known;
    const sender = sendLatest((place: Place) => host.call('places.write', place), notices.fault);
    senders.set(key, sender);
    return sender;
  };
  const waiting = new Map<EditionKey, Place>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    for (const [key, place] of waiting) senderOf(key)(place);
    waiting.clear();
  };
  return {
    store,
    flush,
    of: (work, language) => store.get().get(editionKey(work, language)),
    keep: (place) => {
      const key = keyOf(place);
      const known = store.get().get(key);
      const kept = { ...place, read: Math.max(place.read, known?.read ?? 0) };
      store.set(new Map(store.get()).set(key, kept));
      waiting.set(key, kept);
      clearTimeout(timer);
      timer = setTimeout(flush, rest);
    },
  };
}

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
  /** Takes the places along of editions that have another name than they had. */
  readonly follow: () => void;
};

/** Milliseconds of rest before a place goes to disk: one write for a stretch of scrolling, not one for each wheel step. */
const rest = 600;

const keyOf = ({ work, language }: Place): EditionKey => editionKey(work, language);

/** `now` says where the edition of a place is by now: its language may have been corrected. */
export function keepPlaces(
  host: Pick<Host, 'call'>,
  notices: Pick<Notices, 'fault'>,
  initial: readonly Place[],
  now: (place: Place) => Place = (place) => place,
): Places {
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
  let waiting = new Map<EditionKey, Place>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    for (const [key, place] of waiting) senderOf(key)(place);
    waiting.clear();
  };
  const placed = <Known extends ReadonlyMap<EditionKey, Place>>(
    places: Known,
  ): Known | Map<EditionKey, Place> => {
    if ([...places.values()].every((place) => now(place) === place)) return places;
    const found = new Map<EditionKey, Place>();
    for (const place of [...places.values()].map(now)) {
      const other = found.get(keyOf(place));
      found.set(keyOf(place), other === undefined ? place : joined(place, other));
    }
    return found;
  };
  return {
    store,
    flush,
    of: (work, language) => store.get().get(editionKey(work, language)),
    keep: (place) => {
      const here = now(place);
      const key = keyOf(here);
      const kept = { ...here, read: Math.max(here.read, store.get().get(key)?.read ?? 0) };
      store.set(new Map(store.get()).set(key, kept));
      waiting.set(key, kept);
      clearTimeout(timer);
      timer = setTimeout(flush, rest);
    },
    follow: () => {
      store.set(placed(store.get()));
      waiting = placed(waiting);
    },
  };
}

/** Of two places in one edition the later. How far one has read never goes back. */
const joined = (one: Place, other: Place): Place => ({
  ...(one.at < other.at ? other : one),
  read: Math.max(one.read, other.read),
});

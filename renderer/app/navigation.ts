import { useSyncExternalStore } from 'react';
import { addressOf, routeOf, type Route } from './routes.ts';

/** The page's own history entry: what must come back exactly with back and forward. */
type Entry = { readonly [name: string]: unknown };

const listeners = new Set<() => void>();
let current = routeOf(location.hash);
let arrivedAt = location.hash;

const arrive = (): void => {
  arrivedAt = location.hash;
  current = routeOf(arrivedAt);
  for (const listener of listeners) listener();
};

window.addEventListener('hashchange', arrive);

/** A link to where one is changes no address, yet whoever follows it wants to be taken there again. */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null;
  if (link === null || event.defaultPrevented || link.getAttribute('href') !== location.hash) return;
  event.preventDefault();
  setEntry({});
  arrive();
});
history.scrollRestoration = 'manual';

type How = {
  /** Leaves no step behind, for what changes while one types. */
  readonly replace?: boolean;
  /** What the new entry remembers from the start. */
  readonly entry?: Entry;
};

export function navigate(route: Route, { replace = false, entry }: How = {}): void {
  const address = addressOf(route);
  if (replace) setEntry({ ...replaceAddress(address), ...entry });
  else {
    history.pushState(null, '', address);
    setEntry({ ...entry });
  }
  arrive();
}

/** The browser forgets an entry's state with its address; what was remembered here, also just now on leaving, still holds. */
function replaceAddress(address: string): Entry {
  let kept: Entry = {};
  navigation.addEventListener('navigate', () => (kept = entryNow()), { once: true });
  history.replaceState(null, '', address);
  return kept;
}

/** Where one is now, for what comes to its end after a while. Screens use `useRoute`. */
export const currentRoute = (): Route => current;

function onArrival(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useRoute = (): Route => useSyncExternalStore(onArrival, currentRoute);

/** Calls back at each arrival, before anything is drawn for it; returns how to stop. */
export const followRoute = (listener: (route: Route) => void): (() => void) =>
  onArrival(() => listener(current));

/** What this history entry remembered under `name`, if one has come back to it. */
export const remembered = (name: string): unknown => entryNow()[name];

/**
 * Kept with the history entry, also over a reload. May be called while a navigation away is under way.
 * From there until the arrival the entry is the next one already, and what is on screen is not its own.
 */
export const remember = (name: string, value: unknown): void => {
  if (location.hash === arrivedAt) setEntry({ ...entryNow(), [name]: value });
};

/** Calls back just before this history entry is left, by whatever way; returns how to stop. */
export function onLeave(listener: () => void): () => void {
  navigation.addEventListener('navigate', listener);
  window.addEventListener('pagehide', listener);
  return () => {
    navigation.removeEventListener('navigate', listener);
    window.removeEventListener('pagehide', listener);
  };
}

/** The state names its entry: a jump within the page copies the state of the entry it leaves. */
type State = { readonly of: string; readonly entry: Entry };

function entryNow(): Entry {
  const state = navigation.currentEntry?.getState() as State | undefined;
  return state?.of === navigation.currentEntry?.key ? (state?.entry ?? {}) : {};
}

const setEntry = (entry: Entry): void =>
  navigation.updateCurrentEntry({ state: { of: navigation.currentEntry?.key, entry } });

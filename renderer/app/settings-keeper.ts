import type { Host } from '../../core/host/contract.ts';
import type { Settings } from '../../core/model/settings.ts';
import type { Notices } from '../notices/notices.ts';
import { sendLatest } from './send-latest.ts';
import { createStore, type Store } from './store.ts';

/** The reader's settings: changed at once on screen, then on disk; a failed write is said, not hidden. */
export type SettingsKeeper = {
  readonly store: Store<Settings>;
  readonly change: (part: Partial<Settings>) => void;
};

export function keepSettings(host: Host, notices: Notices, initial: Settings): SettingsKeeper {
  const store = createStore(initial);
  const send = sendLatest((settings: Settings) => host.call('settings.write', settings), notices.fault);
  return {
    store,
    change: (part) => {
      store.set({ ...store.get(), ...part });
      send(store.get());
    },
  };
}

import type { Handlers } from '../core/host/contract.ts';
import type { Settings } from '../core/model/settings.ts';

/** The same handlers, telling the shell of settings once they are written: its menu and frame follow them. */
export const followSettings = (handlers: Handlers, follow: (settings: Settings) => void): Handlers => ({
  ...handlers,
  'settings.write': async (settings) => {
    const done = await handlers['settings.write'](settings);
    follow(settings);
    return done;
  },
});

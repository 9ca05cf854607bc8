import { posix, win32 } from 'node:path';
import { sha256 } from './sha256.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type Machine = {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  readonly home: string;
};

/**
 * Where the window keeps what can be deleted at any time (Chromium's own files, the log), apart from
 * the data folder, which people sync: in `FATHOM_CACHE` if set, else where the system puts such files.
 * Each data folder has its own, because Chromium lets one app at a time use such a folder.
 *
 * @param chosen the data folder, where it is not the usual one.
 */
export const cacheFolder = (machine: Machine, chosen: string | null): string =>
  pathFor(machine).join(
    cacheBase(machine),
    chosen === null ? 'window' : `window-${sha256(chosen).slice(0, 12)}`,
  );

const pathFor = ({ platform }: Machine) => (platform === 'win32' ? win32 : posix);

/** The folder of all that can be deleted at any time. */
export function cacheBase(machine: Machine): string {
  const { env, platform, home } = machine;
  const path = pathFor(machine);
  const folder = (value: string | undefined, otherwise: string): string =>
    value !== undefined && path.isAbsolute(value) ? value : otherwise;
  const usual = (): string => {
    if (platform === 'win32')
      return path.join(folder(env['LOCALAPPDATA'], path.join(home, 'AppData', 'Local')), 'Fathom', 'Cache');
    if (platform === 'darwin') return path.join(home, 'Library', 'Caches', 'Fathom');
    return path.join(folder(env['XDG_CACHE_HOME'], path.join(home, '.cache')), 'fathom');
  };
  const own = env['FATHOM_CACHE'];
  return own ? path.resolve(env['INIT_CWD'] ?? '', own) : usual();
}

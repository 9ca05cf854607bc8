import { posix, win32 } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Where the reader's own files are kept: `FATHOM_DATA` if set, else the place that the system names
 * for such files. The system's own variables count only when absolute, as the XDG specification asks;
 * a relative `FATHOM_DATA` is meant from where the command was given, which npm keeps in `INIT_CWD`
 * (it runs its scripts in the project's folder).
 */
export function dataFolder(env: Environment, platform: NodeJS.Platform, home: string): string {
  const path = platform === 'win32' ? win32 : posix;
  const folder = (value: string | undefined, otherwise: string): string =>
    value !== undefined && path.isAbsolute(value) ? value : otherwise;
  const usual = (): string => {
    if (platform === 'win32')
      return path.join(folder(env['APPDATA'], path.join(home, 'AppData', 'Roaming')), 'Fathom');
    if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Fathom');
    return path.join(folder(env['XDG_DATA_HOME'], path.join(home, '.local', 'share')), 'fathom');
  };
  const chosen = env['FATHOM_DATA'];
  return chosen ? path.resolve(env['INIT_CWD'] ?? '', chosen) : usual();
}

/** The folder as people write it, with the home folder as `~`. */
export function shownFolder(folder: string, home: string, separator: '/' | '\\'): string {
  return folder === home || folder.startsWith(home + separator) ? `~${folder.slice(home.length)}` : folder;
}

import { spawn } from 'node:child_process';

/** The command that opens an address in the system's browser, or null where there is nothing to open it on. */
export function browserCommand(
  url: string,
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
): readonly [string, ...string[]] | null {
  if (platform === 'darwin') return ['open', url];
  // `start` takes its first quoted word for a title.
  if (platform === 'win32') return ['cmd', '/c', 'start', '""', url];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open', url] : null;
}

/** Opens an address in the system's browser; false where that cannot be done. */
export const openBrowser = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const command = browserCommand(url, process.platform, process.env);
    if (command === null) return resolve(false);
    const [program, ...args] = command;
    const child = spawn(program, args, { stdio: 'ignore', detached: true });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
    // Some openers stay as long as the browser does.
    setTimeout(() => resolve(true), 3000).unref();
    child.unref();
  });

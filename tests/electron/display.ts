import { spawn } from 'node:child_process';

export type Display = { readonly name: string; readonly close: () => void };

/**
 * A display to open a window on: the one there is, else a virtual one from Xvfb, else null. Systems
 * other than Linux always have theirs.
 */
export async function openDisplay(): Promise<Display | null> {
  const own = process.env['DISPLAY'];
  if (process.platform !== 'linux' || own !== undefined) return { name: own ?? '', close: () => undefined };
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const number = await new Promise<string | null>((resolve) => {
    server.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    // Not installed, or unable to start.
    server.once('error', () => resolve(null));
    server.once('exit', () => resolve(null));
  });
  return number === null ? null : { name: `:${number}`, close: () => void server.kill() };
}

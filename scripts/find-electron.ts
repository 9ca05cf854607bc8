import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.ts';
import { runTool } from './run.ts';

export type ElectronFound =
  | { readonly state: 'found'; readonly program: string }
  /** `reason` completes “The window cannot be opened: …”. */
  | { readonly state: 'none'; readonly reason: string };

const home = join(root, 'node_modules/electron');

/** How long the download of Electron's program (about 110 MB) may take, in milliseconds. */
const patience = 5 * 60_000;

/** Electron's program, fetched once by the npm package's own installer where it is not there yet. */
export async function findElectron(): Promise<ElectronFound> {
  const known = installedElectron();
  if (known !== null) return { state: 'found', program: known };
  console.log('Fetching Electron, once (about 110 MB).');
  const { output } = await runTool('electron/install.js', [], { quiet: true, timeout: patience });
  const fetched = installedElectron();
  if (fetched !== null) return { state: 'found', program: fetched };
  return { state: 'none', reason: `Electron's program could not be fetched (${causeOf(output)})` };
}

/** The program as the npm package would find it: a folder named in the environment, or its own. */
export function installedElectron(): string | null {
  const own = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const program = join(own ?? join(home, 'dist'), programName());
  return existsSync(program) ? program : null;
}

function programName(): string {
  try {
    return readFileSync(join(home, 'path.txt'), 'utf8');
  } catch {
    if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
    return process.platform === 'win32' ? 'electron.exe' : 'electron';
  }
}

/** The first line of an installer's complaint that names a cause. */
export const causeOf = (output: string): string =>
  /^.*(?:Error: |\bE[A-Z]{4,}\b).*$/m.exec(output)?.[0].trim().slice(0, 160) ?? 'it took too long';

/** Why a window cannot open on this machine whatever is installed, or null. */
export function windowObstacle(
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
  user: number | undefined,
): string | null {
  if (platform !== 'linux') return null;
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return 'there is no display';
  if (user === 0) return 'Electron keeps its sandbox and so does not run as root';
  return null;
}

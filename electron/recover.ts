import type { WebContents } from 'electron';
import type { Log } from './log.ts';

/** A page that ends more often than this within a minute is not started again. */
const mostRestarts = 3;
const minute = 60_000;

/** Whether a page that has ended at these times (milliseconds) deserves another start. */
export const deservesRestart = (ends: readonly number[], now: number): boolean =>
  ends.filter((end) => now - end < minute).length <= mostRestarts;

/**
 * Starts the page again when its process ends, which loses nothing: notes are on disk before the
 * page says so. When it keeps ending, `giveUp` is called instead.
 */
export function recoverPage(contents: WebContents, log: Log, giveUp: () => void): void {
  const ends: number[] = [];
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log(`page ended: ${reason} (${exitCode})`);
    ends.push(Date.now());
    if (deservesRestart(ends, Date.now())) contents.reload();
    else giveUp();
  });
  contents.on('unresponsive', () => log('page does not respond'));
  contents.on('responsive', () => log('page responds again'));
}

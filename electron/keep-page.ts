import type { BrowserWindow } from 'electron';
import type { Log } from './log.ts';
import { isReaderPage, readerPage } from './reader-address.ts';

/** A page that ends more often than this within a minute is not started again. */
const mostRestarts = 3;
const minute = 60_000;

/** Whether a page that has ended at these times (milliseconds) deserves another start. */
export const deservesRestart = (ends: readonly number[], now: number): boolean =>
  ends.filter((end) => now - end < minute).length <= mostRestarts;

/**
 * Loads the page, and loads it again when its process ends or when it does not come. What was saved
 * is on disk then; what was typed since is lost. When it keeps ending, `giveUp` is called
 * instead.
 */
export function keepPage(window: BrowserWindow, log: Log, giveUp: (error: unknown) => void): void {
  const contents = window.webContents;
  const ends: number[] = [];

  const startAgain = (error: Error): void => {
    if (window.isDestroyed()) return;
    log('page ended', error);
    ends.push(Date.now());
    if (!deservesRestart(ends, Date.now())) giveUp(error);
    // Loading anew would leave the place in the reader, which stands in the address.
    else if (isReaderPage(contents.getURL())) contents.reload();
    else load();
  };
  let loads = 0;
  const load = (): void => {
    const own = (loads += 1);
    window.loadURL(readerPage).catch((error: unknown) => {
      // Closed before it was there, or loaded again meanwhile: nobody waits for it any more.
      if (window.isDestroyed() || own !== loads || codeOf(error) === 'ERR_ABORTED') return;
      // Of this we hear below.
      if (contents.isCrashed()) return;
      startAgain(error instanceof Error ? error : new Error(String(error)));
    });
  };

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') startAgain(new Error(`its process is gone: ${reason} (${exitCode})`));
  });
  contents.on('unresponsive', () => log('page does not respond'));
  contents.on('responsive', () => log('page responds again'));
  load();
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

import { app, BrowserWindow } from 'electron';
import type { UnderWay } from '../host/serve/under-way.ts';

/**
 * Holds the app's end back until the calls under way are done: the window is closed by then, and
 * what it wrote last may not be on disk yet. It does not wait for ever.
 */
export function finishBeforeQuitting({ isIdle, settled }: UnderWay): void {
  let hasWaited = false;
  app.on('will-quit', (event) => {
    if (hasWaited || isIdle()) return;
    event.preventDefault();
    void settled().then(() => {
      // Somebody has started the app again meanwhile.
      if (BrowserWindow.getAllWindows().length > 0) return;
      hasWaited = true;
      app.quit();
    });
  });
}

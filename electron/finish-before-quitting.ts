import { app, BrowserWindow } from 'electron';
import type { UnderWay } from '../host/serve/under-way.ts';

/** Milliseconds that closing may take: what is being imported is finished or left for the next start. */
const patience = 5000;

/**
 * Holds the app's end back until the calls under way are done and `close` is: the window is closed by
 * then, and what it wrote last may not be on disk yet. It does not wait for ever.
 */
export function finishBeforeQuitting({ settled }: UnderWay, close: () => Promise<void>): void {
  let hasWaited = false;
  app.on('will-quit', (event) => {
    if (hasWaited) return;
    event.preventDefault();
    void finish().then((isDone) => {
      if (!isDone) return;
      hasWaited = true;
      app.quit();
    });
  });

  const finish = async (): Promise<boolean> => {
    await settled();
    // Somebody has started the app again meanwhile.
    if (BrowserWindow.getAllWindows().length > 0) return false;
    await inTime(close());
    return true;
  };
}

/** Waits, but not for ever, and whatever comes of it. */
async function inTime(work: Promise<void>): Promise<void> {
  const { promise: enough, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, patience);
  await Promise.race([work.catch(() => undefined), enough]);
  clearTimeout(timer);
}

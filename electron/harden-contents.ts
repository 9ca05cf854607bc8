import type { Event, WebContents } from 'electron';
import type { WindowGuard } from './refusal.ts';
import { isReaderPage } from './reader-address.ts';

type Navigation = Event<{ readonly url: string; readonly isMainFrame: boolean }>;

/** Keeps a page where it is: it cannot leave the reader, open a window, or hold another page. */
export function hardenContents(contents: WebContents, guard: WindowGuard): void {
  const stay = (event: Navigation): void => {
    if (event.isMainFrame && isReaderPage(event.url)) return;
    event.preventDefault();
    guard.refuse('navigation');
  };
  // Electron asks for any frame first, then for the main frame alone; a refusal ends the asking.
  contents.on('will-frame-navigate', stay);
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.setWindowOpenHandler(() => {
    guard.refuse('window');
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    guard.refuse('embedded-page');
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

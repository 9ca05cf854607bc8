import { app, BrowserWindow, type Session } from 'electron';

export type WindowPlan = {
  readonly session: Session;
  /** The built preload: a path. */
  readonly preload: string;
  readonly colour: string;
};

/**
 * The reader's one window, unseen until it has something to show. Electron keeps its size and place
 * under its name.
 */
export function createWindow({ session, preload, colour }: WindowPlan): BrowserWindow {
  const window = new BrowserWindow({
    name: 'reader',
    windowStatePersistence: true,
    title: 'Fathom',
    width: 1180,
    height: 860,
    minWidth: 420,
    minHeight: 400,
    show: false,
    backgroundColor: colour,
    webPreferences: {
      session,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => window.show());
  return window;
}

/** Brings a window to the front, wherever it has been put. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

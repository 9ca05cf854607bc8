import { type BrowserWindow, dialog } from 'electron';
import type { ShellWords } from './words.ts';

const stay = 0;
const leave = 1;

/**
 * Asks whether to stay when the page says, by `beforeunload`, that something in it is not saved:
 * Electron would keep the window open without a word. Staying is what happens by mere Enter or Escape.
 */
export const askBeforeLeaving = (window: BrowserWindow, words: () => ShellWords): void =>
  void window.webContents.on('will-prevent-unload', (event) => {
    const { unsaved, unsavedDetail, stay: stayLabel, leave: leaveLabel } = words();
    const choice = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: unsaved,
      detail: unsavedDetail,
      buttons: [stayLabel, leaveLabel],
      defaultId: stay,
      cancelId: stay,
      noLink: true,
    });
    // What is prevented is the page's own refusal to go.
    if (choice === leave) event.preventDefault();
  });

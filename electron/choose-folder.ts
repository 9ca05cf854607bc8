import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { ChooseFolder } from '../host/library/library-handlers.ts';
import type { ShellWords } from './words.ts';

/** Asks with the system's own dialog for a folder whose articles are followed, or taken in once. */
export const chooseFolder =
  (words: () => ShellWords): ChooseFolder =>
  async (what) => {
    const title = what === 'follow' ? words().followFolder : words().importFolder;
    const options: OpenDialogOptions = { title, properties: ['openDirectory'] };
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    const { canceled, filePaths } = await (window === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    return canceled ? null : (filePaths[0] ?? null);
  };

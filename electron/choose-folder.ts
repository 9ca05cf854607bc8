import { BrowserWindow, dialog, type OpenDialogOptions } from 'electron';
import type { ChooseFolder } from '../host/library/library-handlers.ts';
import type { ShellWords } from './words.ts';

/** Asks with the system's own dialog for a folder whose articles are followed. */
export const chooseFolder =
  (words: () => ShellWords): ChooseFolder =>
  async () => {
    const options: OpenDialogOptions = { title: words().followFolder, properties: ['openDirectory'] };
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    const { canceled, filePaths } = await (window === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    return canceled ? null : (filePaths[0] ?? null);
  };

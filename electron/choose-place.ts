import {
  BrowserWindow,
  dialog,
  type MessageBoxOptions,
  type OpenDialogOptions,
  type SaveDialogOptions,
} from 'electron';
import { access } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { ChoosePlace } from '../host/exchange/save-export.ts';
import type { ShellWords } from './words.ts';

/** Asks with the system's own dialogs: for a file where it is one, for a folder where there are several. */
export const choosePlace =
  (words: () => ShellWords): ChoosePlace =>
  (names) => {
    const [only, ...others] = names;
    return only !== undefined && others.length === 0
      ? chooseFile(only, words())
      : chooseFolder(names, words());
  };

/** The system itself asks before a file is replaced. */
async function chooseFile(name: string, words: ShellWords): Promise<readonly string[] | null> {
  const ending = extname(name).slice(1);
  const options: SaveDialogOptions = {
    title: words.exportFile,
    defaultPath: name,
    filters: [{ name: ending, extensions: [ending] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const window = front();
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return canceled || filePath === '' ? null : [filePath];
}

/** Asks for a folder until one is found whose files may be written, or until the reader has had enough. */
async function chooseFolder(names: readonly string[], words: ShellWords): Promise<readonly string[] | null> {
  const options: OpenDialogOptions = {
    title: words.exportFolder,
    properties: ['openDirectory', 'createDirectory'],
  };
  for (;;) {
    const window = front();
    const { canceled, filePaths } = await (window === undefined
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    const [folder] = filePaths;
    if (canceled || folder === undefined) return null;
    const paths = names.map((name) => join(folder, name));
    if (await mayWrite(paths, words)) return paths;
  }
}

async function mayWrite(paths: readonly string[], words: ShellWords): Promise<boolean> {
  const found = await Promise.all(
    paths.map((path) =>
      access(path).then(
        () => true,
        () => false,
      ),
    ),
  );
  if (!found.includes(true)) return true;
  const options: MessageBoxOptions = {
    type: 'question',
    message: words.replaceQuestion,
    buttons: [words.replace, words.cancel],
    defaultId: 1,
    cancelId: 1,
  };
  const window = front();
  const { response } = await (window === undefined
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return response === 0;
}

const front = (): BrowserWindow | undefined =>
  BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];

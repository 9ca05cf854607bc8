import { app, BrowserWindow, Menu, session, shell } from 'electron';
import { join } from 'node:path';
import type { CommandName, HostEvent } from '../core/host/contract.ts';
import { FaultError } from '../core/host/fault.ts';
import type { Language } from '../core/model/language.ts';
import type { Settings } from '../core/model/settings.ts';
import { createHandlers } from '../host/handlers.ts';
import { libraryOfPack } from '../host/library/library-of-pack.ts';
import type { Machine } from '../host/files/cache-folder.ts';
import { libraryCache } from '../host/files/library-cache.ts';
import { openPack } from '../host/pack/open-pack.ts';
import { assetHandler } from '../host/serve/asset-handler.ts';
import { createUnderWay } from '../host/serve/under-way.ts';
import { uploadHandler, uploadItem } from '../host/serve/upload-handler.ts';
import { systemLanguage } from '../host/settings/system-language.ts';
import { packTexts } from '../host/texts/pack-texts.ts';
import { answerRequests } from './answer-requests.ts';
import { askBeforeLeaving } from './ask-before-leaving.ts';
import { chooseFolder } from './choose-folder.ts';
import { choosePlace } from './choose-place.ts';
import { offerContextMenu } from './context-menu.ts';
import { finishBeforeQuitting } from './finish-before-quitting.ts';
import { followSettings } from './follow-settings.ts';
import { hardenSession } from './harden-session.ts';
import { openDoor, sendCommand, sendEvent } from './ipc.ts';
import { keepPage } from './keep-page.ts';
import type { Log } from './log.ts';
import { menuItems } from './menu.ts';
import type { WindowGuard } from './refusal.ts';
import { followTheme, paperColour } from './theme.ts';
import { createWindow } from './window.ts';
import { shellWords } from './words.ts';

export type ReaderPlan = {
  /** The reader's data folder: a path. */
  readonly folder: string;
  readonly machine: Machine;
  readonly guard: WindowGuard;
  readonly log: Log;
  readonly die: (error: unknown) => void;
};

export type Reader = {
  /** Opens the window. */
  readonly show: () => void;
};

/** `dist/`: this file is bundled into `dist/electron/main.js`. */
const built = join(import.meta.dirname, '..');

/** The pack that was shipped; while developing, another can be named. */
const packFolder = (): string =>
  (app.isPackaged ? undefined : process.env['FATHOM_PACK']) || join(built, 'pack');

/** Puts the host behind the window: files at `app://reader/`, calls at the door, commands in the menu. */
export async function openReader({ folder, machine, guard, log, die }: ReaderPlan): Promise<Reader> {
  const pack = await openPack(packFolder());
  const system = systemLanguage(app.getPreferredSystemLanguages());
  const tell = (event: HostEvent): void => {
    for (const { webContents } of BrowserWindow.getAllWindows()) sendEvent(webContents, event);
  };
  const library =
    pack.folder === null
      ? null
      : await libraryOfPack({
          pack,
          dataFolder: folder,
          cache: libraryCache(machine, folder),
          tell,
        });
  const handlers = await createHandlers({
    folder,
    packState: pack.state,
    version: app.getVersion(),
    shell: 'window',
    language: system,
    showFolder: showInFiles,
    choosePlace: choosePlace(() => words()),
    chooseFolder: chooseFolder(() => words()),
    guard,
    textOf: packTexts(pack),
    library,
    notesChanged: (change) => tell({ about: 'notes', change }),
  });
  let { settings } = await handlers.start(null);
  const words = () => shellWords[languageOf(settings, system)];
  const dress = (): void => {
    followTheme(settings.theme);
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuItems({ words: words(), platform: process.platform, developing: !app.isPackaged, say }),
      ),
    );
  };
  dress();
  const underWay = createUnderWay();
  openDoor(
    followSettings(handlers, (written) => {
      settings = written;
      dress();
    }),
    guard,
    underWay,
  );
  finishBeforeQuitting(underWay, async () => library?.close());

  // No `persist:` in its name: the session lives in memory, and the page leaves nothing behind.
  const memory = session.fromPartition('reader');
  await hardenSession(memory, guard);
  const assets = assetHandler({
    reader: join(built, 'renderer'),
    pack: pack.folder === null ? null : pack.read,
  });
  const upload =
    library &&
    uploadHandler(
      async (...file) => (await library.imports()).upload(...file),
      () => guard.refuse('body'),
    );
  answerRequests(memory, (request) =>
    upload !== null && request.method === 'PUT' && uploadItem(new URL(request.url).pathname) !== null
      ? underWay.track(upload(request))
      : assets(request),
  );

  return {
    show: () => {
      const window = createWindow({
        session: memory,
        preload: join(import.meta.dirname, 'preload.cjs'),
        colour: paperColour(settings.theme),
      });
      offerContextMenu(window.webContents, words);
      askBeforeLeaving(window, words);
      keepPage(window, log, die);
    },
  };
}

const languageOf = ({ language }: Settings, system: Language): Language =>
  language === 'system' ? system : language;

/** The menu's commands go to the window in front; without one there is nobody to tell. */
function say(command: CommandName): void {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (window !== undefined) sendCommand(window.webContents, command);
}

async function showInFiles(folder: string): Promise<void> {
  const failure = await shell.openPath(folder);
  if (failure !== '') throw new FaultError('failed', 'folder', failure);
}

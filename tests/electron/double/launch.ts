import type {
  BrowserWindowConstructorOptions,
  CrashReporter,
  Dialog,
  IpcMain,
  MessageBoxSyncOptions,
  NativeTheme,
  Protocol,
  Shell,
} from 'electron';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { createApp, type AppPlan } from './app-double.ts';
import { createMenu } from './menu-double.ts';
import { runMain } from './run-main.ts';
import { createSession, type SessionDouble } from './session-double.ts';
import { strict } from './strict.ts';
import { createWindow, type LoadFailure, type WindowDouble, type World } from './window-double.ts';

export type LaunchPlan = Partial<AppPlan> & {
  readonly browser: Browser;
  /** The built app: a folder with `electron/main.js` and what lies beside it. */
  readonly built: string;
  /** The data folder. */
  readonly data: string;
  /** The folder for what can be deleted. */
  readonly cache: string;
  /** Another pack than the built one: a folder. */
  readonly pack?: string;
  /** Leaves the page's policy aside, to see the guards behind it. */
  readonly bypassCsp?: boolean;
  /** How the first loads of the page fail. */
  readonly failures?: readonly LoadFailure[];
  /** The button that is chosen in every dialog, from 0. */
  readonly choice?: number;
  /** The file or folder that is chosen in every dialog; none is, if left out. */
  readonly place?: string;
};

/**
 * Starts a built main file, unchanged, on a double of Electron: the parts of its API that the shell
 * uses, typed by Electron's own declarations, around a real Chromium.
 */
export async function launch(plan: LaunchPlan) {
  const { browser, built, data, cache, pack, bypassCsp = false, failures = [], choice = 0 } = plan;
  const appPlan: AppPlan = {
    packaged: plan.packaged ?? false,
    version: plan.version ?? '0.1.0',
    languages: plan.languages ?? ['en-GB'],
    alone: plan.alone ?? true,
    switches: plan.switches ?? [],
  };
  const app = createApp(appPlan, () => {
    for (const window of windows) void window.close();
  });
  const menu = createMenu();
  const sessions: SessionDouble[] = [];
  const windows: WindowDouble[] = [];
  const errorBoxes: string[] = [];
  const questions: MessageBoxSyncOptions[] = [];
  const shownFolders: string[] = [];
  const crashReports: Parameters<CrashReporter['start']>[0][] = [];
  const schemes: Parameters<Protocol['registerSchemesAsPrivileged']>[0] = [];
  const handlers = new Map<string, (event: unknown, ...values: unknown[]) => unknown>();

  const sessionFor = (partition: string): SessionDouble => {
    if (!app.seen.isReady) throw new Error('a session cannot be had before the app is ready');
    const known = sessions.find((one) => one.partition === partition);
    if (known !== undefined) return known;
    const created = createSession(partition);
    sessions.push(created);
    app.emit('session-created', created.session);
    return created;
  };
  const world: World = {
    browser,
    bypassCsp,
    handlers,
    failures: [...failures],
    sessionOf: ({ webPreferences }) =>
      sessions.find(({ session }) => session === webPreferences?.session) ??
      sessionFor(webPreferences?.partition ?? ''),
  };
  // `new` takes what a function returns, when that is an object.
  const BrowserWindow = Object.assign(
    function (options: BrowserWindowConstructorOptions) {
      if (!app.seen.isReady) throw new Error('a window cannot be opened before the app is ready');
      const created = createWindow(options, world);
      windows.push(created);
      app.emit('web-contents-created', {}, created.contents);
      return created.window;
    },
    {
      getAllWindows: () => windows.filter(({ seen }) => !seen.closed).map(({ window }) => window),
      getFocusedWindow: () => windows[0]?.window ?? null,
    },
  );
  const theme: Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors'> = {
    themeSource: 'system',
    shouldUseDarkColors: false,
  };
  const crashReporter: Pick<CrashReporter, 'start'> = { start: (options) => void crashReports.push(options) };
  const ask = (...asked: readonly unknown[]): number => {
    questions.push(asked.at(-1) as MessageBoxSyncOptions);
    return choice;
  };
  type Dialogs =
    | 'showErrorBox'
    | 'showMessageBox'
    | 'showMessageBoxSync'
    | 'showOpenDialog'
    | 'showSaveDialog';
  const canceled = plan.place === undefined;
  const dialog: Pick<Dialog, Dialogs> = {
    showMessageBox: async (...asked: readonly unknown[]) => ({
      response: ask(...asked),
      checkboxChecked: false,
    }),
    showMessageBoxSync: ask,
    showOpenDialog: async () => ({ canceled, filePaths: plan.place === undefined ? [] : [plan.place] }),
    showSaveDialog: async () => ({ canceled, filePath: plan.place ?? '' }),
    showErrorBox: (title, content) => void errorBoxes.push(`${title}: ${content}`),
  };
  const shell: Pick<Shell, 'openPath'> = {
    openPath: async (path) => {
      shownFolders.push(path);
      return '';
    },
  };
  const protocol: Pick<Protocol, 'registerSchemesAsPrivileged'> = {
    registerSchemesAsPrivileged: (more) => {
      if (app.seen.isReady) throw new Error('schemes must be registered before the app is ready');
      schemes.push(...more);
    },
  };
  const ipcMain: Pick<IpcMain, 'handle'> = {
    handle: (channel, handler) => {
      if (handlers.has(channel)) throw new Error(`the channel ${channel} has a handler already`);
      handlers.set(channel, handler as (event: unknown, ...values: unknown[]) => unknown);
    },
  };
  const electron: Record<string, object> = {
    app: strict('app', app.app),
    BrowserWindow: strict('BrowserWindow', BrowserWindow),
    Menu: strict('Menu', menu.menu),
    session: strict('session', {
      get defaultSession() {
        return sessionFor('default').session;
      },
      fromPartition: (partition: string) => sessionFor(partition).session,
    }),
    nativeTheme: strict('nativeTheme', theme),
    crashReporter: strict('crashReporter', crashReporter),
    dialog: strict('dialog', dialog),
    shell: strict('shell', shell),
    protocol: strict('protocol', protocol),
    ipcMain: strict('ipcMain', ipcMain),
  };

  const forget = rememberListeners();
  const restore = setEnvironment({ FATHOM_DATA: data, FATHOM_CACHE: cache, FATHOM_PACK: pack });
  await runMain(join(built, 'electron/main.js'), electron);
  app.becomeReady();

  /** The window, once it is there. */
  const firstWindow = async (): Promise<WindowDouble> => {
    for (let tries = 0; tries < 500 && windows[0] === undefined && errorBoxes.length === 0; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 10));
    if (windows[0] === undefined) throw new Error(`no window was opened. ${errorBoxes.join(' ')}`);
    return windows[0];
  };

  return {
    app,
    menu,
    sessions,
    windows,
    errorBoxes,
    questions,
    shownFolders,
    crashReports,
    schemes,
    theme,
    handlers,
    window: firstWindow,
    page: async (): Promise<Page> => {
      const page = await (await firstWindow()).page;
      await page.waitForLoadState();
      return page;
    },
    close: async (): Promise<void> => {
      forget();
      restore();
      for (const window of windows) await window.close();
      // What main has running, its threads too, ends with the app.
      app.app.quit();
      for (let tries = 0; tries < 500 && !app.seen.hasEnded; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}

export type Launched = Awaited<ReturnType<typeof launch>>;

/** Sets variables of the environment, or takes them away, and returns how to undo it. */
function setEnvironment(variables: Readonly<Record<string, string | undefined>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  const set = (all: Iterable<readonly [string, string | undefined]>): void => {
    for (const [name, value] of all)
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
  };
  set(Object.entries(variables));
  return () => set(before);
}

/** Takes note of who listens for a process's errors now, and returns how to take off whoever came later. */
function rememberListeners(): () => void {
  const before = new Set(process.rawListeners('uncaughtException'));
  const rejectionsBefore = new Set(process.rawListeners('unhandledRejection'));
  return () => {
    for (const listener of process.listeners('uncaughtException'))
      if (!before.has(listener)) process.off('uncaughtException', listener);
    for (const listener of process.listeners('unhandledRejection'))
      if (!rejectionsBefore.has(listener)) process.off('unhandledRejection', listener);
  };
}

import { app, BrowserWindow, session } from 'electron';
import { homedir } from 'node:os';
import { cacheFolder } from '../host/files/cache-folder.ts';
import { dataFolder } from '../host/files/data-folder.ts';
import { createGuard } from '../host/serve/guard.ts';
import { registerScheme } from './answer-requests.ts';
import { dieAloud } from './die-aloud.ts';
import { hardenContents } from './harden-contents.ts';
import { asksForDebugging, hardenProcess, hardenResolver } from './harden-process.ts';
import { hardenSession } from './harden-session.ts';
import { createLog } from './log.ts';
import { openReader, type Reader } from './open-reader.ts';
import type { Refusal } from './refusal.ts';
import { focusWindow } from './window.ts';

// What stands here must happen before `ready`, and `ready` waits until this file has run to its
// end: awaiting it at this level would wait for ever.
const folder = dataFolder(process.env, process.platform, homedir());
// Chromium's own files and the log, apart from the reader's. They can be deleted at any time.
const machine = { env: process.env, platform: process.platform, home: homedir() };
const shellFolder = cacheFolder(machine, process.env['FATHOM_DATA'] ? folder : null);
app.setPath('userData', shellFolder);
const log = createLog(shellFolder);
const guard = createGuard<Refusal>();
const die = dieAloud(log, shellFolder);

if (asksForDebugging()) app.exit(1);
else if (!app.requestSingleInstanceLock()) app.quit();
else run();

function run(): void {
  process.on('uncaughtException', die);
  process.on('unhandledRejection', die);
  hardenProcess();
  registerScheme();
  app.on('session-created', (created) => void hardenSession(created, guard));
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, guard));
  app.on('child-process-gone', (_event, { type, reason }) => log(`${type} ended: ${reason}`));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  void app.whenReady().then(start).catch(die);
}

async function start(): Promise<void> {
  hardenResolver();
  await hardenSession(session.defaultSession, guard);
  const reader = await openReader({ folder, machine, guard, log, die });
  reader.show();
  app.on('second-instance', () => comeForward(reader));
  app.on('activate', () => comeForward(reader));
}

/** One window is enough: whoever starts the app again finds it. On macOS it may have been closed. */
function comeForward(reader: Reader): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) reader.show();
  else focusWindow(window);
}

import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { portOption } from '../host/command-line/port-option.ts';
import { serveReader } from '../host/serve/serve-reader.ts';
import { untilStopped } from '../host/serve/until-stopped.ts';
import { buildPack, buildReader, buildShell } from './build.ts';
import { findElectron, windowObstacle } from './find-electron.ts';
import { openBrowser } from './open-browser.ts';
import { built, fromCaller, root } from './paths.ts';
import { windowFailure } from './window-failure.ts';

const usage = `npm start [-- options]
  --web                  open the reader in the browser instead of its window
  --articles <folder>    read these articles (.md, .txt) instead of the bundled ones
  --port <number>        with --web: use this port instead of any free one
  --help                 show this`;

/** Builds what has changed and opens the reader: in its window where that can be had, else in the browser. */
async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      web: { type: 'boolean', default: false },
      articles: { type: 'string' },
      port: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return console.log(usage);

  const port = portOption(values.port);
  const pack = await buildPack({
    articles: values.articles && fromCaller(values.articles),
  });
  if (pack === null) throw new Error('The articles have errors, named above; nothing was started.');
  await buildReader();

  if (values.web) return openInBrowser(pack, port);
  const obstacle = await openWindow(pack);
  if (obstacle === null) return;
  console.log(`The window cannot be opened: ${obstacle}. Opening the same reader in the browser instead.`);
  await openInBrowser(pack, port);
}

/** Opens the window and waits until it is closed. Returns why it could not be opened, or null. */
async function openWindow(pack: string): Promise<string | null> {
  const obstacle = windowObstacle(process.env, process.platform, process.getuid?.());
  if (obstacle !== null) return obstacle;
  const electron = await findElectron();
  if (electron.state === 'none') return electron.reason;
  await buildShell();
  return runWindow(electron.program, pack);
}

const runWindow = (program: string, pack: string): Promise<string | null> =>
  new Promise((done) => {
    // Set in the terminals of some editors; it would make a bare Node of Electron.
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env;
    const begun = performance.now();
    const child = spawn(program, [root], { stdio: 'inherit', env: { ...env, FATHOM_PACK: pack } });
    let isStopped = false;
    const stop = (): void => {
      isStopped = true;
      child.kill();
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    child.on('error', (error) => done(`Electron could not be started (${error.message})`));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', stop).off('SIGTERM', stop);
      done(windowFailure({ code, signal, isStopped, after: performance.now() - begun }));
    });
  });

async function openInBrowser(pack: string, port: number | undefined): Promise<void> {
  const server = await serveReader({ pack, reader: built.renderer, port });
  const stopped = untilStopped();
  // Every user of a machine can read its command lines, and so the address that a browser is given there.
  if (await openBrowser(server.oneTimeUrl())) console.log('Fathom is open in the browser.');
  else console.log(`Open this address in a browser on this machine:\n${server.url}`);
  console.log('Ctrl-C ends it.');
  await stopped;
  await server.close();
}

await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});

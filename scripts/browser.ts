import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export type Machine = {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly exists: (path: string) => boolean;
};

const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  home: homedir(),
  exists: existsSync,
};

/** An installed Chromium, Chrome or Edge, `FATHOM_CHROMIUM` before all; null where there is none. */
export const findBrowser = (machine: Machine = thisMachine): string | null =>
  machine.env['FATHOM_CHROMIUM'] || (candidates(machine).find(machine.exists) ?? null);

const commands = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium-browser',
];

function candidates({ env, platform, home }: Machine): readonly string[] {
  if (platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return names.flatMap((name) =>
      ['/Applications', join(home, 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents/MacOS', name),
      ),
    );
  }
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
  ];
  return commands.flatMap((command) =>
    folders.filter((folder) => folder !== '').map((folder) => join(folder, command)),
  );
}

/** Chromium refuses its sandbox to root. Only the tests may go without it: they open nothing but our own pages. */
export const browserArguments = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** The lists under the address bar: in every new window two pages of their own, which cost more than one of ours. */
const popups = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** What Playwright turns off. Chromium heeds only the last such list, so it stands here again. */
const asPlaywright = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** For hundreds of new windows: without what Chromium puts around a page and no test looks at. */
export const leanArguments = (): string[] => [
  ...browserArguments(),
  `--disable-features=${[...asPlaywright, ...popups].join(',')}`,
];

/** How a browser for the tests was come by, or why there is none. */
export type BrowserFound =
  | { readonly state: 'found'; readonly where: string }
  | { readonly state: 'none'; readonly advice: string };

/**
 * Makes sure that there is a browser for the tests: an installed one, else Debian's package where one
 * is root on Debian, else Playwright's own.
 */
export async function ensureBrowser(): Promise<BrowserFound> {
  const installed = findBrowser();
  if (installed !== null) return { state: 'found', where: installed };
  if (await isPlaywrightsThere()) return { state: 'found', where: "Playwright's own Chromium" };
  if (process.getuid?.() === 0 && isDebian()) {
    console.log("No browser found: installing Debian's chromium.");
    await run('apt-get', ['update', '-qq'], { quiet: true });
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      quiet: true,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
    const now = findBrowser();
    if (now !== null) return { state: 'found', where: now };
  }
  console.log("No browser found: fetching Playwright's own Chromium.");
  await run(process.execPath, [join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium']);
  if (await isPlaywrightsThere()) return { state: 'found', where: "Playwright's own Chromium" };
  return {
    state: 'none',
    advice: 'install Chromium, Chrome or Edge, or name one in FATHOM_CHROMIUM, and run this again',
  };
}

async function isPlaywrightsThere(): Promise<boolean> {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath());
}

function isDebian(): boolean {
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

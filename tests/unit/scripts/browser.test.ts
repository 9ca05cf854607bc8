import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../../scripts/browser.ts';

const machine = (
  platform: NodeJS.Platform,
  installed: readonly string[],
  env: Record<string, string> = {},
) => ({
  platform,
  env,
  home: '/home/ada',
  exists: (path: string) => installed.includes(path.replaceAll('\\', '/')),
});

describe('the browser for the tests', () => {
  it.each([
    [machine('linux', ['/opt/bin/google-chrome'], { PATH: '/usr/bin:/opt/bin' }), '/opt/bin/google-chrome'],
    [machine('linux', ['/usr/bin/google-chrome', '/usr/bin/chromium'], {}), '/usr/bin/chromium'],
    [machine('linux', ['/usr/bin/microsoft-edge'], { PATH: '' }), '/usr/bin/microsoft-edge'],
    [
      machine('darwin', ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      machine('win32', ['C:/Programs/Microsoft/Edge/Application/msedge.exe'], {
        PROGRAMFILES: 'C:/Programs',
      }),
      'C:/Programs/Microsoft/Edge/Application/msedge.exe',
    ],
    [machine('linux', ['/usr/bin/chromium'], { FATHOM_CHROMIUM: '/my/own' }), '/my/own'],
    [machine('linux', []), null],
  ])('is found in %j as %s', (where, path) => {
    expect(findBrowser(where)?.replaceAll('\\', '/') ?? null).toBe(path);
  });
});

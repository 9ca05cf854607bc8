import { describe, expect, it, vi } from 'vitest';
import { causeOf, windowObstacle } from '../../../scripts/find-electron.ts';
import { browserCommand } from '../../../scripts/open-browser.ts';
import { fromCaller } from '../../../scripts/paths.ts';
import { windowFailure } from '../../../scripts/window-failure.ts';

const url = 'http://127.0.0.1:4000/token/';

describe('npm start', () => {
  it('opens the browser as each system does', () => {
    expect(browserCommand(url, 'darwin', {})).toEqual(['open', url]);
    expect(browserCommand(url, 'win32', {})).toEqual(['cmd', '/c', 'start', '""', url]);
    expect(browserCommand(url, 'linux', { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(['xdg-open', url]);
    expect(browserCommand(url, 'linux', {})).toBeNull();
  });

  it('says at once why no window can open', () => {
    expect(windowObstacle({}, 'linux', 1000)).toBe('there is no display');
    expect(windowObstacle({ DISPLAY: ':0' }, 'linux', 0)).toContain('root');
    expect(windowObstacle({ DISPLAY: ':0' }, 'linux', 1000)).toBeNull();
    expect(windowObstacle({}, 'darwin', 501)).toBeNull();
  });

  it('tells a window that failed from one that was closed', () => {
    const end = { code: 0, signal: null, isStopped: false, after: 100 };
    expect(windowFailure(end)).toBeNull();
    expect(windowFailure({ ...end, code: 1 })).toBe('Electron ended at once (exit code 1)');
    expect(windowFailure({ ...end, code: 1, after: 60_000 })).toBeNull();
    const killed = { ...end, code: null, signal: 'SIGSEGV' } as const;
    expect(windowFailure(killed)).toBe('Electron was ended by the system (SIGSEGV)');
    expect(windowFailure({ ...killed, after: 60_000 })).toContain('SIGSEGV');
    expect(windowFailure({ ...killed, signal: 'SIGTERM', isStopped: true })).toBeNull();
  });

  it('takes paths from where one typed them', () => {
    vi.stubEnv('INIT_CWD', '/home/ada/essays');
    expect([fromCaller('mine'), fromCaller('/mine')]).toEqual(['/home/ada/essays/mine', '/mine']);
    vi.unstubAllEnvs();
  });

  it('names in one line why Electron could not be fetched', () => {
    const output = 'Downloading\nRequestError: getaddrinfo ENOTFOUND github.com\n    at x (y.js:1:1)\n';
    expect(causeOf(output)).toBe('RequestError: getaddrinfo ENOTFOUND github.com');
    expect(causeOf('TypeError: fetch failed')).toBe('TypeError: fetch failed');
    expect(causeOf('')).toBe('it took too long');
  });
});

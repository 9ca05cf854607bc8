import { describe, expect, it } from 'vitest';
import { causeOf, windowObstacle } from '../../../scripts/find-electron.ts';
import { browserCommand } from '../../../scripts/open-browser.ts';

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

  it('names in one line why Electron could not be fetched', () => {
    const output = 'Downloading\nRequestError: getaddrinfo ENOTFOUND github.com\n    at x (y.js:1:1)\n';
    expect(causeOf(output)).toBe('RequestError: getaddrinfo ENOTFOUND github.com');
    expect(causeOf('TypeError: fetch failed')).toBe('TypeError: fetch failed');
    expect(causeOf('')).toBe('it took too long');
  });
});

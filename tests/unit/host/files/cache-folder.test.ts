import { describe, expect, it } from 'vitest';
import { cacheFolder } from '../../../../host/files/cache-folder.ts';

describe('the folder for what can be deleted', () => {
  it.each([
    [{}, 'linux', '/home/ada', '/home/ada/.cache/fathom/window'],
    [{ XDG_CACHE_HOME: '/cache' }, 'linux', '/home/ada', '/cache/fathom/window'],
    [{ XDG_CACHE_HOME: 'cache' }, 'linux', '/home/ada', '/home/ada/.cache/fathom/window'],
    [{}, 'darwin', '/Users/ada', '/Users/ada/Library/Caches/Fathom/window'],
    [{ LOCALAPPDATA: 'D:\\Local' }, 'win32', 'C:\\Users\\ada', 'D:\\Local\\Fathom\\Cache\\window'],
    [{}, 'win32', 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Local\\Fathom\\Cache\\window'],
    [{ FATHOM_CACHE: '/tmp/x', XDG_CACHE_HOME: '/cache' }, 'linux', '/home/ada', '/tmp/x/window'],
    [{ FATHOM_CACHE: 'x', INIT_CWD: '/home/ada/work' }, 'linux', '/home/ada', '/home/ada/work/x/window'],
  ] as const)('with %j on %s is as the system has it', (env, platform, home, expected) => {
    expect(cacheFolder({ env, platform, home }, null)).toBe(expected);
  });

  it('is another for each data folder that somebody chose, and never inside it', () => {
    const machine = { env: {}, platform: 'linux', home: '/home/ada' } as const;
    const [one, other] = ['/mnt/notes', '/mnt/other'].map((chosen) => cacheFolder(machine, chosen));
    expect(one).toMatch(/^\/home\/ada\/\.cache\/fathom\/window-[0-9a-f]{12}$/);
    expect(other).not.toBe(one);
    expect(cacheFolder(machine, '/mnt/notes')).toBe(one);
  });
});

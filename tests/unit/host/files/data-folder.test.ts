import { describe, expect, it } from 'vitest';
import { dataFolder, shownFolder } from '../../../../host/files/data-folder.ts';

describe('the data folder', () => {
  it.each([
    [{}, 'linux', '/home/ada', '/home/ada/.local/share/fathom'],
    [{ XDG_DATA_HOME: '/data' }, 'linux', '/home/ada', '/data/fathom'],
    [{ XDG_DATA_HOME: 'data' }, 'linux', '/home/ada', '/home/ada/.local/share/fathom'],
    [{ XDG_DATA_HOME: '' }, 'linux', '/home/ada', '/home/ada/.local/share/fathom'],
    [{}, 'darwin', '/Users/ada', '/Users/ada/Library/Application Support/Fathom'],
    [
      { APPDATA: 'C:\\Users\\ada\\AppData\\Roaming' },
      'win32',
      'C:\\Users\\ada',
      'C:\\Users\\ada\\AppData\\Roaming\\Fathom',
    ],
    [{}, 'win32', 'C:\\Users\\ada', 'C:\\Users\\ada\\AppData\\Roaming\\Fathom'],
    [{ FATHOM_DATA: '/mnt/notes', XDG_DATA_HOME: '/data' }, 'linux', '/home/ada', '/mnt/notes'],
    [{ FATHOM_DATA: 'notes', INIT_CWD: '/home/ada/work' }, 'linux', '/home/ada', '/home/ada/work/notes'],
    [{ FATHOM_DATA: '' }, 'linux', '/home/ada', '/home/ada/.local/share/fathom'],
  ] as const)('with %j on %s is as the system has it', (env, platform, home, expected) => {
    expect(dataFolder(env, platform, home)).toBe(expected);
  });

  it('is shown with the home folder as ~', () => {
    expect(shownFolder('/home/ada/.local/share/fathom', '/home/ada', '/')).toBe('~/.local/share/fathom');
    expect(shownFolder('/home/adam/x', '/home/ada', '/')).toBe('/home/adam/x');
    expect(shownFolder('C:\\Users\\ada\\x', 'C:\\Users\\ada', '\\')).toBe('~\\x');
  });
});

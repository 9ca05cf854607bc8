import { describe, expect, it } from 'vitest';
import { readingFault, writingFault } from '../../../../host/library/disk-faults.ts';

const failing = (code: string): Error => Object.assign(new Error('open /home/ada/secret'), { code });

describe('what the disk says of an import', () => {
  it.each([
    ['EACCES', 'forbidden'],
    ['EPERM', 'forbidden'],
    ['ENOENT', 'unreadable'],
    ['EISDIR', 'unreadable'],
  ])('of a file that it does not give, for %s: %s', (system, code) => {
    expect(readingFault(failing(system))).toEqual({ code, detail: system });
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EIO', 'gone'],
    ['EMFILE', 'unwritable'],
  ])('of an article that it does not take, for %s: %s', (system, code) => {
    const fault = writingFault(failing(system));
    expect(fault.code).toBe(code);
    // The system's own message names folders.
    expect(fault.detail).not.toContain('ada');
  });
});

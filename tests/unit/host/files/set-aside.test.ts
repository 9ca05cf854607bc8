import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { setAside } from '../../../../host/files/set-aside.ts';
import { tempFolder } from '../temp-folder.ts';

describe('setting a file aside', () => {
  it('takes the first free name and overwrites nothing', async () => {
    const folder = await tempFolder();
    const path = join(folder, 'a.json');
    for (const text of ['one', 'two']) {
      await writeFile(path, text);
      await setAside(path);
    }
    expect((await readdir(folder)).toSorted()).toEqual(['a.json.unreadable-1', 'a.json.unreadable-2']);
    expect(await readFile(join(folder, 'a.json.unreadable-1'), 'utf8')).toBe('one');
    expect(await readFile(join(folder, 'a.json.unreadable-2'), 'utf8')).toBe('two');
  });

  it('leaves no empty name behind when there is nothing to set aside', async () => {
    const folder = await tempFolder();
    await expect(setAside(join(folder, 'a.json'))).rejects.toMatchObject({ fault: { code: 'failed' } });
    expect(await readdir(folder)).toEqual([]);
  });
});

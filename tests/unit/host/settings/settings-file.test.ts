import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../core/model/settings.ts';
import { settingsFile } from '../../../../host/settings/settings-file.ts';
import { tempFolder } from '../temp-folder.ts';

describe('the settings file', () => {
  it('is the defaults while there is none', async () => {
    const folder = await tempFolder();
    const file = settingsFile(join(folder, 'not-yet'));
    expect(await file.read()).toEqual(defaultSettings);
    expect(file.setAside()).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('may hold any part of the settings', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'settings.json'), '\uFEFF{"theme": "sepia"}');
    expect(await settingsFile(folder).read()).toEqual({ ...defaultSettings, theme: 'sepia' });
  });

  it('is found again by the next start', async () => {
    const folder = await tempFolder();
    await settingsFile(folder).change(() => ({ ...defaultSettings, size: 24 }));
    expect(await settingsFile(folder).read()).toEqual({ ...defaultSettings, size: 24 });
  });

  it.each([
    ['{"theme": "sepia"', 'it is not JSON'],
    ['{"theme": "plaid"}', 'at theme'],
    ['', 'it is not JSON'],
    [Buffer.from([0x7b, 0xff, 0x7d]), 'it is not UTF-8 text'],
  ])('is set aside, not overwritten, as %j', async (content, reason) => {
    const folder = await tempFolder();
    const path = join(folder, 'settings.json');
    await writeFile(path, content);
    const file = settingsFile(folder);
    expect(await file.read()).toEqual(defaultSettings);
    expect(file.setAside()).toEqual([
      {
        file: 'settings.json',
        keptAs: 'settings.json.unreadable-1',
        reason: { de: expect.any(String), en: expect.stringContaining(reason) },
      },
    ]);
    expect(await readFile(`${path}.unreadable-1`)).toEqual(Buffer.from(content));
    await file.change(() => defaultSettings);
    expect((await readdir(folder)).toSorted()).toEqual(['settings.json', 'settings.json.unreadable-1']);
    expect(file.setAside()).toHaveLength(1);
  });

  it('is set aside before a write too', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'settings.json'), 'broken');
    const file = settingsFile(folder);
    await file.change(() => defaultSettings);
    expect(await readFile(join(folder, 'settings.json.unreadable-1'), 'utf8')).toBe('broken');
    expect(file.setAside()).toHaveLength(1);
  });

  it('that the system will not open is reported and left where it is', async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, 'settings.json'));
    const file = settingsFile(folder);
    expect(await file.read()).toEqual(defaultSettings);
    expect(file.setAside()).toMatchObject([{ file: 'settings.json', keptAs: 'settings.json' }]);
    await expect(file.change(() => defaultSettings)).rejects.toMatchObject({ fault: { code: 'failed' } });
    expect(await readdir(folder)).toEqual(['settings.json']);
  });
});

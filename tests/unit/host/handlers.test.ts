import { readdir, readFile, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../core/host/answer.ts';
import { ask } from '../../../core/host/ask.ts';
import { contract, type Host, type Input } from '../../../core/host/contract.ts';
import { defaultSettings } from '../../../core/model/settings.ts';
import { createHandlers, type HostOptions } from '../../../host/handlers.ts';
import { createGuard } from '../../../host/serve/guard.ts';
import { exampleNote as example } from '../core/annotations/example.ts';
import { tempFolder } from './temp-folder.ts';

const exampleNote: Input<'notes.write'> = { ...example, tags: [...example.tags] };

const options = (folder: string): HostOptions => ({
  folder,
  packState: { state: 'ready' },
  version: '1.2.3',
  shell: 'browser',
  language: 'de',
  guard: createGuard(new Date('2026-11-21T10:00:00.000Z')),
});

/** A reader over these handlers, with both ends of the border between. */
async function hostOn(folder: string, more: Partial<HostOptions> = {}): Promise<Host['call']> {
  const handlers = await createHandlers({ ...options(folder), ...more });
  return ask(async (name, input) => JSON.parse(JSON.stringify(await answer(handlers, name, input))));
}

const place = {
  work: 'deep-value',
  language: 'de',
  segment: 's12',
  offset: 0,
  read: 0.5,
  at: '2026-11-21T10:00:00.000Z',
} as const;

describe('the handlers', () => {
  it('start a first time with the defaults', async () => {
    const call = await hostOn(join(await tempFolder(), 'fathom'));
    expect(await call('start', null)).toEqual({
      version: '1.2.3',
      shell: 'browser',
      language: 'de',
      pack: { state: 'ready' },
      settings: defaultSettings,
      places: [],
      folder: expect.stringMatching(/fathom$/),
      setAside: [],
    });
  });

  it('find everything again at the next start', async () => {
    const folder = await tempFolder();
    const first = await hostOn(folder);
    await first('settings.write', { ...defaultSettings, theme: 'dark' });
    await first('places.write', place);
    await first('notes.write', exampleNote);
    const second = await hostOn(folder);
    expect(await second('start', null)).toMatchObject({
      settings: { ...defaultSettings, theme: 'dark' },
      places: [place],
    });
    expect(await second('notes.read', null)).toEqual({ annotations: [exampleNote], setAside: [], later: [] });
    await second('notes.remove', { work: 'deep-value', id: exampleNote.id });
    expect(await first('notes.read', null)).toEqual({ annotations: [], setAside: [], later: [] });
  });

  it('start with damaged files, and name them', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'settings.json'), '{');
    await writeFile(join(folder, 'places.json'), '{}');
    await writeFile(join(folder, 'drafts.json'), '{}');
    const call = await hostOn(folder);
    expect((await call('start', null)).setAside.map(({ keptAs }) => keptAs)).toEqual([
      'settings.json.unreadable-1',
      'places.json.unreadable-1',
      'drafts.json.unreadable-1',
    ]);
    expect(await readFile(join(folder, 'settings.json.unreadable-1'), 'utf8')).toBe('{');
  });

  it('show the folder as people write it, and open it where the shell can', async () => {
    const shown: string[] = [];
    const folder = await tempFolder();
    const call = await hostOn(folder, { showFolder: async (path) => void shown.push(path) });
    expect(await call('folder.show', null)).toBeNull();
    expect(shown).toEqual([folder]);
    expect((await call('start', null)).folder).toBe(folder.replace(homedir(), '~'));
    const browser = await hostOn(folder);
    await expect(browser('folder.show', null)).rejects.toMatchObject({ fault: { code: 'unsupported' } });
  });

  it('start where the folder cannot be made, and say so at the first write', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'file'), '');
    const call = await hostOn(join(folder, 'file', 'fathom'));
    expect(await call('start', null)).toMatchObject({ settings: defaultSettings });
    await expect(call('notes.write', exampleNote)).rejects.toMatchObject({ fault: { code: 'failed' } });
  });

  it('report what was turned away', async () => {
    const guard = createGuard(new Date('2026-11-21T10:00:00.000Z'));
    const call = await hostOn(await tempFolder(), { guard });
    guard.refuse('host');
    guard.refuse('host');
    expect(await call('guard.report', null)).toEqual({
      since: '2026-11-21T10:00:00.000Z',
      refused: [{ what: 'host', times: 2 }],
    });
  });

  it('are asked nothing outside the contract, and write nothing for it', async () => {
    const folder = await tempFolder();
    const handlers = await createHandlers(options(folder));
    const path = { ...exampleNote, target: { ...exampleNote.target, work: '../../etc' } };
    const tries: [unknown, unknown][] = [
      ['notes.write', path],
      ['notes.write', { ...exampleNote, extra: 1 }],
      ['notes.remove', { work: 'a/b', id: exampleNote.id }],
      ['settings.write', { theme: 'plaid' }],
      ['places.write', { ...place, read: 2 }],
      ['__proto__', null],
      ['toString', null],
      [null, null],
    ];
    for (const [name, input] of tries) {
      expect(await answer(handlers, name, input)).toMatchObject({ ok: false, fault: { code: 'refused' } });
    }
    expect(await readdir(folder)).toEqual([]);
  });

  it('are one for each call of the contract, whose outputs they keep to', async () => {
    const handlers = await createHandlers(options(await tempFolder()));
    expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(contract).toSorted());
    expect(v.is(contract.start.output, await handlers.start(null))).toBe(true);
  });
});

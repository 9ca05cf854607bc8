import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { choosePlace } from '../../../electron/choose-place.ts';
import { shellWords } from '../../../electron/words.ts';
import { tempFolder } from '../host/temp-folder.ts';

/** What the reader does in the dialogs, and what they were asked. */
const reader = vi.hoisted(() => ({
  chooses: [] as (string | null)[],
  answers: 0,
  asked: [] as { readonly dialog: string; readonly options: object }[],
}));

vi.mock('electron', () => ({
  BrowserWindow: { getFocusedWindow: () => null, getAllWindows: () => [] },
  dialog: {
    showSaveDialog: async (options: object) => {
      reader.asked.push({ dialog: 'save', options });
      const filePath = reader.chooses.shift() ?? '';
      return { canceled: filePath === '', filePath };
    },
    showOpenDialog: async (options: object) => {
      reader.asked.push({ dialog: 'open', options });
      const path = reader.chooses.shift() ?? null;
      return { canceled: path === null, filePaths: path === null ? [] : [path] };
    },
    showMessageBox: async (options: object) => {
      reader.asked.push({ dialog: 'message', options });
      return { response: reader.answers };
    },
  },
}));

const choose = choosePlace(() => shellWords.en);
const names = ['deep-value.md', 'other-work.md'];

beforeEach(() => {
  reader.chooses = [];
  reader.asked = [];
});

describe('choosing a place for an export', () => {
  it('asks for a file where it is one, under its name', async () => {
    reader.chooses = ['/somewhere/mine.csv'];
    expect(await choose(['fathom-notes.csv'])).toEqual(['/somewhere/mine.csv']);
    expect(reader.asked).toMatchObject([{ dialog: 'save', options: { defaultPath: 'fathom-notes.csv' } }]);
  });

  it('asks for a folder where there are several files', async () => {
    const folder = await tempFolder();
    reader.chooses = [folder];
    expect(await choose(names)).toEqual(names.map((name) => join(folder, name)));
    expect(reader.asked.map(({ dialog }) => dialog)).toEqual(['open']);
  });

  it('asks before it replaces, and for another folder after a no', async () => {
    const [taken, free] = [await tempFolder(), join(await tempFolder(), 'free')];
    await writeFile(join(taken, 'other-work.md'), 'edited since');
    await mkdir(free);
    reader.chooses = [taken, free];
    reader.answers = 1;
    expect(await choose(names)).toEqual(names.map((name) => join(free, name)));
    expect(reader.asked.map(({ dialog }) => dialog)).toEqual(['open', 'message', 'open']);
    reader.chooses = [taken];
    reader.answers = 0;
    expect(await choose(names)).toEqual(names.map((name) => join(taken, name)));
  });

  it('is nowhere if the reader closes the dialog', async () => {
    expect(await choose(['fathom-notes.csv'])).toBeNull();
    expect(await choose(names)).toBeNull();
  });
});

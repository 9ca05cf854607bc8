import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { emptyNotesPage, notesPageText } from '../../../../core/annotations/notes-file.ts';
import { toRecord } from '../../../../core/annotations/w3c.ts';
import type { PackState } from '../../../../core/host/contract.ts';
import { createHandlers } from '../../../../host/handlers.ts';
import { createGuard } from '../../../../host/serve/guard.ts';
import { exampleNote } from '../../core/annotations/example.ts';
import { tempFolder } from '../temp-folder.ts';

/** A host that watches a folder of notes, until the test ends. */
async function watched(packState: PackState, ended: AbortSignal): Promise<string> {
  const folder = await tempFolder();
  const notes = join(folder, 'notes');
  await mkdir(notes);
  const guard = createGuard();
  await createHandlers({
    folder,
    packState,
    version: '0',
    shell: 'browser',
    language: 'de',
    guard,
    notesChanged: () => undefined,
    ended,
  });
  return notes;
}

/** As a sync tool would put it there: whole at once. */
async function putCopy(notes: string): Promise<void> {
  const text = notesPageText({ ...emptyNotesPage('deep-value'), items: [toRecord(exampleNote)] });
  await writeFile(join(notes, '..', 'arriving'), text);
  await rename(join(notes, '..', 'arriving'), join(notes, 'deep-value (conflicted copy).jsonld'));
}

it('a host whose pack was refused leaves the folder of notes alone, which another one watches', async () => {
  const end = new AbortController();
  const ready = await watched({ state: 'ready' }, end.signal);
  const refused = await watched({ state: 'refused', flaws: [] }, end.signal);
  // The one that must do nothing gets its file first.
  await putCopy(refused);
  await putCopy(ready);
  await vi.waitFor(async () => expect(await readdir(ready)).toContain('deep-value.jsonld'), 15_000);
  end.abort();
  expect(await readdir(refused)).toEqual(['deep-value (conflicted copy).jsonld']);
});

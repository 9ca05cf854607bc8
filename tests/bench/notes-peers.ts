import { open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { emptyNotesPage, notesPageText } from '../../core/annotations/notes-file.ts';
import { toRecord } from '../../core/annotations/w3c.ts';

/** An annotation of a usual size: a passage of two sentences, a note of two more. */
export const annotation = (
  number: number,
  work: string,
  note = 'A note of the length that one jots down while reading. ',
): Annotation => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  kind: 'note',
  colour: 'green',
  note: note.repeat(2),
  tags: ['größe', 'to read'],
  target: {
    work,
    language: 'de',
    segment: `s${(number % 400) + 1}`,
    start: number * 40,
    end: number * 40 + 120,
    exact:
      'Wer seinen Markt selbst schafft, statt um einen vorhandenen zu kämpfen, macht den Wettbewerb „bedeutungslos“. ',
    prefix: 'davor stehen noch ein paar ',
    suffix: ' danach kommen noch ein paar',
    hash: 'ab'.repeat(32),
  },
  created: '2026-11-21T10:00:00.000Z',
  modified: '2026-11-21T10:00:00.000Z',
});

export const pageText = (work: string, annotations: readonly Annotation[]): string =>
  notesPageText({ ...emptyNotesPage(work), items: annotations.map((each) => toRecord(each)) });

/** A way to keep notes, and how one change is made in it. */
export type Peer = { readonly name: string; readonly change: (changed: Annotation) => Promise<unknown> };

/** What other apps do with a file of JSON: written over as it is, and written beside, synced and renamed. */
export function filePeers(folder: string, all: readonly Annotation[]): readonly Peer[] {
  const kept = new Map(all.map((each) => [each.id, each]));
  const textWith = (changed: Annotation): string => {
    kept.set(changed.id, changed);
    return JSON.stringify(
      [...kept.values()].map((each) => toRecord(each)),
      null,
      2,
    );
  };
  return [
    {
      name: 'JSON written over the old file, not synced',
      change: (changed) => writeFile(join(folder, 'plain.json'), textWith(changed)),
    },
    {
      name: 'JSON in a new file, synced and renamed',
      change: async (changed) => {
        const file = await open(join(folder, 'synced.tmp'), 'w');
        await file.writeFile(textWith(changed));
        await file.sync();
        await file.close();
        await rename(join(folder, 'synced.tmp'), join(folder, 'synced.json'));
      },
    },
  ];
}

export function sqlitePeer(folder: string, all: readonly Annotation[]): Peer {
  const database = new DatabaseSync(join(folder, 'notes.sqlite'));
  database.exec('PRAGMA synchronous = FULL; CREATE TABLE notes (id TEXT PRIMARY KEY, record TEXT)');
  const insert = database.prepare('INSERT OR REPLACE INTO notes VALUES (?, ?)');
  database.exec('BEGIN');
  for (const each of all) insert.run(each.id, JSON.stringify(toRecord(each)));
  database.exec('COMMIT');
  return {
    name: 'a row in SQLite, synchronous = FULL',
    change: async (changed) => insert.run(changed.id, JSON.stringify(toRecord(changed))),
  };
}

import { randomUUID } from 'node:crypto';
import { appendFile, mkdir, readdir, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImportItemId, ImportOutcome } from '../../../core/library/import-state.ts';
import { refuse } from '../../files/file-fault.ts';
import { createQueue } from '../../files/queue.ts';
import { importItemSchema, journalLineSchema, type ImportItem, type JournalLine } from './import-item.ts';
import { newLines } from './lines.ts';

export type Entry = {
  readonly item: ImportItem;
  /** What became of it; null as long as nothing has. */
  readonly result: ImportOutcome | null;
};

export type Finished = { readonly item: ImportItemId; readonly result: ImportOutcome };

/**
 * The queue as it stands on disk, so that a process that is killed goes on where it was: a file for each
 * announcement (`in/<time>-<random>.jsonl`, made whole or not at all, by any process), and one to which
 * outcomes are added line by line (`done.jsonl`, by the one process that imports). A line that was
 * written by half is as good as none: what it told is done again, and found to be done. None of this is
 * synced: after a power cut the files are chosen again, and those that were imported are known.
 */
export type Journal = {
  /** In the order in which they were announced. */
  readonly entries: ReadonlyMap<ImportItemId, Entry>;
  readonly add: (items: readonly ImportItem[]) => Promise<void>;
  readonly finish: (results: readonly Finished[]) => Promise<void>;
  readonly again: (items: readonly ImportItemId[]) => Promise<void>;
  readonly drop: (items: readonly ImportItemId[]) => Promise<void>;
  /** Empties the queue. */
  readonly forget: () => Promise<void>;
  /** Takes in what other processes have written since. */
  readonly refresh: () => Promise<void>;
};

/** What cannot be written is told of as the import's. */
const failed = refuse('import');

export async function openJournal(folder: string): Promise<Journal> {
  const announcements = join(folder, 'in');
  const doneFile = join(folder, 'done.jsonl');
  const entries = new Map<ImportItemId, Entry>();
  const seen = new Set<string>();
  const readDone = newLines(doneFile, journalLineSchema);
  let hasAppended = false;

  const settle = (id: ImportItemId, result: ImportOutcome | null): void => {
    const entry = entries.get(id);
    if (entry !== undefined) entries.set(id, { ...entry, result });
  };
  const apply = (line: JournalLine): void => {
    if ('again' in line) for (const id of line.again) settle(id, null);
    else if ('gone' in line) for (const id of line.gone) entries.delete(id);
    else settle(line.item, line.result);
  };

  const refresh = async (): Promise<void> => {
    const names = (await readdir(announcements)).filter((name) => name.endsWith('.jsonl')).toSorted();
    // Somebody has emptied the queue.
    if (seen.size > 0 && !names.some((name) => seen.has(name))) {
      entries.clear();
      seen.clear();
    }
    for (const name of names.filter((each) => !seen.has(each))) {
      seen.add(name);
      const items = await newLines(join(announcements, name), importItemSchema)();
      for (const item of items) if (!entries.has(item.item)) entries.set(item.item, { item, result: null });
    }
    for (const line of await readDone()) apply(line);
  };

  /** Read back at once, so that the next reading goes on behind it. */
  const append = async (lines: string): Promise<void> => {
    // The last line may have been cut off when its writer was killed; the first of ours must not be glued to it.
    await appendFile(doneFile, hasAppended ? lines : `\n${lines}`, { mode: 0o600 });
    hasAppended = true;
    for (const each of await readDone()) apply(each);
  };
  const appendLines = async (lines: readonly JournalLine[]): Promise<void> => {
    if (lines.length > 0)
      await append(lines.map((line) => `${JSON.stringify(line)}\n`).join('')).catch(failed);
  };

  const add = async (items: readonly ImportItem[]): Promise<void> => {
    const name = `${String(Date.now()).padStart(14, '0')}-${randomUUID()}.jsonl`;
    const path = join(announcements, name);
    const text = items.map((item) => `${JSON.stringify(item)}\n`).join('');
    try {
      await writeFile(`${path}.tmp`, text, { mode: 0o600, flag: 'wx' });
      seen.add(name);
      await rename(`${path}.tmp`, path);
    } catch (error) {
      seen.delete(name);
      failed(error);
    }
    for (const item of items) entries.set(item.item, { item, result: null });
  };

  const forget = async (): Promise<void> => {
    // What another process has just announced, and nobody has seen yet, stays.
    const names = [...seen];
    entries.clear();
    seen.clear();
    for (const name of names) await unlink(join(announcements, name)).catch(() => undefined);
    // Last: an announcement that is still there must not look as if nothing had become of it.
    await unlink(doneFile).catch(() => undefined);
    await readDone();
  };

  // One at a time: two readings would take in the same lines, in the wrong order.
  const turn = createQueue();
  await mkdir(announcements, { recursive: true, mode: 0o700 }).catch(failed);
  await refresh().catch(failed);
  return {
    entries,
    add: (items) => turn(() => add(items)),
    finish: async (results) => {
      // Counted even where it cannot be written down: then it is done again at the next start, and found done.
      for (const each of results) settle(each.item, each.result);
      await turn(() => appendLines(results));
    },
    again: (items) => turn(() => appendLines([{ again: items }])),
    drop: async (items) => {
      for (const item of items) entries.delete(item);
      await turn(() => appendLines([{ gone: items }]));
    },
    forget: () => turn(forget),
    refresh: () => turn(() => refresh().catch(failed)),
  };
}

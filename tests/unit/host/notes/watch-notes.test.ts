import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { watchNotes } from '../../../../host/notes/watch-notes.ts';
import { tempFolder } from '../temp-folder.ts';

/** Watches a folder and collects what it hears; resolves once it knows how the folder is. */
async function listenTo(folder: string): Promise<Set<string>> {
  const heard = new Set<string>();
  onTestFinished(watchNotes(folder, async (names) => names.forEach((name) => heard.add(name))));
  await setTimeout(100);
  return heard;
}

describe('watching the notes', () => {
  it('names files that are made, changed, put in place and removed, and no others', async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, 'a.jsonld'), '1');
    await writeFile(join(folder, 'still.jsonld'), '1');
    const heard = await listenTo(folder);
    await writeFile(join(folder, 'a.jsonld'), '2');
    await writeFile(join(folder, 'b 2.jsonld'), '1');
    await writeFile(join(folder, '.c.jsonld.tmp'), '1');
    await rename(join(folder, '.c.jsonld.tmp'), join(folder, 'c.jsonld'));
    await writeFile(join(folder, 'other.txt'), '1');
    await expect
      .poll(() => [...heard].toSorted(), { timeout: 10_000 })
      .toEqual(['a.jsonld', 'b 2.jsonld', 'c.jsonld']);
    heard.clear();
    await rm(join(folder, 'c.jsonld'));
    await expect.poll(() => [...heard], { timeout: 10_000 }).toEqual(['c.jsonld']);
  });

  it('waits for a folder that is not there yet', async () => {
    const folder = join(await tempFolder(), 'notes');
    const heard = await listenTo(folder);
    await mkdir(folder);
    await writeFile(join(folder, 'a.jsonld'), '1');
    await expect.poll(() => [...heard], { timeout: 15_000 }).toEqual(['a.jsonld']);
  });

  it('ends when it is told to', async () => {
    const folder = await tempFolder();
    const heard = new Set<string>();
    const stop = watchNotes(folder, async (names) => names.forEach((name) => heard.add(name)));
    await setTimeout(100);
    stop();
    await writeFile(join(folder, 'a.jsonld'), '1');
    await setTimeout(300);
    expect([...heard]).toEqual([]);
  });
});

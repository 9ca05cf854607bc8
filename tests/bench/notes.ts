import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { notesFileName } from '../../core/annotations/notes-file.ts';
import { notesStore } from '../../host/notes/notes-store.ts';
import { median, percentile } from './measure.ts';
import { annotation, filePeers, pageText, sqlitePeer } from './notes-peers.ts';
import { startTable } from './notes-start.ts';
import { asRatio, inMilliseconds, table } from './table.ts';

const inOneWork = 2000;
const inAll = 10_000;
const rounds = 60;

/** What one change costs in a work with many annotations, and what many cost at start and exit. */
export async function benchNotes(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'fathom-bench-notes-'));
  try {
    const changes = await changeTable(join(folder, 'change'));
    const starts = await startTable(folder, inAll);
    return [
      `One change in a work with ${inOneWork} annotations, ${rounds} times (milliseconds until it is on disk)`,
      changes,
      '',
      `${inAll} annotations in 5 works: start and exit of a host process, and what reading them takes`,
      starts,
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function changeTable(folder: string): Promise<string> {
  const all = Array.from({ length: inOneWork }, (_, number) => annotation(number, 'deep-value'));
  await mkdir(join(folder, 'notes'), { recursive: true });
  const path = join(folder, 'notes', notesFileName('deep-value'));
  await writeFile(path, pageText('deep-value', all));
  const bytes = (await readFile(path)).length;

  const firsts: Cost[] = [];
  for (let start = 0; start < 5; start += 1) {
    const fresh = notesStore(folder);
    await fresh.readAll();
    // As long as a reader takes to find something to change.
    await new Promise((resolve) => setTimeout(resolve, 500));
    firsts.push(await costOf(() => fresh.write(annotation(start, 'deep-value', `first ${start} `))));
  }
  const store = notesStore(folder);
  await store.readAll();
  const peers = [
    { name: 'Fathom', change: (changed: Annotation) => store.write(changed) },
    ...filePeers(folder, all),
    sqlitePeer(folder, all),
  ];
  const rows = peers.map((peer) => ({ ...peer, taken: [] as Cost[] }));
  // In turn, so that whatever else the machine does slows all alike. The first five warm up.
  for (let time = -5; time < rounds; time += 1) {
    for (const { change, taken } of rows) {
      const changed = annotation(((time + 5) * 31) % inOneWork, 'deep-value', `changed ${time} `);
      const each = await costOf(() => change({ ...changed, modified: new Date().toISOString() }));
      if (time >= 0) taken.push(each);
    }
  }
  const [fathom] = rows;
  return [
    table(
      ['', 'best', 'median', '95 of 100', 'processor', 'Fathom : it'],
      rows.map((row) => [
        row.name,
        inMilliseconds(Math.min(...times(row.taken))),
        inMilliseconds(median(times(row.taken))),
        inMilliseconds(percentile(times(row.taken), 0.95)),
        inMilliseconds(work(row.taken)),
        asRatio(median(times(fathom?.taken ?? [])), median(times(row.taken))),
      ]),
    ),
    `The file has ${(bytes / 1e6).toFixed(1)} MB. The first change after start takes ${inMilliseconds(median(times(firsts)))}, ` +
      `the processor ${inMilliseconds(work(firsts))}.`,
  ].join('\n');
}

/** Milliseconds until a change is on disk, and of the processor's work for it. */
type Cost = { readonly time: number; readonly processor: number };

async function costOf(run: () => Promise<unknown>): Promise<Cost> {
  const [before, start] = [process.cpuUsage(), performance.now()];
  await run();
  const { user, system } = process.cpuUsage(before);
  return { time: performance.now() - start, processor: (user + system) / 1000 };
}

const times = (costs: readonly Cost[]): number[] => costs.map((each) => each.time);
const work = (costs: readonly Cost[]): number => median(costs.map((each) => each.processor));

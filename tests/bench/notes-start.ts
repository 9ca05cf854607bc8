import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notesFileName } from '../../core/annotations/notes-file.ts';
import { median } from './measure.ts';
import { annotation, pageText } from './notes-peers.ts';
import { inMilliseconds, table } from './table.ts';

/** What many notes cost at the start and the exit of a host. */
export async function startTable(folder: string, inAll: number): Promise<string> {
  const works = Array.from({ length: 5 }, (_, at) => `work-${at + 1}`);
  const [empty, full] = [join(folder, 'none'), join(folder, 'many')];
  for (const each of [empty, full]) await mkdir(join(each, 'notes'), { recursive: true });
  for (const work of works) {
    const own = Array.from({ length: inAll / works.length }, (_, number) => annotation(number, work));
    await writeFile(join(full, 'notes', notesFileName(work)), pageText(work, own));
  }
  const hosts = [
    { name: 'no notes', data: empty, runs: [] as HostRun[], kills: [] as HostRun[] },
    { name: `${inAll} notes`, data: full, runs: [] as HostRun[], kills: [] as HostRun[] },
  ];
  // In turn, so that whatever else the machine does slows all alike.
  for (let run = 0; run < 15; run += 1)
    for (const { data, runs, kills } of hosts) {
      runs.push(await hostRun(data, 'exits'));
      kills.push(await hostRun(data, 'killed'));
    }
  const rows = hosts.map(({ name, runs, kills }) => [
    name,
    middle(runs, ({ start }) => start),
    middle(runs, ({ read }) => read),
    middle(runs, ({ exit }) => exit),
    middle(kills, ({ exit }) => exit),
  ]);
  return [
    table(['', 'start', 'reading all', 'exit', 'killed instead'], rows),
    'A killed process does nothing any more: what its end takes is the system taking its memory back.',
  ].join('\n');
}

const middle = (runs: readonly HostRun[], of: (run: HostRun) => number): string =>
  inMilliseconds(median(runs.map(of)));

type HostRun = { readonly start: number; readonly read: number; readonly exit: number };

/** Runs a host process that starts as the shells do, reads all notes, changes one, and ends in one of two ways. */
async function hostRun(data: string, end: 'exits' | 'killed'): Promise<HostRun> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'notes-host.ts'), data, end], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let ended = 0;
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    said += part;
    if (said.endsWith('\n')) ended = performance.now();
  });
  await new Promise((resolve) => child.on('close', resolve));
  const { start, read } = JSON.parse(said) as { start: number; read: number };
  return { start, read, exit: performance.now() - ended };
}

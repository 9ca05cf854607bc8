import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readNotesPage } from '../../core/annotations/notes-file.ts';
import { notesStore } from '../../host/notes/notes-store.ts';
import type { Ledger } from './ledger.ts';

export type Process = {
  readonly folder: string;
  readonly writer: number;
  readonly seed: number;
  readonly ledger: Ledger;
  readonly full: 'no' | 'shim' | 'folder';
  /** Milliseconds from its first word until it is killed. */
  readonly life: number;
};

const file = join(import.meta.dirname, 'writer.ts');

/** Writers that start fast live longer in the same time: Node keeps what it has made of their files. */
const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'fathom-crash-cache') };

/** Lets a writer end by itself, without a step: only then does Node keep anything. */
export function warmUp(folder: string): Promise<void> {
  const child = spawn(process.execPath, [file, folder, '1', '1', '0', '0', 'no'], { env, stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve());
  });
}

/** Starts a writer, kills it when its life is over, and takes down what it said. Throws where it fell of itself. */
export function runWriter({ folder, writer, seed, ledger, full, life }: Process): Promise<void> {
  const steps = [folder, writer, seed, ledger.next(), 100_000, full].map(String);
  const child = spawn(process.execPath, [file, ...steps], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let rest = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part));
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === 'go') setTimeout(() => child.kill('SIGKILL'), life);
      else ledger.hear(line);
    }
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_code, signal) =>
      signal === 'SIGKILL'
        ? resolve()
        : reject(new Error(`the writer fell by itself: ${errors.slice(-2000)}`)),
    );
  });
}

export type Found = {
  readonly unreadable: readonly string[];
  readonly wrong: readonly string[];
  readonly leftovers: number;
};

/** Looks at the folder as the next start would, and byte by byte. */
export async function inspect(folder: string, ledgers: readonly Ledger[]): Promise<Found> {
  const unreadable: string[] = [];
  const names = await readdir(join(folder, 'notes')).catch(() => []);
  for (const name of names.filter((each) => !each.startsWith('.'))) {
    const read = name.endsWith('.jsonld')
      ? readNotesPage(await readFile(join(folder, 'notes', name), 'utf8'))
      : null;
    if (read?.state !== 'page') unreadable.push(name);
  }
  const { annotations, setAside } = await notesStore(folder).readAll();
  unreadable.push(...setAside.map(({ file, reason }) => `${file}: ${reason.en}`));
  const onDisk = new Map(annotations.map((each) => [each.id, each]));
  return {
    unreadable,
    wrong: ledgers.flatMap((each) => each.settle(onDisk)),
    leftovers: names.filter((each) => each.startsWith('.')).length,
  };
}

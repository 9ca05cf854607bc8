import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importStateSchema, type ImportState } from '../../core/library/import-state.ts';
import { checked } from '../../core/schema/check.ts';
import { openOwnLibrary } from '../../host/library/own-library.ts';
import { chance } from '../bench/random.ts';

export type ImportSeries = {
  readonly files: number;
  /** How often it is killed at most; after that it may come to its end. */
  readonly kills: number;
  readonly seed: number;
  /** Milliseconds from its first word that a process may live at most. */
  readonly longestLife: number;
};

export type ImportOutcome = {
  /** How often it was killed before it came to its end. */
  readonly killed: number;
  readonly state: ImportState;
  /** What is not as it should be: a file that is missing, twice there, or half there. */
  readonly wrong: readonly string[];
  /** How many works had their place when each killed process was dead. */
  readonly seen: readonly number[];
};

const importer = join(import.meta.dirname, 'importer.ts');

/** Imports a folder by processes that are killed at random moments, and looks at what they leave. */
export async function importSeries({
  files,
  kills,
  seed,
  longestLife,
}: ImportSeries): Promise<ImportOutcome> {
  const { below } = chance(seed);
  const folder = await mkdtemp(join(tmpdir(), 'fathom-crash-'));
  const [data, cache, source] = ['data', 'cache', 'files'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  try {
    await mkdir(source);
    await mkdir(data);
    for (let number = 0; number < files; number += 1)
      await writeFile(join(source, `file-${number}.md`), textOf(number));
    const seen: number[] = [];
    for (;;) {
      const life = seen.length < kills ? below(longestLife) : null;
      const said = await runImporter([data, cache, source], life);
      if (said !== null)
        return {
          killed: seen.length,
          state: checked(importStateSchema, JSON.parse(said), 'state'),
          wrong: [...(await halfThere(data)), ...(await wrongIn(data, cache, files))],
          seen,
        };
      seen.push((await worksIn(data)).length);
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const textOf = (number: number): string =>
  `# Article ${number}\n\n${`This is paragraph ${number} of a text about the price of things and of people. `.repeat(20)}\n`;

/** Lets a process import, and kills it after so many milliseconds. Answers with the state it ended in; null if it was killed. */
function runImporter(args: readonly string[], life: number | null): Promise<string | null> {
  const env = { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'fathom-crash-cache') };
  const child = spawn(process.execPath, [importer, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part));
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    if (said === '' && part.startsWith('go') && life !== null) setTimeout(() => child.kill('SIGKILL'), life);
    said += part;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const done = /^done (.*)$/mu.exec(said)?.[1];
      if (done !== undefined) resolve(done);
      else if (code === null) resolve(null);
      else reject(new Error(`the importer fell by itself: ${errors.slice(-2000)}`));
    });
  });
}

const worksIn = async (data: string): Promise<readonly string[]> =>
  (await readdir(join(data, 'library')).catch(() => [])).filter((name) => !name.startsWith('.'));

/** What a process that was killed may have left, and the next one should have cleared away. */
async function halfThere(data: string): Promise<readonly string[]> {
  const names = await readdir(join(data, 'library'), { recursive: true });
  return names.filter((name) => /(?:^|[/\\])\./u.test(name)).map((name) => `left over: ${name}`);
}

/** Reads the library as the next start would, and file by file. */
async function wrongIn(data: string, cache: string, files: number): Promise<readonly string[]> {
  const library = openOwnLibrary({
    dataFolder: data,
    cache,
    concepts: [],
    bundled: [],
    tell: () => undefined,
  });
  try {
    await library.opened();
    await library.catchUp(false);
    const indexed = await library.works(null, files + 10);
    const { flaws } = await library.check();
    const hashes = new Map<string, string[]>();
    for (const work of await worksIn(data)) {
      const names = (await readdir(join(data, 'library', work))).toSorted();
      const original = await readFile(join(data, 'library', work, 'original.en.md'));
      const hash = createHash('sha256').update(original).digest('hex');
      hashes.set(hash, [...(hashes.get(hash) ?? []), `${work} (${names.join(', ')})`]);
    }
    const wanted = Array.from({ length: files }, (_, number) =>
      createHash('sha256').update(textOf(number)).digest('hex'),
    );
    return [
      ...flaws.map(({ file, reason }) => `${file}: ${reason}`),
      ...wanted.flatMap((hash, number) => (hashes.has(hash) ? [] : [`file ${number} is missing`])),
      ...[...hashes.values()].flatMap((works) => (works.length > 1 ? [`twice: ${works.join(' and ')}`] : [])),
      ...(indexed.length === files ? [] : [`the index knows ${indexed.length} works`]),
    ];
  } finally {
    await library.close();
  }
}

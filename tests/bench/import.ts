import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Concept } from '../../core/model/concept.ts';
import { bundleProgram } from './bundle.ts';
import type { GeneratedArticle } from './generated/article.ts';
import { ingredientsOf } from './generated/ingredients.ts';
import { generatedArticles } from './generated/library.ts';
import { writers } from './import/files.ts';
import type { Ending } from './import/files.ts';
import type { Given, Imported } from './import/host.ts';
import { benchImportPage } from './import/page.ts';
import { readLibrary, withBundledPack } from './library.ts';
import { inKilobytes, inMilliseconds, table } from './table.ts';

const seed = 20261121;
const usual = 1000;
/** So many of each of the other formats. */
const few = 100;
/** Files of the folder that is chosen in the page. */
const inFolder = 2000;

/** How quickly files become articles of the own library, and how long the host cannot answer meanwhile. */
export async function benchImport({
  articles = String(usual),
}: { articles?: string | undefined } = {}): Promise<string> {
  const library = await withBundledPack(readLibrary);
  const ingredients = await ingredientsOf(library);
  const all = [...generatedArticles(Number(articles), seed, ingredients)];
  const folder = [...generatedArticles(inFolder, seed, ingredients)];
  const home = await mkdtemp(join(tmpdir(), 'fathom-bench-import-'));
  try {
    const program = await bundleProgram(
      join(import.meta.dirname, 'import', 'host.ts'),
      join(home, 'program'),
    );
    const rows: string[][] = [];
    for (const ending of Object.keys(writers) as readonly Ending[]) {
      const some = ending === 'md' ? all : all.slice(0, few);
      rows.push(rowOf(ending, await imported(program, home, some, ending, library.concepts)));
    }
    return [
      table(
        [
          'Import',
          'files',
          'taken in',
          'a second',
          'processor each',
          'settled',
          'host blocked',
          '99 of 100',
          'at rest',
          'memory',
        ],
        rows,
      ),
      'Through the queue of the host, by path, into a new data folder, in a process of its own: converted in threads, written as files with their originals, mentions found, indexed. Processor: the time of all threads for one file. Blocked: the longest that the event loop did not turn, and what 99 of 100 looks at it found at most; at rest: the longest in a second of doing nothing, which is the machine’s own.',
      '',
      await withBundledPack((pack) => benchImportPage(pack, folder)),
    ].join('\n');
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const rowOf = (ending: Ending, one: Imported): string[] => [
  ending,
  String(one.files),
  one.added === one.files ? 'all' : `${one.added}; ${one.failed} failed: ${one.fault}`,
  (one.added / (one.taken / 1000)).toFixed(0),
  inMilliseconds(one.cpu / one.files),
  inMilliseconds(one.settled),
  inMilliseconds(one.blocked),
  inMilliseconds(one.blocked99),
  inMilliseconds(one.atRest),
  inKilobytes(one.memory),
];

async function imported(
  program: string,
  home: string,
  articles: readonly GeneratedArticle[],
  ending: Ending,
  concepts: readonly Concept[],
): Promise<Imported> {
  const files = join(home, ending, 'files');
  await mkdir(files, { recursive: true });
  for (const article of articles)
    await writeFile(join(files, `${article.work}.${ending}`), writers[ending](article));
  const child = fork(program, [], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const given: Given = { files, data: join(home, ending, 'data'), concepts };
  child.send(given);
  const [answer] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`The import of ${ending} ended without an answer`);
    }),
  ])) as [Imported];
  await rm(join(home, ending), { recursive: true, force: true });
  return answer;
}

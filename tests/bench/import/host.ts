import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Concept } from '../../../core/model/concept.ts';
import { newItemId } from '../../../host/library/import/import-item.ts';
import { openOwnIndex } from '../../../host/library/index/open-own-index.ts';
import { openOwnLibrary } from '../../../host/library/own-library.ts';

/** A folder of files, a new data folder, and the concepts to look for in every article. */
export type Given = { readonly files: string; readonly data: string; readonly concepts: readonly Concept[] };

/** Times in milliseconds, memory in bytes. */
export type Imported = {
  readonly files: number;
  readonly added: number;
  readonly failed: number;
  /** Why the first that failed did. */
  readonly fault: string;
  /** From adding the files to the end of the last one. */
  readonly taken: number;
  /** From there until the index says that it is ready and finds an article. */
  readonly settled: number;
  /** The longest that the host could not answer, and what 99 of 100 looks at it waited at most. */
  readonly blocked: number;
  readonly blocked99: number;
  /** The same while it had nothing to do: what a busy machine adds to both. */
  readonly atRest: number;
  /** Processor time of all its threads. */
  readonly cpu: number;
  readonly memory: number;
};

/** How often the event loop is looked at, in nanoseconds; what it waits longer is counted. */
const resolution = 1e6;

process.on('message', (given) => {
  void run(given as Given).then((imported) => process.send?.(imported, () => process.exit()));
});

/** What the host does when a reader imports a folder: the same library, threads and index, in a process of its own. */
async function run({ files, data, concepts }: Given): Promise<Imported> {
  const library = openOwnLibrary({
    dataFolder: data,
    cache: join(data, 'cache'),
    concepts,
    bundled: [],
    tell: () => {},
    openIndex: openOwnIndex,
  });
  await library.opened();
  const queue = await library.imports();
  const names = await readdir(files);
  const delay = monitorEventLoopDelay({ resolution: resolution / 1e6 });
  delay.enable();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const atRest = waited(delay.max);
  delay.reset();
  const cpu = process.cpuUsage();
  const start = performance.now();
  await queue.add(
    names.map((name) => ({
      item: newItemId(),
      name,
      source: { from: 'path' as const, path: join(files, name) },
    })),
  );
  await queue.idle();
  const taken = performance.now() - start;
  await library.ask((index) => index.settle());
  const settled = performance.now() - start - taken;
  delay.disable();
  const { user, system } = process.cpuUsage(cpu);
  const { added, failed, items } = queue.state();
  const fault = items.map(({ result }) => result).find(({ outcome }) => outcome === 'failed');
  const memory = process.memoryUsage().rss;
  await library.close();
  return {
    files: names.length,
    added,
    failed,
    fault: fault === undefined ? '' : JSON.stringify(fault),
    taken,
    settled,
    blocked: waited(delay.max),
    blocked99: waited(delay.percentile(99)),
    atRest,
    cpu: (user + system) / 1000,
    memory,
  };
}

const waited = (nanoseconds: number): number => Math.max(0, nanoseconds - resolution) / 1e6;

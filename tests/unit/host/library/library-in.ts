import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import type { LibraryEvent } from '../../../../core/host/contract.ts';
import type { ImportState } from '../../../../core/library/import-state.ts';
import {
  openOwnLibrary,
  type OwnLibrary,
  type OwnLibraryOptions,
} from '../../../../host/library/own-library.ts';
import { newItemId, type ImportItem } from '../../../../host/library/import/import-item.ts';
import { createConverter } from '../../../../host/library/convert/create-converter.ts';
import { tempFolder } from '../temp-folder.ts';

export type TestLibrary = OwnLibrary & {
  readonly data: string;
  readonly cache: string;
  /** A folder of the reader's own files. */
  readonly files: string;
  readonly events: LibraryEvent[];
};

/** One for all libraries of a file of tests: its threads take a second to start. */
const converter = createConverter({ concepts: [] });
afterAll(() => converter.end());

/** A library in a folder of its own, or in that of another. It is closed when the test ends. */
export async function libraryIn(
  more: Partial<OwnLibraryOptions> & { readonly files?: string } = {},
): Promise<TestLibrary> {
  const folder = await tempFolder();
  const events: LibraryEvent[] = [];
  const dataFolder = more.dataFolder ?? join(folder, 'data');
  const cache = more.cache ?? join(folder, 'cache');
  const library = openOwnLibrary({
    concepts: [],
    bundled: [],
    tell: (event) => events.push(event),
    converter: { ...converter, end: async () => undefined },
    ...more,
    dataFolder,
    cache,
  });
  onTestFinished(() => library.close());
  await library.opened();
  return { ...library, data: dataFolder, cache, files: more.files ?? join(folder, 'files'), events };
}

/** Writes files, their paths relative to a folder. */
export async function filesIn(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** Imports files of a folder by their paths, and waits until all has come to an end. */
export async function importFiles(library: TestLibrary, names: readonly string[]): Promise<ImportState> {
  const queue = await library.imports();
  await queue.add(
    names.map((name): ImportItem => ({
      item: newItemId(),
      name,
      source: { from: 'path', path: join(library.files, name) },
    })),
  );
  await queue.idle();
  return queue.state();
}

/** An English article of some paragraphs. */
export const essay = (title: string, ...paragraphs: readonly string[]): string =>
  [
    `# ${title}`,
    ...paragraphs,
    'The market is a place where people meet, and where the price is found.',
  ].join('\n\n');

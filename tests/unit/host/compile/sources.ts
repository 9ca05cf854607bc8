import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { tempFolder } from '../temp-folder.ts';

/** Writes files below a folder; keys are paths with `/`. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

/** A folder with `articles/` and `concepts/`, and a place for the pack. */
export async function library(files: Readonly<Record<string, string | Uint8Array>>) {
  const folder = await tempFolder();
  await mkdir(join(folder, 'articles'));
  await mkdir(join(folder, 'concepts'));
  await writeFiles(folder, files);
  return {
    folder,
    articles: join(folder, 'articles'),
    concepts: join(folder, 'concepts'),
    out: join(folder, 'out', 'pack'),
  };
}

/** Every file below a folder with its bytes in hex, so that two packs can be compared. */
export async function snapshot(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = files
    .toSorted()
    .map(async (path) => [relative(folder, path), (await readFile(path)).toString('hex')] as const);
  return Object.fromEntries(await Promise.all(pairs));
}

export const concept = (
  id: string,
  more: { de?: string; en?: string; alternative?: string; links?: string } = {},
): string => `id: ${id}
labels:
  de: { preferred: ${more.de ?? id} }
  en: { preferred: ${more.en ?? id}${more.alternative === undefined ? '' : `, alternative: [${more.alternative}]`} }
definition:
  de: { text: Was es ist., source: Fathom }
  en: { text: What it is., source: Fathom }
${more.links ?? ''}`;

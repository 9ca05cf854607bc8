import { basename } from 'node:path';
import type { BegunFolder } from '../../../core/library/import-state.ts';
import { filesIn } from '../files-in.ts';
import { itemAt } from './import-item.ts';
import type { ImportQueue } from './import-queue.ts';

/** Imports what may be articles below a folder of this machine, each under the folder's name and its own. */
export async function importFolder(queue: Pick<ImportQueue, 'add'>, folder: string): Promise<BegunFolder> {
  let leftOut = 0;
  const files = await filesIn(folder, { other: () => (leftOut += 1) });
  await queue.add(files.map(({ path, name }) => itemAt(path, `${basename(folder)}/${name}`)));
  return { files: files.length, leftOut };
}

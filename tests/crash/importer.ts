// A host process that imports a folder, until it is done or killed. Started by `import-series.ts`:
// node importer.ts <data folder> <cache> <folder of files>
import { writeSync } from 'node:fs';
import { filesIn } from '../../host/library/files-in.ts';
import { newItemId } from '../../host/library/import/import-item.ts';
import { openOwnLibrary } from '../../host/library/own-library.ts';

const [dataFolder = '', cache = '', folder = ''] = process.argv.slice(2);

/** A pipe keeps what was written into it when its writer is killed. */
const say = (line: string): void => void writeSync(1, `${line}\n`);

const library = openOwnLibrary({ dataFolder, cache, concepts: [], bundled: [], tell: () => undefined });
const queue = await library.imports();
if (queue.state().total === 0)
  await queue.add(
    (await filesIn(folder)).map(({ path, name }) => ({
      item: newItemId(),
      name,
      source: { from: 'path', path },
    })),
  );
const before = queue.state().done;
/** Threads take a second to start; what is worth being killed in begins with the first file that is done. */
const untilBegun = setInterval(() => {
  if (queue.state().done === before) return;
  clearInterval(untilBegun);
  say('go');
}, 5);
await library.opened();
while (queue.state().state === 'running') {
  await queue.idle();
  await new Promise((resolve) => setTimeout(resolve, 10));
}
clearInterval(untilBegun);
say(`done ${JSON.stringify(queue.state())}`);
await library.close();

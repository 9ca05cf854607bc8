// A host process for `notes.ts`: says how long its start and its reading took, changes a note, and ends (or, if so told, is killed).
import { writeSync } from 'node:fs';
import { hostOn } from '../crash/host.ts';

const begun = performance.now();
const handlers = await hostOn(process.argv[2] ?? '');
await handlers.start(null);
const start = performance.now() - begun;
const { annotations } = await handlers['notes.read'](null);
const read = performance.now() - begun - start;
const [first] = annotations;
if (first !== undefined) {
  await handlers['notes.write']({
    ...first,
    tags: [...first.tags],
    note: 'changed',
    modified: new Date().toISOString(),
  });
}
writeSync(1, `${JSON.stringify({ start, read })}\n`);
// As the window ends: nothing is waited for. Killed, it does nothing at all, so what that takes is the system's.
if (process.argv[3] === 'killed') process.kill(process.pid, 'SIGKILL');
process.exit(0);

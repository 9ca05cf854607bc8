// A host process for `notes.ts`: says how long its start and its reading took, changes a note, and ends (or, if so told, is killed).
import { writeSync } from 'node:fs';
import { createHandlers } from '../../host/handlers.ts';
import { createGuard } from '../../host/serve/guard.ts';

const begun = performance.now();
const handlers = await createHandlers({
  folder: process.argv[2] ?? '',
  packState: { state: 'ready' },
  version: '0.0.0',
  shell: 'browser',
  language: 'de',
  guard: createGuard(),
  notesChanged: () => undefined,
});
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

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { draftsFile } from '../../../../host/drafts/drafts-file.ts';
import { idOf } from '../../../crash/script.ts';
import { tempFolder } from '../temp-folder.ts';

const file = join(import.meta.dirname, '../../../crash/draft-writer.ts');

/** Runs a host process that writes drafts, kills it once so many changes were answered for, and says the last of them. */
function killed(folder: string, writer: number, after: number): Promise<number> {
  const child = spawn(process.execPath, [file, folder, `${writer}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let last = 0;
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    const lines = (rest + part).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) last = Number(line.slice(1));
    if (last >= after) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_code, signal) =>
      signal === 'SIGKILL' ? resolve(last) : reject(new Error('the writer fell by itself')),
    );
  });
}

test('two hosts that are killed while both write one draft leave the last that each was answered for', async () => {
  const folder = await tempFolder();
  const writers = [1, 2];
  const lasts = await Promise.all(writers.map((writer) => killed(folder, writer, 30 + 7 * writer)));
  const drafts = (await draftsFile(folder).read()).map(({ draft }) => draft);
  for (const [at, last] of lasts.entries()) {
    const writer = writers[at] ?? 0;
    // Odd changes are of its own draft, even ones of the shared one.
    for (const [id, number] of [
      [idOf(writer, 1), last - ((last + 1) % 2)],
      [idOf(0, 1), last - (last % 2)],
    ] as const) {
      const found = drafts
        .filter(({ annotation, note }) => annotation.id === id && note.startsWith(`${writer} `))
        .map(({ note }) => Number(note.split(' ')[1]));
      // The one that was under way when it was killed may be there as well.
      expect(found).toHaveLength(1);
      expect(found[0]).toBeGreaterThanOrEqual(number);
    }
  }
  expect(drafts).toHaveLength(4);
});

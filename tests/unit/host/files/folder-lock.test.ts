import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { folderLock } from '../../../../host/files/folder-lock.ts';
import { tempFolder } from '../temp-folder.ts';

describe('a lock', () => {
  it('lets one job in at a time, in one process and through two doors', async () => {
    const path = join(await tempFolder(), 'notes.lock');
    const [one, other] = [folderLock(path), folderLock(path)];
    let inside = 0;
    let most = 0;
    const job = async (): Promise<void> => {
      inside += 1;
      most = Math.max(most, inside);
      await setTimeout(2);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? one : other)(job)));
    expect(most).toBe(1);
  });

  it('is let go by a job that fails, whose error is passed on', async () => {
    const lock = folderLock(join(await tempFolder(), 'notes.lock'));
    await expect(lock(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await lock(async () => 1)).toBe(1);
  });

  it('is let go by a process that is killed while it holds it', async () => {
    const path = join(await tempFolder(), 'notes.lock');
    const module = JSON.stringify(join(import.meta.dirname, '../../../../host/files/folder-lock.ts'));
    const code = `const { folderLock } = await import(${module});
      await folderLock(${JSON.stringify(path)})(() => new Promise((done) => { console.log('held'); setTimeout(done, 60_000); }));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    let isIn = false;
    const waiting = folderLock(path)(async () => (isIn = true));
    await setTimeout(100);
    expect(isIn).toBe(false);
    child.kill('SIGKILL');
    await waiting;
    expect(isIn).toBe(true);
  });

  it('says why it cannot be had', async () => {
    const lock = folderLock(join(await tempFolder(), 'nowhere', 'notes.lock'));
    await expect(lock(async () => 1)).rejects.toMatchObject({
      fault: { code: 'failed', where: 'notes.lock' },
    });
  });
});

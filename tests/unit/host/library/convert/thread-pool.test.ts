import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { threadPool, type ThreadPool } from '../../../../../host/library/convert/thread-pool.ts';
import { tempFolder } from '../../temp-folder.ts';
import type { OddJob } from './odd-thread.ts';

const megabyte = 1024 * 1024;
const long = 60_000;

let started: Worker[] = [];
let pool: ThreadPool<OddJob, string> | null = null;
const makePool = (threads: number, idle = long): ThreadPool<OddJob, string> => {
  pool = threadPool<OddJob, string>({
    start: () => {
      const worker = new Worker(new URL('odd-thread.ts', import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: 1500 },
      });
      started.push(worker);
      return worker;
    },
    threads,
    memory: 300 * megabyte,
    idle,
  });
  return pool;
};

afterEach(async () => {
  await pool?.end();
  started = [];
});

const answered = { ok: true, value: 'answered' };
const fault = (code: string, detail: unknown = expect.any(String)) => ({
  ok: false,
  fault: { code, detail },
});

describe('threadPool', () => {
  it('does job after job in the threads it has, and starts no more of them', async () => {
    const { run } = makePool(2);
    const ran = await Promise.all(Array.from({ length: 20 }, () => run('answer', long)));
    expect(ran).toEqual(Array.from({ length: 20 }, () => answered));
    expect(started).toHaveLength(2);
  });

  it.each(['loop', 'promises', 'regex'] as const)(
    'ends a thread that is caught in itself (%s), and goes on with another',
    async (job) => {
      const { run } = makePool(1);
      const ran = await Promise.all([run('answer', long), run(job, 300), run('answer', long)]);
      expect(ran).toEqual([answered, fault('too-slow', 'more than 0.3 s'), answered]);
      expect(started).toHaveLength(2);
    },
  );

  it.each(['heap', 'map', 'buffers'] as const)(
    'ends a thread that takes too much memory (%s), and goes on with another',
    async (job) => {
      const { run } = makePool(1);
      const ran = await Promise.all([run(job, long), run('answer', long)]);
      expect(ran).toEqual([fault('too-hungry'), answered]);
    },
  );

  it('gives the fault to the job during which a thread threw or ended, and to no other', async () => {
    const { run } = makePool(2);
    const jobs = ['throw', 'answer', 'exit', 'answer', 'throw', 'answer'] as const;
    const ran = await Promise.all(jobs.map((job) => run(job, long)));
    expect(ran).toEqual([
      fault('failed', 'as odd threads do'),
      answered,
      fault('failed', 'the thread that read it ended (3)'),
      answered,
      fault('failed', 'as odd threads do'),
      answered,
    ]);
  });

  it('lets the other threads work on while one is caught', async () => {
    const { run } = makePool(2);
    const order: string[] = [];
    const note = async (job: OddJob, milliseconds: number) => {
      await run(job, milliseconds);
      order.push(job);
    };
    await Promise.all([note('loop', 1500), note('answer', long), note('answer', long)]);
    expect(order).toEqual(['answer', 'answer', 'loop']);
  });

  it('counts an answer that came in while this process was busy', async () => {
    const { run } = makePool(1);
    await run('answer', long);
    const slow = run('wait', 200);
    await new Promise((resolve) => setTimeout(resolve, 10));
    for (const end = Date.now() + 700; Date.now() < end;);
    expect(await slow).toEqual({ ok: true, value: 'waited' });
  });

  it('ends threads that have nothing to do, and starts others when they are needed', async () => {
    const { run } = makePool(1, 20);
    await run('answer', long);
    await new Promise((resolve) => started[0]?.once('exit', resolve));
    expect(await run('answer', long)).toEqual(answered);
    expect(started).toHaveLength(2);
  });

  it('says of all that is under way or waiting that it was stopped', async () => {
    const { run, end } = makePool(1);
    const ran = Promise.all([run('loop', long), run('answer', long)]);
    await end();
    const stopped = fault('failed', 'reading was stopped');
    expect(await ran).toEqual([stopped, stopped]);
    expect(await run('answer', long)).toEqual(stopped);
  });

  it('keeps a process that ends it in the middle of a job until the thread is gone', async () => {
    const source = `
      import { Worker } from 'node:worker_threads';
      import { threadPool } from '${new URL('../../../../../host/library/convert/thread-pool.ts', import.meta.url).href}';
      const start = () => new Worker(new URL('${new URL('odd-thread.ts', import.meta.url).href}'));
      const { run, end } = threadPool({ start, threads: 1, memory: ${300 * megabyte}, idle: ${long} });
      await run('answer', ${long});
      void run('loop', ${long});
      await new Promise((resolve) => setTimeout(resolve, 50));
      await end();
      console.log('ended');
    `;
    const file = join(await tempFolder(), 'ends.mjs');
    await writeFile(file, source);
    const { stdout } = await promisify(execFile)(process.execPath, [file]);
    expect(stdout).toBe('ended\n');
  });

  it('says so when a thread cannot be started at all', async () => {
    const broken = threadPool<string, string>({
      start: () => new Worker(new URL('there-is-none.ts', import.meta.url)),
      threads: 1,
      memory: megabyte,
      idle: long,
    });
    const [first, second] = await Promise.all([broken.run('a', long), broken.run('b', long)]);
    expect([first, second]).toEqual([fault('failed'), fault('failed')]);
    await broken.end();
  });
});

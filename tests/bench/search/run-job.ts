import { fork } from 'node:child_process';
import type { Job } from './job.ts';

/** The most time for one job, in milliseconds. */
const patience = 600_000;

export type Outcome<Answer> =
  | { readonly ok: true; readonly value: Answer }
  | { readonly ok: false; readonly reason: string };

/** Does a job in a fresh process that runs `program` (see `bundle.ts`). An engine that cannot do it ends that process, not the bench. */
export function runJob<Answer>(program: string, job: Job): Promise<Outcome<Answer>> {
  const child = fork(program, [JSON.stringify(job)], {
    execPath: process.execPath,
    // Any flag of the engine, even `--expose-gc`, holds for threads too and makes Node compile its own code anew.
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (data) => (errors += String(data)));
  return new Promise((resolve) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, patience);
    let answer: Answer | undefined;
    child.on('message', (message) => (answer = message as Answer));
    child.on('close', () => {
      clearTimeout(timer);
      resolve(
        answer === undefined
          ? { ok: false, reason: late ? `over ${patience / 60_000} minutes` : reasonIn(errors) }
          : { ok: true, value: answer },
      );
    });
  });
}

const reasonIn = (errors: string): string =>
  errors.includes('heap out of memory')
    ? 'out of memory'
    : (/^\w*Error.*$/mu.exec(errors)?.[0] ?? 'ended without an answer').slice(0, 120);

import { parentPort } from 'node:worker_threads';

/** What a file could do to a thread that reads it. */
export type OddJob =
  | 'answer'
  | 'wait'
  | 'loop'
  | 'promises'
  | 'regex'
  | 'heap'
  | 'map'
  | 'buffers'
  | 'throw'
  | 'exit';

const spin = (): Promise<never> => Promise.resolve().then(spin);

function misbehave(job: OddJob): void {
  if (job === 'loop') for (;;);
  if (job === 'promises') void spin();
  if (job === 'regex') /^(?:a+)+$/u.test(`${'a'.repeat(60)}b`);
  if (job === 'heap') for (const all: object[] = []; ;) all.push({ length: all.length });
  if (job === 'map') for (const all = new Map<number, number>(); ;) all.set(all.size, 1);
  if (job === 'buffers') for (const all: Uint8Array[] = []; ;) all.push(new Uint8Array(5_000_000).fill(1));
  if (job === 'throw') throw new Error('as odd threads do');
  if (job === 'exit') process.exit(3);
}

parentPort?.on('message', (job: OddJob) => {
  misbehave(job);
  if (job === 'wait') setTimeout(() => parentPort?.postMessage('waited'), 300);
  else if (job !== 'promises') parentPort?.postMessage('answered');
});
parentPort?.postMessage('ready');

import { parentPort, workerData } from 'node:worker_threads';
import { mentionFinder } from '../../../core/concepts/find-mentions.ts';
import { carryOut } from './carry-out.ts';
import type { Job, ThreadData } from './job.ts';

// A thread that reads readers' files: one job at a time, and a message first that it can begin.
const { concepts, sizes } = workerData as ThreadData;
const findMentions = mentionFinder(concepts);
parentPort?.on('message', (job: Job) => {
  void carryOut(job, findMentions, sizes).then((answer) => parentPort?.postMessage(answer));
});
parentPort?.postMessage('ready');

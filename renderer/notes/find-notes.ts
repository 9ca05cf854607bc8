import type { Resolved } from '../../core/anchoring/resolved.ts';
import { startWorker } from '../app/start-worker.ts';
import type { FindQuestion } from './found-notes.ts';

/** Asks a worker of its own, which is needed once for an edition that has changed. */
export const findNotes = (question: FindQuestion): Promise<readonly Resolved[]> =>
  new Promise((resolve, reject) => {
    const worker = startWorker('note-finder');
    worker.onmessage = ({ data }: MessageEvent<readonly Resolved[]>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      reject(new Error(message || 'the notes could not be looked for'));
    };
    worker.postMessage(question);
  });

import { parentPort, workerData } from 'node:worker_threads';
import { faultOf } from './database.ts';
import { type IndexFile, openIndexFile } from './index-file.ts';
import type { FromIndexThread, IndexThreadData, ToIndexThread } from './thread-messages.ts';

/*
 * The index of the own library, in its thread. It answers one question after another; what is learned
 * from the library as a whole is worked out in small steps between them.
 */

const say = (message: FromIndexThread): void => parentPort?.postMessage(message);

const { file, concepts } = workerData as IndexThreadData;

/** Left alone for so long, in milliseconds, an index that was written to settles by itself. */
const quiet = 3000;
/** And for so many times as long as it took before: a note edited all day would else work through a large library all day. */
const share = 20;

/** Nobody types a letter for so long. */
const pause = 500;

function serve(index: IndexFile): void {
  let settling: Generator<undefined> | undefined;
  /** Milliseconds at work, of the last settling or the one under way. */
  let taken = 0;
  let waiting: (() => void)[] = [];
  let asksAgain = false;
  let timer: NodeJS.Timeout | undefined;
  /** Several processes may read one index, but one writes it. */
  let hasWritten = false;

  const settle = (): void => {
    if (settling !== undefined) {
      asksAgain = true;
      return;
    }
    settling = index.settling();
    taken = 0;
    setImmediate(step);
  };

  const step = (): void => {
    if (settling === undefined) return;
    const start = performance.now();
    try {
      if (settling.next().done !== true) {
        setImmediate(step);
        return;
      }
    } catch {
      // Whatever is wrong with the file, the next question will say so.
    } finally {
      taken += performance.now() - start;
    }
    settling = undefined;
    if (asksAgain) {
      asksAgain = false;
      settle();
      return;
    }
    for (const done of waiting) done();
    waiting = [];
  };

  const settleWhenQuiet = (): void => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        if (hasWritten && settling === undefined && index.isUnsettled()) settle();
      },
      Math.max(quiet, share * taken),
    );
    timer.unref();
  };

  let isWarm = false;
  let warming: NodeJS.Timeout | undefined;
  /** Not between two letters of somebody who types. */
  const warmLater = (): void => {
    clearTimeout(warming);
    if (isWarm) return;
    warming = setTimeout(() => {
      isWarm = true;
      try {
        index.warm();
      } catch {
        // The next question will say what is wrong.
      }
    }, pause);
    warming.unref();
  };

  parentPort?.on('message', ({ number, call, asked }: ToIndexThread) => {
    const answer = (value: unknown): void => say({ type: 'answer', number, value });
    try {
      if (call === 'settle') {
        waiting.push(() => answer(null));
        settle();
        return;
      }
      if (call === 'close') {
        clearTimeout(timer);
        clearTimeout(warming);
        settling = undefined;
        index.close();
        answer(null);
        parentPort?.close();
        return;
      }
      hasWritten ||= call === 'put' || call === 'remove';
      // The names are those of `OwnIndex`; TypeScript cannot follow one key through two maps.
      answer((index[call] as (...some: readonly unknown[]) => unknown)(...asked));
      if (call === 'search') warmLater();
    } catch (error) {
      say({ type: 'fault', number, fault: faultOf(error).fault });
    }
    settleWhenQuiet();
  });
  settleWhenQuiet();
}

try {
  const index = openIndexFile(file, concepts);
  say({ type: 'opened', fault: null });
  serve(index);
} catch (error) {
  say({ type: 'opened', fault: faultOf(error).fault });
  parentPort?.close();
}

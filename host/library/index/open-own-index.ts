import { FaultError } from '../../../core/host/fault.ts';
import { startThread } from '../start-thread.ts';
import type { OpenOwnIndex, OwnIndex } from './own-index.ts';
import type { FromIndexThread, IndexCall, ToIndexThread } from './thread-messages.ts';

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void };

/**
 * A small young generation keeps the memory of a process that answers now and then small: what a query
 * takes is let go of early. The old one is bounded by what working out the compounds of a very large
 * library needs.
 */
const limits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 512 };

/** Opens the index of the own library in a thread of its own, see `own-index.ts`. */
export const openOwnIndex: OpenOwnIndex = ({ file, concepts }) =>
  new Promise((resolve, reject) => {
    const thread = startThread('index', { file, concepts }, limits);
    const waiting = new Map<number, Waiting>();
    let ended: FaultError | undefined;
    let last = 0;

    const end = (detail: string): void => {
      ended ??= new FaultError('failed', 'index', detail);
      for (const each of waiting.values()) each.reject(ended);
      waiting.clear();
      reject(ended);
    };

    const ask = (call: IndexCall, asked: readonly unknown[]): Promise<unknown> =>
      new Promise((answer, refuse) => {
        if (ended !== undefined) return refuse(ended);
        last += 1;
        waiting.set(last, { resolve: answer, reject: refuse });
        thread.postMessage({ number: last, call, asked } satisfies ToIndexThread);
      });

    thread.on('message', (message: FromIndexThread) => {
      if (message.type === 'opened') {
        if (message.fault === null) return resolve(ownIndex(ask));
        const { code, where, detail } = message.fault;
        return reject(new FaultError(code, where, detail));
      }
      const asked = waiting.get(message.number);
      waiting.delete(message.number);
      if (message.type === 'answer') asked?.resolve(message.value);
      else {
        const { code, where, detail } = message.fault;
        asked?.reject(new FaultError(code, where, detail));
      }
    });
    thread.on('error', (error) => end(error instanceof Error ? error.message : String(error)));
    thread.on('exit', () => end('the thread of the index has ended'));
  });

type Ask = (call: IndexCall, asked: readonly unknown[]) => Promise<unknown>;

/** The thread answers as `OwnIndex` says; both are made from the same type. */
function ownIndex(ask: Ask): OwnIndex {
  const asking =
    <Name extends IndexCall>(name: Name): OwnIndex[Name] =>
    (...asked: readonly unknown[]) =>
      ask(name, asked) as ReturnType<OwnIndex[Name]> as never;
  return {
    put: asking('put'),
    remove: asking('remove'),
    stamps: asking('stamps'),
    works: asking('works'),
    heads: asking('heads'),
    edition: asking('edition'),
    textOf: asking('textOf'),
    search: asking('search'),
    matcher: asking('matcher'),
    reasons: asking('reasons'),
    mentions: asking('mentions'),
    concepts: asking('concepts'),
    settle: asking('settle'),
    clear: asking('clear'),
    close: asking('close'),
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FromWorker, ToWorker } from '../../../../renderer/search/messages.ts';
import { createSearcher, type SearchWorker } from '../../../../renderer/search/searcher.ts';
import { cases } from '../../long.ts';

type Asked = ToWorker & { readonly type: 'ask' };

/** A worker that answers when told to, and notes what it was asked. */
function workerByHand() {
  const sent: ToWorker[] = [];
  let stopped = 0;
  const worker: SearchWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message: ToWorker) => void sent.push(message),
    terminate: () => void (stopped += 1),
  };
  const say = (data: FromWorker): void => worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
  const asked = (): readonly Asked[] => sent.filter((message) => message.type === 'ask');
  const texts = (): readonly string[] => asked().map(({ question }) => question.text);
  /** The answer carries its question's text in the only free field it has. */
  const answer = ({ number, question }: Asked): void => {
    const result = {
      concepts: [],
      hits: [],
      expansions: [],
      works: [],
      corrections: [],
      total: question.text.length,
    };
    say({
      type: 'answer',
      number,
      answer: { type: 'search', found: { result, counts: { de: number, en: 0 } } },
    });
  };
  const fail = (message: string): void => worker.onerror?.call(worker as Worker, { message } as ErrorEvent);
  return { worker, sent, asked, texts, say, answer, fail, stopped: () => stopped };
}

function nth<Item>(list: readonly Item[], at: number): Item {
  const item = list[at];
  if (item === undefined) throw new RangeError(`there is no item ${at}`);
  return item;
}

const never = new AbortController().signal;

function started() {
  const hand = workerByHand();
  const searcher = createSearcher(() => hand.worker, 'app://reader/');
  searcher.start();
  return { ...hand, searcher };
}

describe('a searcher', () => {
  it('tells its worker first of all where the page is', () => {
    expect(started().sent).toEqual([{ type: 'open', base: 'app://reader/' }]);
  });

  it('starts one worker however often it is told to', () => {
    let workers = 0;
    const searcher = createSearcher(() => {
      workers += 1;
      return workerByHand().worker;
    }, '');
    searcher.start();
    searcher.start();
    expect(workers).toBe(1);
  });

  it('keeps questions until the indexes are open', async () => {
    const { searcher, say, texts, asked, answer } = started();
    const found = searcher.query('trust', {}, never);
    expect(texts()).toEqual([]);
    expect(searcher.store.get()).toEqual({ state: 'loading' });
    say({ type: 'ready' });
    expect(searcher.store.get()).toEqual({ state: 'ready' });
    answer(nth(asked(), 0));
    expect((await found).result.total).toBe(5);
  });

  it('never asks what was overtaken while another question was with the worker', async () => {
    const { searcher, say, texts, asked, answer } = started();
    say({ type: 'ready' });
    const letters = ['t', 'tr', 'tru'].map((text) => {
      const overtaken = new AbortController();
      return { overtaken, found: searcher.query(text, {}, overtaken.signal) };
    });
    nth(letters, 0).overtaken.abort();
    nth(letters, 1).overtaken.abort();
    expect(texts()).toEqual(['t']);
    answer(nth(asked(), 0));
    expect(texts()).toEqual(['t', 'tru']);
    answer(nth(asked(), 1));
    await expect(nth(letters, 0).found).rejects.toThrow('abort');
    await expect(nth(letters, 1).found).rejects.toThrow('abort');
    expect((await nth(letters, 2).found).result.total).toBe(3);
  });

  it('passes over an answer to another question than the one that is asked', async () => {
    const { searcher, say, asked, answer } = started();
    say({ type: 'ready' });
    const found = searcher.query('trust', {}, never);
    answer({ ...nth(asked(), 0), number: 99, question: { type: 'search', text: 'stale', options: {} } });
    answer(nth(asked(), 0));
    expect((await found).counts.de).toBe(nth(asked(), 0).number);
  });

  it('goes on after a question that broke the search', async () => {
    const { searcher, say, asked, answer } = started();
    say({ type: 'ready' });
    const broken = searcher.query('a', {}, never);
    const next = searcher.query('b', {}, never);
    say({ type: 'unanswered', number: nth(asked(), 0).number, reason: 'it broke' });
    await expect(broken).rejects.toThrow('it broke');
    answer(nth(asked(), 1));
    expect((await next).result.total).toBe(1);
    expect(searcher.store.get()).toEqual({ state: 'ready' });
  });

  it('refuses an answer of the wrong kind', async () => {
    const { searcher, say, asked, answer } = started();
    say({ type: 'ready' });
    const matcher = searcher.matcher('trust', [], never);
    answer(nth(asked(), 0));
    await expect(matcher).rejects.toThrow('another question');
  });

  it('says why the indexes cannot be opened, stops the worker, and can try again', async () => {
    const hands = [workerByHand(), workerByHand()];
    let workers = 0;
    const searcher = createSearcher(() => nth(hands, (workers += 1) - 1).worker, '');
    searcher.start();
    const lost = searcher.query('trust', {}, never);
    nth(hands, 0).say({ type: 'failed', reason: 'search/de.json: 404' });
    await expect(lost).rejects.toThrow('404');
    expect(searcher.store.get()).toEqual({ state: 'failed', reason: 'search/de.json: 404' });
    expect(nth(hands, 0).stopped()).toBe(1);
    await expect(searcher.query('trust', {}, never)).rejects.toThrow('404');
    searcher.start();
    expect(searcher.store.get()).toEqual({ state: 'loading' });
    nth(hands, 1).say({ type: 'ready' });
    const found = searcher.query('trust', {}, never);
    nth(hands, 1).answer(nth(nth(hands, 1).asked(), 0));
    expect((await found).result.total).toBe(5);
  });

  it('says so when the worker cannot be started or breaks', () => {
    const refused = createSearcher(() => {
      throw new TypeError('no worker runs from there');
    }, '');
    refused.start();
    expect(refused.store.get()).toMatchObject({
      state: 'failed',
      reason: 'TypeError: no worker runs from there',
    });
    const { searcher, fail } = started();
    fail('');
    expect(searcher.store.get()).toMatchObject({
      state: 'failed',
      reason: 'the search could not be started',
    });
  });

  it('answers every question that is not aborted, with its own answer, one at a time', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('ask' as const) }),
      fc.record({ do: fc.constant('abort' as const), which: fc.nat(30) }),
      fc.record({ do: fc.constant('answer' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const { searcher, say, asked, answer } = started();
        say({ type: 'ready' });
        const questions: { text: string; control: AbortController; outcome: Promise<number | 'aborted'> }[] =
          [];
        let answered = 0;
        const answerNext = (): void => {
          const next = asked()[answered];
          if (next === undefined) return;
          answered += 1;
          answer(next);
        };
        for (const each of steps) {
          if (each.do === 'ask') {
            const text = 'x'.repeat(questions.length + 1);
            const control = new AbortController();
            const outcome = searcher.query(text, {}, control.signal).then(
              ({ result }) => result.total,
              () => 'aborted' as const,
            );
            questions.push({ text, control, outcome });
          } else if (each.do === 'abort') questions[each.which]?.control.abort();
          else answerNext();
          expect(asked().length - answered).toBeLessThanOrEqual(1);
          // What was answered or aborted settles before the next step, as it does in a page.
          await Promise.resolve();
        }
        while (answered < asked().length) answerNext();
        for (const { text, control, outcome } of questions) {
          const settled = await outcome;
          if (!control.signal.aborted) expect(settled).toBe(text.length);
          else expect([text.length, 'aborted']).toContain(settled);
        }
      }),
      { seed: 20261121, numRuns: cases(300) },
    );
  });
});

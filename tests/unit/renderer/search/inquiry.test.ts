import { describe, expect, it } from 'vitest';
import type { Host } from '../../../../core/host/contract.ts';
import type { Found } from '../../../../core/search/result-schema.ts';
import { patience } from '../../../../renderer/search/ask-both.ts';
import { createInquiry, type Asked, type Shown } from '../../../../renderer/search/inquiry.ts';
import type { Searcher } from '../../../../renderer/search/searcher.ts';

const asked = (query: string, limit = 20): Asked => ({
  query,
  without: [],
  language: null,
  work: null,
  limit,
});

const nothing: Found = {
  result: { concepts: [], hits: [], total: 0, expansions: [], works: [], corrections: [] },
  counts: { de: 0, en: 0 },
};

function inquiring(host: Pick<Host, 'call'> | null = null) {
  const questions: { readonly text: string; readonly resolve: (found: Found) => void }[] = [];
  const query: Searcher['query'] = (text) => {
    const { promise, resolve } = Promise.withResolvers<Found>();
    questions.push({ text, resolve });
    return promise;
  };
  const shown: Shown[] = [];
  const inquiry = createInquiry({ query }, host, (next) => void shown.push(next));
  return { questions, shown, ...inquiry };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('an inquiry', () => {
  it('asks before it returns, and the same only once', () => {
    const { ask, questions } = inquiring();
    ask(asked('Hafen'));
    ask(asked('Hafen'));
    expect(questions.map(({ text }) => text)).toEqual(['Hafen']);
    ask(asked('Hafen', 40));
    expect(questions).toHaveLength(2);
  });

  it('passes over the answer to a question that was overtaken', async () => {
    const { ask, questions, shown } = inquiring();
    ask(asked('Haf'));
    ask(asked('Hafen'));
    for (const { resolve } of questions) resolve(nothing);
    await settled();
    expect(shown.map(({ query }) => query)).toEqual(['Hafen']);
  });

  it('has nothing to ask without a word, and tells nothing of the question before', async () => {
    const { ask, questions, shown } = inquiring();
    ask(asked('Hafen'));
    ask(asked(' '));
    questions[0]?.resolve(nothing);
    await settled();
    expect(questions).toHaveLength(1);
    expect(shown).toEqual([]);
  });

  it('keeps the own results while more of the same is asked for, or with a filter, however late those come', async () => {
    const own: ((found: Found) => void)[] = [];
    const call = (): Promise<never> => {
      const { promise, resolve } = Promise.withResolvers<Found>();
      own.push(resolve);
      return promise as Promise<never>;
    };
    const { ask, questions, shown } = inquiring({ call });
    const answer = async (at: number): Promise<void> => {
      questions[at]?.resolve(nothing);
      await new Promise((resolve) => setTimeout(resolve, 2 * patience));
      own[at]?.(nothing);
      await settled();
    };
    ask(asked('Hafen'));
    await answer(0);
    ask(asked('Hafen', 40));
    await answer(1);
    ask({ ...asked('Hafen', 40), language: 'en' });
    await answer(2);
    ask(asked('Möwe', 40));
    await answer(3);
    const told = shown.map((each) => each.state === 'found' && each.answers.ownState);
    expect(told).toEqual(['coming', 'in', 'in', 'in', 'coming', 'in']);
  });

  it('asks the same again once it has ended', () => {
    const { ask, end, questions } = inquiring();
    ask(asked('Hafen'));
    end();
    ask(asked('Hafen'));
    expect(questions).toHaveLength(2);
  });
});

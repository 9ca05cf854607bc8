import { describe, expect, it } from 'vitest';
import type { Found } from '../../../../core/search/result-schema.ts';
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

function inquiring() {
  const questions: { readonly text: string; readonly resolve: (found: Found) => void }[] = [];
  const query: Searcher['query'] = (text) => {
    const { promise, resolve } = Promise.withResolvers<Found>();
    questions.push({ text, resolve });
    return promise;
  };
  const shown: Shown[] = [];
  const inquiry = createInquiry({ query }, null, (next) => void shown.push(next));
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

  it('asks the same again once it has ended', () => {
    const { ask, end, questions } = inquiring();
    ask(asked('Hafen'));
    end();
    ask(asked('Hafen'));
    expect(questions).toHaveLength(2);
  });
});

import type { SearchLibrary } from '../../core/search/library.ts';
import { explain } from '../../core/search/explain.ts';
import { found } from '../../core/search/found.ts';
import { matcherOf } from '../../core/search/mark-text.ts';
import { loadLibrary } from './load-library.ts';
import type { Answer, FromWorker, Question, ToWorker } from './messages.ts';

/*
 * The search, beside the page's own thread. It opens the indexes once and then answers; the page
 * sends one question at a time and only after `ready`.
 */

let library: SearchLibrary | null = null;

const say = (message: FromWorker): void => postMessage(message);

onmessage = async ({ data }: MessageEvent<ToWorker>): Promise<void> => {
  if (data.type === 'ask') return reply(data.number, data.question);
  try {
    library = await loadLibrary(data.base);
    say({ type: 'ready' });
  } catch (error) {
    say({ type: 'failed', reason: reasonOf(error) });
  }
};

function reply(number: number, question: Question): void {
  try {
    if (library === null) throw new Error('asked before the indexes were open');
    say({ type: 'answer', number, answer: answerTo(question, library) });
  } catch (error) {
    say({ type: 'unanswered', number, reason: reasonOf(error) });
  }
}

function answerTo(question: Question, from: SearchLibrary): Answer {
  switch (question.type) {
    case 'search':
      return { type: 'search', found: found(from, question.text, question.options) };
    case 'reasons': {
      const { text, hit, without } = question;
      return { type: 'reasons', reasons: explain(from, text, hit, { without }) };
    }
    case 'matcher':
      return { type: 'matcher', matcher: matcherOf(from, question.text, { without: question.without }) };
  }
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

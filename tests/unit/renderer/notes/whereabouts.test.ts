import { expect, test } from 'vitest';
import { targetOf } from '../../../../core/annotations/target.ts';
import { editionText } from '../../../../core/text/edition-text.ts';
import { foundNotes, type FindQuestion } from '../../../../renderer/notes/found-notes.ts';
import { keepWhereabouts } from '../../../../renderer/notes/whereabouts.ts';
import { editionOf } from '../../core/annotations/texts.ts';
import { slowHost } from './examples.ts';

const before = editionOf(['Der Anfang ist leicht.', 'Das Ende ist es nicht.']);
const now = editionOf(['Neu.', 'Der Anfang ist schwer.', 'Das Ende ist es nicht.'], 'b'.repeat(64));
const target = targetOf(before, { start: { segment: 's1', offset: 0 }, end: { segment: 's1', offset: 22 } });
const kept = [{ hash: before.head.hash, text: editionText(before.segments) }];

/** Answers as the worker does, and counts. */
function finder() {
  const questions: FindQuestion[] = [];
  const find = async (question: FindQuestion) => {
    questions.push(question);
    return foundNotes(question);
  };
  return { questions, find };
}

test('a target on the very text is known at once, and nobody is asked', async () => {
  const { host, calls } = slowHost();
  const { questions, find } = finder();
  const here = keepWhereabouts(before, host, find);
  expect(here.store.get()(target)).toMatchObject({ state: 'in-place' });
  await here.look([target]);
  expect([calls.length, questions.length]).toEqual([0, 0]);
});

test('a target on an earlier text is looked for once, by whoever asks and in which object it comes', async () => {
  const { host, calls } = slowHost();
  const { questions, find } = finder();
  const here = keepWhereabouts(now, host, find);
  expect(here.store.get()(target)).toBeNull();
  const both = Promise.all([here.look([target]), here.look([{ ...target }])]);
  expect(calls.map(({ name, input }) => [name, input])).toEqual([
    ['texts.read', { hashes: [before.head.hash] }],
  ]);
  await calls[0]?.succeed(kept);
  await both;
  await here.look([target]);
  expect(questions).toHaveLength(1);
  expect(here.store.get()({ ...target })).toMatchObject({
    state: 'moved',
    was: 'Der Anfang ist leicht.',
    now: 'Der Anfang ist schwer.',
    passage: { start: { segment: 's2' } },
  });
});

test('after a failure a target is unknown still, and may be asked for again', async () => {
  const { host, calls } = slowHost();
  const here = keepWhereabouts(now, host, finder().find);
  const first = here.look([target]);
  await Promise.all([expect(first).rejects.toThrow('gone'), calls[0]?.fail(new Error('gone'))]);
  expect(here.store.get()(target)).toBeNull();
  const second = here.look([target]);
  await calls[1]?.succeed(kept);
  await second;
  expect(here.store.get()(target)).toMatchObject({ state: 'moved' });
});

test('texts are asked for in portions that the host takes', async () => {
  const { host, calls } = slowHost();
  const { questions, find } = finder();
  const here = keepWhereabouts(now, host, find);
  const hashes = Array.from({ length: 45 }, (_, index) => String(index).padStart(64, '0'));
  const looking = here.look(hashes.map((hash) => ({ ...target, hash })));
  expect(calls.map(({ input }) => (input as { hashes: string[] }).hashes.length)).toEqual([20, 20, 5]);
  for (const call of calls) await call.succeed([]);
  await looking;
  expect(questions[0]?.targets).toHaveLength(45);
});

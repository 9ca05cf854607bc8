import { afterEach, describe, expect, test } from 'vitest';
import { exportNotes } from '../../../../core/exchange/export-notes.ts';
import { dryRun, type DryRunPlan, type FileJudge } from '../../../../renderer/keeping/dry-run.ts';
import { fileJudge, type Grounds } from '../../../../renderer/keeping/judge-files.ts';
import { exampleNote } from '../../core/annotations/example.ts';
import { editions, heads } from '../../core/exchange/library.ts';

const ended: string[] = [];
afterEach(() => void ended.splice(0));

/** The worker's code on this thread, with what is sent copied as a border would. */
function judgeHere(): FileJudge {
  const worker: FileJudge = {
    onmessage: null,
    onerror: null,
    postMessage: (message: unknown) => void judge(structuredClone(message) as Parameters<typeof judge>[0]),
    terminate: () => void ended.push('ended'),
  };
  const judge = fileJudge((message) => {
    const event = { data: structuredClone(message) } as MessageEvent;
    if (ended.length === 0) worker.onmessage?.call(worker as Worker, event);
  });
  return worker;
}

const grounds: Grounds = {
  known: [exampleNote],
  removed: new Map(),
  editions,
  now: '2026-12-01T00:00:00.000Z',
};
const csv = exportNotes('csv', [exampleNote], { heads })[0]?.text ?? '';
const readwise =
  'Highlight,Book Title\n"Patience is the rarest form of capital, and it cannot be borrowed.",Deep Value';
const plan: DryRunPlan = {
  files: [
    new File([csv], 'a.csv'),
    new File([readwise], 'r.csv'),
    new File([new Uint8Array([0xff, 0xfe, 0x80])], 'picture.txt'),
  ],
  namesTitles: true,
  groundsFor: async () => grounds,
};
const idle = { signal: new AbortController().signal, onProgress: () => undefined };

describe('a dry run', () => {
  test('gives each record its result and names the files that are no text', async () => {
    const shares: number[] = [];
    const result = await dryRun(plan, { ...idle, onProgress: (share) => shares.push(share) }, judgeHere);
    expect(result?.candidates.map(({ result: each }) => each)).toEqual(['same', 'new']);
    expect(result?.unread).toEqual([{ name: 'picture.txt', why: 'no-text' }]);
    expect(shares.at(-1)).toBe(1);
    expect(ended).toEqual(['ended']);
  });

  test('asks where to look once it knows what the texts are called, if that is wanted', async () => {
    const asked: (readonly string[])[] = [];
    const groundsFor: DryRunPlan['groundsFor'] = async (titles) => {
      asked.push(titles);
      return grounds;
    };
    await dryRun({ ...plan, groundsFor }, idle, judgeHere);
    ended.splice(0);
    await dryRun({ ...plan, groundsFor, namesTitles: false }, idle, judgeHere);
    expect(asked).toEqual([['Deep Value'], []]);
  });

  test('that is stopped ends its worker, whatever that is about', async () => {
    const control = new AbortController();
    const groundsFor = (): Promise<Grounds> => {
      control.abort();
      return new Promise(() => undefined);
    };
    expect(await dryRun({ ...plan, groundsFor }, { ...idle, signal: control.signal }, judgeHere)).toBeNull();
    expect(ended).toEqual(['ended']);
    expect(await dryRun(plan, { ...idle, signal: control.signal }, judgeHere)).toBeNull();
  });

  test('says what failed', async () => {
    const groundsFor = (): Promise<Grounds> => Promise.reject(new Error('the library is gone'));
    await expect(dryRun({ ...plan, groundsFor }, idle, judgeHere)).rejects.toThrow('the library is gone');
    const broken: DryRunPlan = { ...plan, groundsFor: async () => ({ ...grounds, known: [{}] as never }) };
    ended.splice(0);
    await expect(dryRun(broken, idle, judgeHere)).rejects.toThrow();
  });
});

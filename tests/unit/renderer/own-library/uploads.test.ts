import { describe, expect, it, vi } from 'vitest';
import { keepUploads, type Upload } from '../../../../renderer/own-library/uploads.ts';

const upload = (number: number): Upload => ({
  item: `item${String(number).padStart(6, '0')}`,
  name: `${number}.md`,
  file: new Blob([String(number)]),
});

/** Uploads that arrive when the test says so. */
function byHand(most = 2) {
  const sent: { readonly name: string; readonly arrive: () => void; readonly fail: () => void }[] = [];
  const counts: number[] = [];
  const failed: string[] = [];
  const uploads = keepUploads(
    ({ name }, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        sent.push({ name, arrive: resolve, fail: () => reject(new Error('away')) });
      }),
    { changed: (waiting) => counts.push(waiting), failed: ({ name }) => failed.push(name), most },
  );
  const names = (): readonly string[] => sent.map(({ name }) => name);
  return { uploads, sent, counts, failed, names };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('uploads', () => {
  it('set out a few at a time, in order', async () => {
    const { uploads, sent, names, counts } = byHand();
    uploads.add([1, 2, 3, 4].map(upload));
    expect(names()).toEqual(['1.md', '2.md']);
    sent[1]?.arrive();
    await settled();
    expect(names()).toEqual(['1.md', '2.md', '3.md']);
    for (let at = 0; at < 4; at += 1) {
      sent[at]?.arrive();
      await settled();
    }
    expect(counts.at(-1)).toBe(0);
  });

  it('do not set out while paused, and those on their way arrive', async () => {
    const { uploads, sent, names, counts } = byHand();
    uploads.add([1, 2, 3].map(upload));
    uploads.pause();
    sent[0]?.arrive();
    sent[1]?.arrive();
    await settled();
    expect(names()).toEqual(['1.md', '2.md']);
    expect(counts.at(-1)).toBe(1);
    uploads.resume();
    expect(names()).toEqual(['1.md', '2.md', '3.md']);
  });

  it('are tried twice, then told of as failed, and the others go on', async () => {
    const { uploads, sent, names, failed, counts } = byHand(1);
    uploads.add([1, 2].map(upload));
    sent[0]?.fail();
    await settled();
    expect(names()).toEqual(['1.md', '1.md']);
    expect(failed).toEqual([]);
    sent[1]?.fail();
    await settled();
    expect(failed).toEqual(['1.md']);
    expect(names()).toEqual(['1.md', '1.md', '2.md']);
    expect(counts.at(-1)).toBe(1);
  });

  it('are all let go at once, without a word of failure, and new ones set out', async () => {
    const { uploads, names, failed, counts } = byHand();
    uploads.add([1, 2, 3].map(upload));
    uploads.clear();
    await settled();
    expect(counts.at(-1)).toBe(0);
    expect(failed).toEqual([]);
    uploads.add([upload(4)]);
    expect(names()).toEqual(['1.md', '2.md', '4.md']);
    expect(counts.at(-1)).toBe(1);
    await vi.waitFor(() => expect(counts.at(-1)).toBe(1));
  });
});

import { describe, expect, it, vi } from 'vitest';
import { mostFiles, type Host, type LibraryEvent } from '../../../../core/host/contract.ts';
import type { ImportState } from '../../../../core/library/import-state.ts';
import { keepImporting } from '../../../../renderer/own-library/importing.ts';
import type { Send } from '../../../../renderer/own-library/uploads.ts';

const idle: ImportState = {
  state: 'idle',
  total: 0,
  done: 0,
  added: 0,
  changed: 0,
  known: 0,
  failed: 0,
  now: null,
  secondsLeft: null,
  items: [],
};

const chosen = (count: number, text = 'text') => ({
  files: Array.from({ length: count }, (_, number) => ({
    name: `folder/${number}.md`,
    file: new File([text], `${number}.md`),
  })),
  leftOut: 0,
});

function hostWith(send: Send = async () => undefined) {
  let state = idle;
  let items = 0;
  let held = Promise.resolve();
  const calls: (readonly [name: string, input: unknown])[] = [];
  const heard: ((event: LibraryEvent) => void)[] = [];
  const sent: (readonly [item: string, bytes: number])[] = [];
  const host = {
    call: async (name: string, input: { readonly files?: readonly unknown[] }) => {
      calls.push([name, input]);
      if (name === 'import.state') {
        const now = state;
        await held;
        return now;
      }
      return input?.files?.map(() => `item${String((items += 1)).padStart(8, '0')}`) ?? null;
    },
    onLibraryEvent: (listener: (event: LibraryEvent) => void) => {
      heard.push(listener);
      return () => undefined;
    },
  } as unknown as Pick<Host, 'call' | 'onLibraryEvent'>;
  const importing = keepImporting(
    host,
    async (upload, signal) => {
      sent.push([upload.item, upload.file.size]);
      await send(upload, signal);
    },
    () => undefined,
  );
  return {
    importing,
    calls,
    sent,
    /** Holds the answer to how it stands until what this gives is called. */
    answerLater: (): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      return resolve;
    },
    tell: (next: Partial<ImportState>) => {
      state = { ...state, ...next };
      for (const listener of heard) listener({ about: 'import', state });
    },
  };
}

const of = (calls: readonly (readonly [string, unknown])[], name: string): readonly unknown[] =>
  calls.filter(([one]) => one === name).map(([, input]) => input);

describe('importing', () => {
  it('announces files with their sizes and hands each over under its id', async () => {
    const { importing, calls, sent } = hostWith();
    await importing.begin(chosen(2));
    expect(of(calls, 'import.begin')).toEqual([
      {
        files: [
          { name: 'folder/0.md', bytes: 4 },
          { name: 'folder/1.md', bytes: 4 },
        ],
      },
    ]);
    await vi.waitFor(() => expect(importing.store.get().waiting).toBe(0));
    expect(sent).toEqual([
      ['item00000001', 4],
      ['item00000002', 4],
    ]);
  });

  it('announces a large folder in parts', async () => {
    const { importing, calls } = hostWith();
    await importing.begin(chosen(mostFiles + 1));
    const sizes = of(calls, 'import.begin').map(
      (input) => (input as { files: readonly unknown[] }).files.length,
    );
    expect(sizes).toEqual([mostFiles, 1]);
  });

  it('keeps of a name too long its end, where the file’s own name stands', async () => {
    const { importing, calls } = hostWith();
    const file = new File(['x'], 'a.md');
    await importing.begin({ files: [{ name: `${'deep/'.repeat(200)}a.md`, file }], leftOut: 0 });
    const [input] = of(calls, 'import.begin') as { files: { name: string }[] }[];
    expect(input?.files[0]?.name).toHaveLength(500);
    expect(input?.files[0]?.name).toMatch(/deep\/a\.md$/);
  });

  it('has the window ask for a folder, and says how many of its files are no articles', async () => {
    const begun = [null, { files: 3, leftOut: 2 }];
    const asked: string[] = [];
    const importing = keepImporting(
      {
        call: async (name: string) => {
          asked.push(name);
          return name === 'import.state' ? idle : begun.shift();
        },
        onLibraryEvent: () => () => undefined,
      } as unknown as Pick<Host, 'call' | 'onLibraryEvent'>,
      async () => undefined,
      () => undefined,
    );
    expect(await importing.askForFolder()).toBeNull();
    expect(asked).toEqual(['import.folder']);
    expect(await importing.askForFolder()).toBe(3);
    expect(importing.store.get()).toMatchObject({ leftOut: 2, round: idle });
  });

  it('shows what the host tells, also of an import that another page began', async () => {
    const { importing, tell } = hostWith();
    expect(importing.store.get().round).toBeNull();
    tell({ state: 'running', total: 3, done: 1 });
    expect(importing.store.get().round).toMatchObject({ state: 'running', total: 3, done: 1 });
  });

  it('hands nothing over while it is paused, wherever it was paused', async () => {
    const { importing, sent, tell } = hostWith();
    tell({ state: 'paused', total: 1 });
    await importing.begin(chosen(1));
    expect(sent).toEqual([]);
    tell({ state: 'running' });
    await vi.waitFor(() => expect(sent).toHaveLength(1));
  });

  it('tells the host of a file that could not be read by handing over nothing', async () => {
    const { importing, sent } = hostWith(async ({ file }) => {
      if (file.size > 0) throw new TypeError('the file has gone');
    });
    await importing.begin(chosen(1));
    await vi.waitFor(() => expect(sent.map(([, bytes]) => bytes)).toEqual([4, 4, 0]));
    await vi.waitFor(() => expect(importing.store.get().waiting).toBe(0));
  });

  it('forgets what has not arrived when it is cancelled', async () => {
    const { importing, calls } = hostWith(() => new Promise(() => undefined));
    await importing.begin(chosen(9));
    expect(importing.store.get().waiting).toBe(9);
    await importing.cancel();
    expect(importing.store.get().waiting).toBe(0);
    expect(of(calls, 'import.cancel')).toHaveLength(1);
  });

  it('announces no more of a large folder once it is cancelled, and lets go of what was being announced', async () => {
    const { importing, calls, sent, answerLater } = hostWith();
    const answer = answerLater();
    const begun = importing.begin(chosen(2 * mostFiles));
    await vi.waitFor(() => expect(of(calls, 'import.begin')).toHaveLength(1));
    const cancelled = importing.cancel();
    answer();
    await Promise.all([begun, cancelled]);
    expect(sent).toEqual([]);
    expect(calls.map(([name]) => name).filter((name) => name !== 'import.state')).toEqual([
      'import.begin',
      'import.cancel',
    ]);
    await importing.begin(chosen(1));
    await vi.waitFor(() => expect(sent).toHaveLength(1));
  });

  it('keeps what the host tells while it is asked, for the answer may be older', async () => {
    const { importing, tell, answerLater } = hostWith();
    tell({ state: 'running', total: 1 });
    const answer = answerLater();
    const looking = importing.look();
    tell({ state: 'idle', total: 1, done: 1 });
    answer();
    await looking;
    expect(importing.store.get().round?.state).toBe('idle');
  });
});

import type { ImportItemId } from '../../core/library/import-state.ts';

export type Upload = { readonly item: ImportItemId; readonly name: string; readonly file: Blob };

/** Hands over one file's bytes; rejects where they could not be read or did not arrive. */
export type Send = (upload: Upload, signal: AbortSignal) => Promise<void>;

/** Files on their way to the host, a few at a time, in order. */
export type Uploads = {
  readonly add: (uploads: readonly Upload[]) => void;
  /** What is on its way still arrives; nothing new sets out until `resume`. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Forgets all that has not arrived. */
  readonly clear: () => void;
};

type Options = {
  /** Called with how many have not arrived yet, whenever that changes. */
  readonly changed: (waiting: number) => void;
  /** Called with what could not be handed over, also at the second try. */
  readonly failed: (upload: Upload, error: unknown) => void;
  /** How many at once: a browser opens six connections to one address, and the reader needs some itself. */
  readonly most?: number;
};

export function keepUploads(send: Send, { changed, failed, most = 3 }: Options): Uploads {
  const waiting: Upload[] = [];
  let underWay = 0;
  let isPaused = false;
  let round = new AbortController();

  const tell = (): void => changed(waiting.length + underWay);

  const sendTwice = async (upload: Upload, signal: AbortSignal): Promise<void> => {
    try {
      await send(upload, signal);
    } catch {
      signal.throwIfAborted();
      await send(upload, signal);
    }
  };

  const one = async (upload: Upload): Promise<void> => {
    const { signal } = round;
    underWay += 1;
    await sendTwice(upload, signal).catch((error: unknown) => {
      if (!signal.aborted) failed(upload, error);
    });
    // Of a round that was let go nothing is counted any more.
    if (signal.aborted) return;
    underWay -= 1;
    tell();
    go();
  };

  const go = (): void => {
    while (!isPaused && underWay < most) {
      const next = waiting.shift();
      if (next === undefined) return;
      void one(next);
    }
  };

  return {
    add: (uploads) => {
      for (const upload of uploads) waiting.push(upload);
      tell();
      go();
    },
    pause: () => {
      isPaused = true;
    },
    resume: () => {
      isPaused = false;
      go();
    },
    clear: () => {
      round.abort();
      round = new AbortController();
      waiting.length = 0;
      underWay = 0;
      tell();
    },
  };
}

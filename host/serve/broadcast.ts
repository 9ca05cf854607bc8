/** Tells every page that listens the same, as lines of JSON. */
export type Broadcast = {
  readonly tell: (event: unknown) => void;
  /** One listener's lines, from now on. The first holds only the version: who has it missed nothing. */
  readonly lines: () => ReadableStream<Uint8Array>;
};

/** Lines that may wait for a page that does not take them; then it is let go, and comes back. */
const mostWaiting = 1000;

/** Each line is `{ version, event? }`; the version counts what was told since start. */
export function createBroadcast(): Broadcast {
  const listeners = new Set<ReadableStreamDefaultController<Uint8Array>>();
  let version = 0;

  const write = (to: ReadableStreamDefaultController<Uint8Array>, value: object): void =>
    to.enqueue(Buffer.from(`${JSON.stringify(value)}\n`, 'utf8'));

  return {
    tell: (event) => {
      version += 1;
      for (const each of listeners) {
        if ((each.desiredSize ?? -mostWaiting) > -mostWaiting) {
          write(each, { version, event });
          continue;
        }
        listeners.delete(each);
        if (each.desiredSize !== null) each.close();
      }
    },
    lines: () => {
      let own: ReadableStreamDefaultController<Uint8Array>;
      return new ReadableStream<Uint8Array>({
        start: (controller) => {
          own = controller;
          listeners.add(own);
          write(own, { version });
        },
        cancel: () => void listeners.delete(own),
      });
    },
  };
}

/** When the answer to one state of the search field had come how far; milliseconds of the page's clock. */
export type Stroke = {
  readonly query: string;
  /** The key. */
  readonly typed: number;
  /** The question left for the worker, and its answer came back. */
  readonly asked: number;
  readonly answered: number;
  /** The list holds the new results, and the frame with them was made. */
  readonly listed: number;
  readonly painted: number;
};

/** Of opening the page at a search: the worker was started, said that the indexes are open, and results were listed. */
export type Opening = { startedAt: number; readyAt: number; listedAt: number };

declare global {
  interface Window {
    readonly fathomBench: { readonly strokes: Stroke[]; readonly first: Opening };
  }
}

/**
 * Runs in the page before its own code: watches the search field, the messages to and from the worker,
 * and the list. Must not refer to anything outside of itself.
 */
export function watchTyping(): void {
  const first: Opening = { startedAt: 0, readyAt: 0, listedAt: 0 };
  const bench = { strokes: [] as Stroke[], first };
  Object.assign(window, { fathomBench: bench });
  type Open = { -readonly [Key in keyof Stroke]: Stroke[Key] };
  let open: Open | null = null;
  const byNumber = new Map<number, string>();

  const Native = window.Worker;
  window.Worker = class extends Native {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      first.startedAt ||= performance.now();
      this.addEventListener('message', ({ data }: MessageEvent<{ type: string; number?: number }>) => {
        if (data.type === 'ready') first.readyAt ||= performance.now();
        if (data.type === 'answer' && open !== null && byNumber.get(data.number ?? -1) === open.query)
          open.answered ||= performance.now();
      });
    }
    override postMessage(message: unknown, ...rest: never[]): void {
      const { number, question } = message as { number?: number; question?: { type: string; text: string } };
      if (question?.type === 'search' && number !== undefined) {
        byNumber.set(number, question.text);
        if (open !== null && open.query === question.text) open.asked ||= performance.now();
      }
      super.postMessage(message, ...rest);
    }
  };

  document.addEventListener(
    'input',
    ({ target, timeStamp }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
      open = { query: target.value, typed: timeStamp, asked: 0, answered: 0, listed: 0, painted: 0 };
    },
    true,
  );

  const queryShown = (): string | null => {
    const link = document.querySelector<HTMLAnchorElement>('a[data-passage]');
    return link === null ? null : new URLSearchParams(link.hash.split('?')[1] ?? '').get('find');
  };
  new MutationObserver(() => {
    const shown = queryShown();
    if (shown !== null) first.listedAt ||= performance.now();
    if (open === null || open.listed !== 0 || shown !== open.query) return;
    const stroke = open;
    stroke.listed = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        stroke.painted = performance.now();
        bench.strokes.push(stroke);
      });
      port1.start();
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, attributes: true });
}

import * as v from 'valibot';
import { hostEventSchema, type HostEvent } from '../../core/host/contract.ts';
import { check } from '../../core/schema/check.ts';
import { count, shape } from '../../core/schema/shape.ts';

const lineSchema = shape({ version: count(), event: v.optional(hostEventSchema) });

/** Milliseconds before a lost connection is tried again; doubled each time. */
const [firstPause, longestPause] = [500, 30_000];

/** What whoever has missed something is told: all may be otherwise. How importing stands is asked for anew with it. */
const missed: readonly HostEvent[] = [
  { about: 'notes', change: { state: 'all' } },
  { about: 'works', changed: null },
];

/**
 * Hears of what changes from the loopback door, which tells it line by line. A page that is not
 * seen lets go: a browser opens only six connections to one address, and they are for the tabs that
 * are read. Whoever comes back and finds that something was told meanwhile, hears that all may have changed.
 */
export function hearByDoor(listener: (event: HostEvent) => void): () => void {
  const ended = new AbortController();
  let version: number | null = null;
  let connection: AbortController | null = null;
  let pause = firstPause;

  const take = (line: string): void => {
    const result = check(lineSchema, JSON.parse(line));
    if (!result.ok) return;
    const { version: now, event } = result.value;
    if (event !== undefined) listener(event);
    else if (version !== null && version !== now) for (const each of missed) listener(each);
    version = now;
    pause = firstPause;
  };

  const connect = async (): Promise<void> => {
    if (connection !== null || ended.signal.aborted || document.hidden) return;
    const current = new AbortController();
    connection = current;
    await readLines(current.signal, take).catch(() => undefined);
    connection = null;
    if (current.signal.aborted) return;
    // Whoever never got through may have missed something too.
    version ??= -1;
    setTimeout(() => void connect(), pause);
    pause = Math.min(longestPause, pause * 2);
  };

  const follow = (): void => {
    if (document.hidden) connection?.abort();
    // What was let go may still be ending.
    else setTimeout(() => void connect());
  };

  document.addEventListener('visibilitychange', follow, { signal: ended.signal });
  void connect();
  return () => {
    ended.abort();
    connection?.abort();
  };
}

/** Relative to the page, whose address holds the token. */
async function readLines(signal: AbortSignal, take: (line: string) => void): Promise<void> {
  const response = await fetch('./events', { signal });
  if (!response.ok || response.body === null) throw new Error('there is nothing to hear');
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) take(line);
  }
}

import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { HostEvent } from '../../../../core/host/contract.ts';
import { createBroadcast, type Broadcast } from '../../../../host/serve/broadcast.ts';
import { hearByDoor } from '../../../../renderer/host/events-by-door.ts';

const page = Object.assign(new EventTarget(), { hidden: false });
let events: Broadcast;
let asked: string[];
let open: Set<AbortSignal>;
let isServing: boolean;

const all: HostEvent = { about: 'notes', change: { state: 'all' } };
const removed: HostEvent = {
  about: 'notes',
  change: {
    state: 'some',
    written: [],
    removed: [{ work: 'deep-value', id: crypto.randomUUID(), modified: '2026-11-21T10:00:00.000Z' }],
  },
};
const works: HostEvent = { about: 'works', changed: ['on-value'] };
/** What whoever has missed something is told. */
const missed: readonly HostEvent[] = [all, { about: 'works', changed: null }];

beforeEach(() => {
  events = createBroadcast();
  [asked, open, isServing, page.hidden] = [[], new Set(), true, false];
  vi.stubGlobal('document', page);
  vi.stubGlobal('fetch', async (address: string, { signal }: { signal: AbortSignal }) => {
    asked.push(address);
    if (!isServing) throw new TypeError('there is no server');
    open.add(signal);
    signal.addEventListener('abort', () => open.delete(signal));
    return new Response(events.lines().pipeThrough(new TransformStream(), { signal }));
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function listen(): HostEvent[] {
  const heard: HostEvent[] = [];
  onTestFinished(hearByDoor((event) => heard.push(event)));
  return heard;
}

const show = (isShown: boolean): void => {
  page.hidden = !isShown;
  page.dispatchEvent(new Event('visibilitychange'));
};

describe('a page in a browser tab', () => {
  it('hears what changes, at an address of its own', async () => {
    const heard = listen();
    await expect.poll(() => open.size).toBe(1);
    events.tell(removed);
    events.tell(works);
    await expect.poll(() => heard).toEqual([removed, works]);
    expect(asked).toEqual(['./events']);
  });

  it('lets go while it is not seen, and is told to read again only where it has missed something', async () => {
    const heard = listen();
    events.tell(all);
    await expect.poll(() => heard).toHaveLength(1);
    show(false);
    await expect.poll(() => open.size).toBe(0);
    show(true);
    await expect.poll(() => open.size).toBe(1);
    expect(heard).toHaveLength(1);
    show(false);
    await expect.poll(() => open.size).toBe(0);
    events.tell(removed);
    show(true);
    await expect.poll(() => heard).toEqual([all, ...missed]);
  });

  it('asks again when the connection is lost, and passes over what it does not understand', async () => {
    isServing = false;
    const heard = listen();
    await expect.poll(() => asked).toHaveLength(1);
    isServing = true;
    await expect.poll(() => open.size, { timeout: 5000 }).toBe(1);
    events.tell({ about: 'notes', change: { state: 'odd' } });
    events.tell(removed);
    await expect.poll(() => heard).toEqual([...missed, removed]);
  });

  it('stops when it is told to', async () => {
    const heard: HostEvent[] = [];
    const stop = hearByDoor((event) => heard.push(event));
    await expect.poll(() => open.size).toBe(1);
    stop();
    await expect.poll(() => open.size).toBe(0);
    show(true);
    events.tell(all);
    expect([heard, asked]).toEqual([[], ['./events']]);
  });
});

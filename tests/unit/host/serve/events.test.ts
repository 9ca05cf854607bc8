import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { HostEvent } from '../../../../core/host/contract.ts';
import { compilePack } from '../../../../host/compile/compile-pack.ts';
import { createBroadcast, type Broadcast } from '../../../../host/serve/broadcast.ts';
import { createGuard } from '../../../../host/serve/guard.ts';
import {
  startLoopbackServer,
  type LoopbackServer,
  type ServerRefusal,
} from '../../../../host/serve/loopback-server.ts';
import { serveReader } from '../../../../host/serve/serve-reader.ts';
import { notesStore } from '../../../../host/notes/notes-store.ts';
import { exampleNote } from '../../core/annotations/example.ts';
import { library } from '../compile/sources.ts';
import { tempFolder } from '../temp-folder.ts';

let events: Broadcast;
let server: LoopbackServer;

beforeEach(async () => {
  events = createBroadcast();
  server = await startLoopbackServer({
    guard: createGuard<ServerRefusal>(),
    assets: async () => new Response('a file', { status: 404 }),
    call: async () => null,
    events,
  });
  onTestFinished(server.close);
});

/** Reads a stream line by line. */
async function listen(url: string, headers: Record<string, string> = {}) {
  const ended = new AbortController();
  const response = await fetch(`${url}events`, { headers, signal: ended.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  const line = async (): Promise<unknown> => {
    for (;;) {
      const end = rest.indexOf('\n');
      if (end !== -1) {
        const text = rest.slice(0, end);
        rest = rest.slice(end + 1);
        return JSON.parse(text);
      }
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done) return null;
      rest += value;
    }
  };
  return { response, line, stop: () => ended.abort() };
}

describe('the events of the loopback door', () => {
  it('reach every page that listens, one a line, with their number', async () => {
    const [one, other] = [await listen(server.url), await listen(server.url)];
    expect(one.response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    expect(one.response.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const each of [one, other]) expect(await each.line()).toEqual({ version: 0 });
    events.tell({ a: 'ü\n' });
    for (const each of [one, other]) expect(await each.line()).toEqual({ version: 1, event: { a: 'ü\n' } });
    other.stop();
    events.tell(2);
    expect(await one.line()).toEqual({ version: 2, event: 2 });
    expect(await (await listen(server.url)).line()).toEqual({ version: 2 });
    one.stop();
  });

  it('let go of a page that takes nothing in', async () => {
    const { body } = { body: events.lines() };
    for (let each = 0; each < 1200; each += 1) events.tell(each);
    const lines = (await new Response(body).text()).trimEnd().split('\n');
    expect(lines.length).toBeLessThan(1100);
    expect(JSON.parse(lines[0] ?? '')).toEqual({ version: 0 });
  });

  it('end with the server', async () => {
    const page = await listen(server.url);
    await page.line();
    await server.close();
    await expect(page.line()).rejects.toThrow();
  });

  it('are behind the same rules as everything else', async () => {
    const elsewhere = server.url.replace(/\/[^/]+\/$/, '/wrong/');
    expect((await listen(elsewhere)).response.status).toBe(403);
    expect((await listen(server.url, { Origin: 'https://example.org' })).response.status).toBe(403);
    expect((await fetch(`${server.url}events`, { method: 'HEAD' })).status).toBe(404);
  });
});

describe('a served reader', () => {
  it('tells its pages what another host and an editor do to the notes', async () => {
    const data = await tempFolder();
    // Under a pack that is refused, the notes are left alone.
    const sources = await library({ 'articles/seas.en.md': '# Seas\n\nThe blue ocean is still empty.' });
    await compilePack(sources);
    const reader = await serveReader({ pack: sources.out, reader: data, data, cache: join(data, 'cache') });
    onTestFinished(reader.close);
    await notesStore(data).write(exampleNote);
    const call = (name: string): Promise<Response> =>
      fetch(`${reader.url}call/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: new URL(reader.url).origin },
        body: 'null',
      });
    expect(await (await call('notes.read')).json()).toMatchObject({ value: { annotations: [exampleNote] } });
    const page = await listen(reader.url);
    expect(await page.line()).toEqual({ version: expect.any(Number) });
    // What the own library tells meanwhile is none of this test's.
    const change = async (): Promise<unknown> => {
      const { event } = (await page.line()) as { event: HostEvent };
      return event.about === 'notes' ? event.change : change();
    };
    const changed = { ...exampleNote, note: 'from the other host', modified: '2026-11-22T10:00:00.000Z' };
    await notesStore(data).write(changed);
    expect(await change()).toEqual({ state: 'some', written: [changed], removed: [] });
    await writeFile(join(data, 'notes/deep-value.jsonld'), 'half a fi');
    expect(await change()).toEqual({ state: 'all' });
    page.stop();
  });
});

import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createGuard, type Guard } from '../../../../host/serve/guard.ts';
import {
  startLoopbackServer,
  type LoopbackServer,
  type ServerRefusal,
} from '../../../../host/serve/loopback-server.ts';

let server: URL;
let guard: Guard<ServerRefusal>;
let seen: string[];
let calls: [string, unknown][];
let started: LoopbackServer;
let clock: number;

beforeEach(async () => {
  guard = createGuard<ServerRefusal>();
  seen = [];
  calls = [];
  clock = 0;
  started = await startLoopbackServer({
    guard,
    now: () => clock,
    assets: async (request) => {
      seen.push(`${request.method} ${new URL(request.url).pathname}`);
      return new Response('a file', { headers: { 'content-type': 'text/plain' } });
    },
    call: async (name, input) => {
      calls.push([name, input]);
      return { ok: true, value: input };
    },
  });
  server = new URL(started.url);
  onTestFinished(started.close);
});

/** Sends the bytes as they are and returns everything that comes back before the socket closes. */
const raw = (
  lines: readonly string[],
  body = '',
  to = { host: '127.0.0.1', port: Number(server.port) },
): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(to, () => socket.write([...lines, 'Connection: close', '', body].join('\r\n')));
    let text = '';
    socket.setEncoding('utf8').on('data', (part) => (text += part));
    socket.on('error', (error) => (text === '' ? reject(error) : resolve(text)));
    socket.on('close', () => resolve(text));
  });

const get = (path: string, headers: readonly string[] = [`Host: ${server.host}`]): Promise<string> =>
  raw([`GET ${path} HTTP/1.1`, ...headers]);

const json = 'application/json';
const post = (
  name: string,
  body: string,
  headers: Record<string, string | undefined> = {},
): Promise<string> => {
  const all = {
    Host: server.host,
    Origin: server.origin,
    'Content-Type': json,
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`);
  return raw([`POST ${server.pathname}${name} HTTP/1.1`, ...lines], body);
};

const statusOf = (response: string): number => Number(response.split(' ')[1]);
const bodyOf = (response: string): string => response.split('\r\n\r\n').slice(1).join('\r\n\r\n');
const refusals = (): string[] => guard.report().refused.map(({ what }) => what);

describe('the loopback server', () => {
  it('has an address with a long random token', () => {
    expect(server.hostname).toBe('127.0.0.1');
    expect(server.pathname).toMatch(/^\/[A-Za-z0-9_-]{43}\/$/);
  });

  it('serves files under its token, which the files never see', async () => {
    const response = await get(`${server.pathname}assets/a.js?x`);
    expect(statusOf(response)).toBe(200);
    expect(bodyOf(response)).toBe('a file');
    expect(seen).toEqual(['GET /assets/a.js']);
  });

  it('leads an address without its last slash to the right one', async () => {
    const response = await get(server.pathname.slice(0, -1));
    expect(statusOf(response)).toBe(308);
    expect(response).toContain(`location: ${server.pathname}\r\n`);
  });

  it('answers a head without a body', async () => {
    const response = await raw([`HEAD ${server.pathname} HTTP/1.1`, `Host: ${server.host}`]);
    expect([statusOf(response), bodyOf(response)]).toEqual([200, '']);
  });

  it('takes calls and answers in JSON', async () => {
    const response = await post('call/notes.read', '{"a":"ä"}');
    expect(statusOf(response)).toBe(200);
    expect(response).toMatch(/content-type: application\/json; charset=utf-8/i);
    expect(response).toMatch(/content-security-policy: default-src 'none'/i);
    expect(JSON.parse(bodyOf(response))).toEqual({ ok: true, value: { a: 'ä' } });
    expect(calls).toEqual([['notes.read', { a: 'ä' }]]);
  });

  it.each<[string, (host: string, port: string) => string[]]>([
    ['another name', (_, port) => [`Host: localhost:${port}`]],
    ['a name that points here', (_, port) => [`Host: evil.example:${port}`]],
    ['no port', () => ['Host: 127.0.0.1']],
    ['a second host', (host) => [`Host: ${host}`, 'Host: evil.example']],
    ['a user', (host) => [`Host: me@${host}`]],
  ])('refuses a Host with %s', async (_, headers) => {
    const response = await get(server.pathname, headers(server.host, server.port));
    expect(statusOf(response)).toBe(403);
    expect(bodyOf(response)).toBe('Refused.\n');
    expect(refusals()).toEqual(['host']);
    expect(seen).toEqual([]);
  });

  it('refuses a request without a Host', async () => {
    expect([400, 403]).toContain(statusOf(await raw([`GET ${server.pathname} HTTP/1.1`])));
    expect(seen).toEqual([]);
  });

  it.each<[string, (token: string) => string]>([
    ['no token', () => '/'],
    ['a wrong token', (token) => `/${token.replace(/./g, 'A')}/`],
    ['a token one letter off', (token) => `/${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}/`],
    ['half a token', (token) => `/${token.slice(0, 20)}/`],
    ['a token too long', (token) => `/${token}A/`],
    ['the token later on', (token) => `/x/../${token}/`],
    ['the token encoded', (token) => `/%${token.charCodeAt(0).toString(16)}${token.slice(1)}/`],
  ])('refuses %s', async (_, path) => {
    expect(statusOf(await get(path(server.pathname.slice(1, -1))))).toBe(403);
    expect(refusals()).toEqual(['token']);
    expect(seen).toEqual([]);
  });

  it.each(['http://evil.example', 'null', 'https://127.0.0.1', 'http://127.0.0.1'])(
    'refuses the Origin %s',
    async (origin) => {
      expect(statusOf(await get(server.pathname, [`Host: ${server.host}`, `Origin: ${origin}`]))).toBe(403);
      expect(statusOf(await post('call/start', 'null', { Origin: origin }))).toBe(403);
      expect(refusals()).toEqual(['origin']);
      expect([seen, calls]).toEqual([[], []]);
    },
  );

  it('refuses a call without an Origin', async () => {
    expect(statusOf(await post('call/start', 'null', { Origin: undefined }))).toBe(403);
    expect(calls).toEqual([]);
  });

  it.each(['cross-site', 'same-site'])('refuses what a browser calls %s', async (site) => {
    expect(statusOf(await get(server.pathname, [`Host: ${server.host}`, `Sec-Fetch-Site: ${site}`]))).toBe(
      403,
    );
    expect(statusOf(await post('call/start', 'null', { 'Sec-Fetch-Site': site }))).toBe(403);
    expect(refusals()).toEqual(['site']);
  });

  it.each(['same-origin', 'none'])('serves what a browser calls %s', async (site) => {
    expect(statusOf(await get(server.pathname, [`Host: ${server.host}`, `Sec-Fetch-Site: ${site}`]))).toBe(
      200,
    );
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('refuses %s', async (method) => {
    expect(statusOf(await raw([`${method} ${server.pathname} HTTP/1.1`, `Host: ${server.host}`]))).toBe(403);
    expect(refusals()).toEqual(['method']);
  });

  it('refuses to be a proxy', async () => {
    expect(statusOf(await get(`http://${server.host}${server.pathname}`))).toBe(403);
    expect(refusals()).toEqual(['address']);
    expect(await raw([`CONNECT ${server.host} HTTP/1.1`, `Host: ${server.host}`])).toBe('');
  });

  it('hands on an encoded slash as it is, for the files to refuse', async () => {
    await get(`${server.pathname}..%2f..%2fetc/passwd`);
    expect(seen).toEqual(['GET /..%2f..%2fetc/passwd']);
  });

  it.each(['', 'call/', 'call/../start', 'call/start/x', 'call/%73tart', 'other/start'])(
    'has no call at %j',
    async (path) => {
      expect(statusOf(await post(path, 'null'))).toBe(404);
      expect(calls).toEqual([]);
    },
  );

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=latin1',
    'application/jsonp',
  ])('takes no body of the type %s', async (type) => {
    expect(statusOf(await post('call/start', 'null', { 'Content-Type': type }))).toBe(403);
    expect(calls).toEqual([]);
  });

  it.each(['', '{', 'undefined', '\u0000'])('takes no body such as %j', async (body) => {
    expect(statusOf(await post('call/start', body))).toBe(403);
    expect(refusals()).toEqual(['body']);
    expect(calls).toEqual([]);
  });

  it('takes a body of up to a million bytes and none longer', async () => {
    const ofLength = (length: number): string => JSON.stringify('x'.repeat(length - 2));
    expect(statusOf(await post('call/start', ofLength(1_000_000)))).toBe(200);
    expect(calls).toHaveLength(1);
    expect(statusOf(await post('call/start', '', { 'Content-Length': '1000001' }))).toBe(403);
    expect(calls).toHaveLength(1);
  });

  it('takes no long body in pieces whose length is not told before', async () => {
    const piece = 'x'.repeat(100_000);
    const chunk = `${piece.length.toString(16)}\r\n${piece}\r\n`;
    const response = await post('call/start', `3\r\n"xx\r\n${chunk.repeat(11)}`, {
      'Content-Length': undefined,
      'Transfer-Encoding': 'chunked',
    });
    expect(statusOf(response)).toBe(403);
    expect(calls).toEqual([]);
  });

  it('listens on the loopback address alone', async (context) => {
    const outer = Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .find(({ internal, family }) => !internal && family === 'IPv4');
    if (outer === undefined) return context.skip('this machine has no other address');
    await expect(raw([], '', { host: outer.address, port: Number(server.port) })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    });
  });
});

describe('a one-time address', () => {
  const step = (): string => new URL(started.oneTimeUrl()).pathname;

  it('leads to the reader once', async () => {
    const path = step();
    expect(path).toMatch(/^\/[A-Za-z0-9_-]{43}\/$/);
    const response = await get(path, [`Host: ${server.host}`, 'Sec-Fetch-Site: none']);
    expect(statusOf(response)).toBe(303);
    expect(response).toContain(`location: ${server.pathname}\r\n`);
    expect(statusOf(await get(path))).toBe(403);
    expect(refusals()).toEqual(['token']);
    expect(seen).toEqual([]);
  });

  it('is void after a minute', async () => {
    const [first, second] = [step(), step()];
    clock = 59_999;
    expect(statusOf(await get(first))).toBe(303);
    clock = 60_000;
    expect(statusOf(await get(second))).toBe(403);
  });

  it('shows nothing of itself, and takes no calls', async () => {
    const path = step();
    expect(statusOf(await get(`${path}assets/a.js`))).toBe(403);
    expect(statusOf(await get(path.slice(0, -1)))).toBe(403);
    for (const method of ['HEAD', 'PUT', 'POST'])
      expect(statusOf(await raw([`${method} ${path} HTTP/1.1`, `Host: ${server.host}`]))).toBe(403);
    expect(statusOf(await get(path, ['Host: evil.example']))).toBe(403);
    expect(statusOf(await get(path, [`Host: ${server.host}`, 'Origin: http://evil.example']))).toBe(403);
    expect(statusOf(await get(path, [`Host: ${server.host}`, 'Sec-Fetch-Site: cross-site']))).toBe(403);
    expect([seen, calls]).toEqual([[], []]);
    // None of this has used it up.
    expect(statusOf(await get(path))).toBe(303);
  });
});

it('a server that closes answers the calls under way first, and takes no more', async () => {
  const [begun, write] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow = await startLoopbackServer({
    guard: createGuard(),
    assets: async () => new Response('x'),
    call: async () => {
      begun.resolve();
      await write.promise;
      return 'written';
    },
  });
  const call = () =>
    fetch(`${slow.url}call/notes.write`, {
      method: 'POST',
      headers: { origin: new URL(slow.url).origin, 'content-type': json },
      body: 'null',
    });
  const underWay = call();
  await begun.promise;
  let isClosed = false;
  const closing = slow.close().then(() => (isClosed = true));
  await expect(call()).rejects.toThrow();
  expect(isClosed).toBe(false);
  write.resolve();
  expect(await (await underWay).json()).toBe('written');
  await closing;
});

it('a closed server is gone at once, with its open connections', async () => {
  const started = await startLoopbackServer({
    guard: createGuard(),
    assets: async () => new Response('x'),
    call: async () => null,
  });
  const { port } = new URL(started.url);
  const ended = new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port: Number(port) }, () => void started.close());
    socket.on('close', resolve).on('error', resolve);
  });
  await ended;
  await expect(fetch(started.url)).rejects.toThrow();
});

it('an error in what is served is a plain answer without details', async () => {
  const started = await startLoopbackServer({
    guard: createGuard(),
    assets: () => Promise.reject(new Error('/home/ada/secret')),
    call: async () => null,
  });
  onTestFinished(started.close);
  const response = await fetch(started.url);
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('ada');
});

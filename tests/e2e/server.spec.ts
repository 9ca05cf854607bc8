import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { expect, test } from './fixture.ts';

/** What the server says to a request with these headers, as any program could send it. */
const status = (
  url: URL,
  path: string,
  headers: Readonly<Record<string, string>>,
  method = 'GET',
): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: url.port, path, method, headers: { host: url.host, ...headers } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    sent.on('error', reject);
    sent.end(method === 'POST' ? 'null' : undefined);
  });

const listens = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const answer = (does: boolean): void => {
      socket.destroy();
      resolve(does);
    };
    socket.on('connect', () => answer(true));
    socket.on('error', () => answer(false));
    socket.on('timeout', () => answer(false));
  });

test('listens on 127.0.0.1 alone and takes only its own token, Host and Origin', async ({ reader }) => {
  const url = new URL(reader.url);
  const port = Number(url.port);
  expect(url.hostname).toBe('127.0.0.1');
  expect(url.pathname).toMatch(/^\/[\w-]{43}\/$/);
  expect(await listens('127.0.0.1', port)).toBe(true);
  const elsewhere = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ address }) => address !== '127.0.0.1')
    .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address));
  for (const host of elsewhere) expect(await listens(host, port), host).toBe(false);

  const call = `${url.pathname}call/start`;
  const json = { 'content-type': 'application/json', origin: url.origin };
  expect(await status(url, url.pathname, {})).toBe(200);
  expect(await status(url, call, json, 'POST')).toBe(200);
  expect(await status(url, '/', {})).toBe(403);
  expect(await status(url, `/${'A'.repeat(43)}/`, {})).toBe(403);
  expect(await status(url, url.pathname, { host: `localhost:${port}` })).toBe(403);
  expect(await status(url, url.pathname, { host: `evil.example:${port}` })).toBe(403);
  expect(await status(url, call, { ...json, origin: 'http://evil.example' }, 'POST')).toBe(403);
  expect(await status(url, call, { 'content-type': 'application/json' }, 'POST')).toBe(403);
});

test('a page from elsewhere gets nothing, even with the token', async ({ context, reader }) => {
  // A page of its own: what a browser says of refused requests would fail the reader's page.
  const stranger = await context.newPage();
  await context.route('http://stranger.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<h1>Stranger</h1>' }),
  );
  await stranger.goto('http://stranger.example/');
  const got = await stranger.evaluate(async (own) => {
    const tries = [
      fetch(own),
      fetch(`${own}pack/manifest.json`),
      fetch(`${own}call/notes.read`, {
        method: 'POST',
        body: 'null',
        headers: { 'content-type': 'application/json' },
      }),
      fetch(`${own}call/notes.read`, { method: 'POST', body: 'null', mode: 'no-cors' }),
    ];
    return Promise.all(
      tries.map((each) =>
        each.then(
          (answer) => answer.text(),
          () => '',
        ),
      ),
    );
  }, reader.url);
  expect(got).toEqual(['', '', '', '']);
  await stranger.evaluate(
    (own) =>
      new Promise((loaded) => {
        const frame = document.createElement('iframe');
        frame.addEventListener('load', loaded, { once: true });
        frame.src = own;
        document.body.append(frame);
      }),
    reader.url,
  );
  expect(stranger.frames().map((frame) => frame.url())).not.toContain(reader.url);
});

test('every answer carries the policy, and the page cannot reach out or run what is text', async ({
  context,
  reader,
}) => {
  const page = await context.newPage();
  const answer = await page.goto(reader.url);
  const headers = answer?.headers() ?? {};
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const tries = await page.evaluate(async () => {
    const tell = (what: () => unknown): string => {
      try {
        what();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const { port } = location;
    // In a task of its own: what the debugger itself runs may use eval.
    const later = (what: () => unknown): Promise<string> =>
      new Promise((resolve) => {
        setTimeout(() => resolve(tell(what)));
      });
    return {
      outside: await fetch('http://stranger.example/').then(
        () => 'done',
        () => 'refused',
      ),
      sameServerOtherName: await fetch(`http://localhost:${port}/`).then(
        () => 'done',
        () => 'refused',
      ),
      // oxlint-disable-next-line no-eval -- that it cannot be done is the point.
      eval: await later(() => eval('1')),
      markup: tell(() => {
        document.createElement('div').innerHTML = '<b>markup</b>';
      }),
      policy: tell(() => Reflect.get(window, 'trustedTypes').createPolicy('another', {})),
    };
  });
  expect(tries).toEqual({
    outside: 'refused',
    sameServerOtherName: 'refused',
    eval: 'EvalError',
    markup: 'TypeError',
    policy: 'TypeError',
  });
});

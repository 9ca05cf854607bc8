// The one file that may open a socket. It listens on this machine's own address and calls nobody.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { longestCall } from '../../core/host/longest-call.ts';
import type { Broadcast } from './broadcast.ts';
import type { Guard } from './guard.ts';
import { type OneTimeSteps, oneTimeSteps } from './one-time-steps.ts';
import { plainAnswer, safeHeaders } from './policy.ts';
import { sameAs } from './same-as.ts';
import { createUnderWay } from './under-way.ts';
import { uploadItem } from './upload-handler.ts';

/** What the server turned away, by the rule that a request broke. */
export type ServerRefusal = 'host' | 'address' | 'token' | 'origin' | 'site' | 'method' | 'body';

export type LoopbackOptions = {
  /** Serves the reader's files; sees addresses without the token. */
  readonly assets: (request: Request) => Promise<Response>;
  /** Answers a call of the contract; never throws. */
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly guard: Guard<ServerRefusal>;
  /** Takes files that pages hand over; without it, there is no such address. */
  readonly upload?: ((request: Request) => Promise<Response>) | undefined;
  /** What is told to every page that listens at `events`; without it, there is no such address. */
  readonly events?: Broadcast | undefined;
  /** 0 or nothing for any free port. */
  readonly port?: number | undefined;
  /** Tells the time in milliseconds. */
  readonly now?: (() => number) | undefined;
};

export type LoopbackServer = {
  /** Where the reader is, with the token: `http://127.0.0.1:<port>/<token>/`. */
  readonly url: string;
  /**
   * A new address that leads to `url` once, within a minute: for a command line, which every user of
   * the machine can read.
   */
  readonly oneTimeUrl: () => string;
  /** Takes no more calls, waits for those under way to be answered, and ends. */
  readonly close: () => Promise<void>;
};

const address = '127.0.0.1';

/**
 * Serves the reader to browsers on this machine. Everything lies under a random token, so that no
 * other program or page can guess an address; Host, Origin and Sec-Fetch-Site are checked as well,
 * so that a page from elsewhere that learnt the token (or a name that points here) gets nothing.
 */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const token = randomBytes(32).toString('base64url');
  // A request's head comes at once; the file of an upload may take its time.
  const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 30_000, requestTimeout: 600_000 });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: address, port: options.port ?? 0, exclusive: true }, () => {
      const bound = server.address();
      if (bound === null || typeof bound === 'string') reject(new Error('the server has no port'));
      else resolve(bound.port);
    });
  });
  const host = `${address}:${port}`;
  const steps = oneTimeSteps(options.now);
  const door: Door = { ...options, host, steps, isToken: sameAs(token), home: `/${token}/` };
  const calls = createUnderWay();
  let isClosing = false;
  server.on('request', (request, response) => {
    const answered = (isClosing ? Promise.resolve(goodbye()) : enter(door, request))
      .catch(() => plainAnswer(500, 'The server met an error it did not expect.'))
      .then((answer) => send(answer, request, response))
      .catch(() => void response.destroy());
    if (request.method === 'POST' || request.method === 'PUT') void calls.track(answered);
  });
  return {
    url: `http://${host}${door.home}`,
    oneTimeUrl: () => `http://${host}/${steps.make()}/`,
    close: async () => {
      isClosing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await calls.settled();
      server.closeAllConnections();
      await closed;
    },
  };
}

type Door = LoopbackOptions & {
  readonly host: string;
  readonly isToken: (guess: string) => boolean;
  readonly steps: OneTimeSteps;
  /** The path of the reader's page. */
  readonly home: string;
};

const goodbye = (): Response => plainAnswer(503, 'Fathom is ending.');

async function enter(door: Door, request: IncomingMessage): Promise<Response> {
  const refusal = refusalOf(door, request);
  if (refusal !== null) return refuse(door, refusal);
  if (isOneTime(door, request)) return toReader(door, request);
  const path = pathOf(request);
  if (path === '') return toFolder(request);
  if (request.method === 'POST') return takeCall(door, path, request);
  if (request.method === 'PUT') return takeFile(door, path, request);
  if (path === '/events' && request.method === 'GET' && door.events) return eventsOf(door.events);
  return door.assets(new Request(`http://${door.host}${path}`, { method: request.method ?? '' }));
}

/** The first rule that a request breaks, judged by its head alone, or null. */
function refusalOf(door: Door, request: IncomingMessage): ServerRefusal | null {
  const { host, isToken } = door;
  const { headers, method } = request;
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && /^host$/i.test(name));
  if (headers.host !== host || hosts.length !== 1) return 'host';
  if (request.url?.startsWith('/') !== true) return 'address';
  if (!isToken(firstStep(request)) && !isOneTime(door, request)) return 'token';
  if (headers.origin !== undefined && headers.origin !== `http://${host}`) return 'origin';
  if (!['same-origin', 'none', undefined].includes(headers['sec-fetch-site']?.toString())) return 'site';
  if (method === 'PUT' && (door.upload === undefined || uploadItem(pathOf(request)) === null))
    return 'method';
  if (method === 'POST' || method === 'PUT') return headers.origin === undefined ? 'origin' : null;
  return method === 'GET' || method === 'HEAD' ? null : 'method';
}

const firstStep = (request: IncomingMessage): string => request.url?.split('/')[1] ?? '';

/** Whether a request opens a one-time address: the address alone, and to see what is there. */
const isOneTime = ({ steps }: Door, request: IncomingMessage): boolean =>
  request.method === 'GET' && pathOf(request) === '/' && steps.isValid(firstStep(request));

function toReader({ steps, home }: Door, request: IncomingMessage): Response {
  steps.use(firstStep(request));
  return new Response(null, { status: 303, headers: { ...safeHeaders, location: home } });
}

/** What stands after the token. */
const pathOf = (request: IncomingMessage): string => request.url?.replace(/^\/[^/]*/, '') ?? '';

/** An address copied without its last slash; relative addresses would not hold there. */
const toFolder = (request: IncomingMessage): Response =>
  new Response(null, { status: 308, headers: { ...safeHeaders, location: `${request.url}/` } });

async function takeCall(door: Door, path: string, request: IncomingMessage): Promise<Response> {
  const name = /^\/call\/([a-z.-]{1,40})$/.exec(path)?.[1];
  if (name === undefined) return plainAnswer(404, 'There is nothing at this address.');
  if (!/^application\/json(?:; *charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return refuse(door, 'body');
  }
  const body = await jsonOf(request);
  if (body === null) return refuse(door, 'body');
  const answer = await door.call(name, body.value);
  return new Response(JSON.stringify(answer), {
    headers: { ...safeHeaders, 'content-type': 'application/json; charset=utf-8' },
  });
}

/** Hands the body on as it comes in. */
async function takeFile(door: Door, path: string, request: IncomingMessage): Promise<Response> {
  const body = Readable.toWeb(request) as ReadableStream<Uint8Array>;
  // `duplex` is asked for where a body is a stream; the types do not know it.
  const length = request.headers['content-length'];
  const headers = length === undefined ? {} : { 'content-length': length };
  const init: RequestInit & { duplex: 'half' } = { method: 'PUT', body, headers, duplex: 'half' };
  return door.upload?.(new Request(`http://${door.host}${path}`, init)) ?? refuse(door, 'method');
}

/** The body as JSON, or null for one that is too long or no JSON. */
async function jsonOf(request: IncomingMessage): Promise<{ readonly value: unknown } | null> {
  if (Number(request.headers['content-length'] ?? 0) > longestCall) return null;
  const parts: Buffer[] = [];
  let size = 0;
  // The request must outlive a body that is too long: the refusal goes out over the same socket.
  const body: AsyncIterable<Buffer> = request.iterator({ destroyOnReturn: false });
  for await (const part of body) {
    size += part.length;
    if (size > longestCall) return null;
    parts.push(part);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts));
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

const lines = 'application/x-ndjson; charset=utf-8';

/** An answer that goes on: one event a line, until the page lets go. */
const eventsOf = (events: Broadcast): Response =>
  new Response(events.lines(), { headers: { ...safeHeaders, 'content-type': lines } });

/** Says no more than no: whoever is refused learns nothing about the server. */
function refuse(door: Door, what: ServerRefusal): Response {
  door.guard.refuse(what);
  return plainAnswer(403, 'Refused.');
}

async function send(answer: Response, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  if (answer.headers.get('content-type') === lines && answer.body !== null) {
    return pipeline(Readable.fromWeb(answer.body as NodeStream<Uint8Array>), response);
  }
  const body = Buffer.from(await answer.arrayBuffer());
  if (!answer.headers.has('content-length')) response.setHeader('content-length', body.byteLength);
  // What is left of a body that was not wanted must not be taken for the next request.
  if (!request.complete) response.setHeader('connection', 'close');
  response.end(request.method === 'HEAD' ? undefined : body);
  await finished(response);
}

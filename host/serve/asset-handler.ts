import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { plainAnswer, safeHeaders } from './policy.ts';

/** The only kinds of file that are served. */
const kinds: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
};

/** Reads a file of a pack, as `OpenPack` does: null for what is none, a throw for what was changed. */
export type ReadPack = (path: string) => Promise<Uint8Array<ArrayBuffer> | null>;

type Served = {
  /** The folder of the built reader, served at `/`. */
  readonly reader: string;
  /** The pack, served at `/pack/`; null where it was refused. */
  readonly pack: ReadPack | null;
};

/**
 * Serves the reader and its pack, and nothing else. Pure in the request: it stands behind Electron's
 * `protocol.handle` and behind the loopback server alike.
 */
export const assetHandler =
  ({ reader, pack }: Served) =>
  async (request: Request): Promise<Response> => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return notAllowed();
    const steps = stepsOf(new URL(request.url).pathname);
    if (steps === null) return notFound();
    const [first, ...rest] = steps;
    if (first === 'pack') return pack === null ? notFound() : fromPack(pack, rest.join('/'), request.method);
    const file = await fileIn(reader, steps);
    return file ? answerWith(file, request.method, first === 'assets' ? hashed : {}) : notFound();
  };

/**
 * A step of a path that may be served. Allowing these few characters refuses at once what else would
 * have to be thought of one by one: `..`, hidden files, backslashes, NUL, drives, streams, device names
 * with a colon, slashes that were encoded.
 */
const step = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** The path's steps, decoded once, or null for a path that is never served. */
function stepsOf(pathname: string): readonly string[] | null {
  if (pathname === '/') return ['index.html'];
  try {
    const steps = pathname.slice(1).split('/').map(decodeURIComponent);
    return steps.every((each) => step.test(each)) ? steps : null;
  } catch {
    return null;
  }
}

/** What was changed since the pack was opened is not served: it was checked by nobody. */
async function fromPack(read: ReadPack, path: string, method: string): Promise<Response> {
  const kind = kindOf(path);
  if (kind === undefined) return notFound();
  try {
    const bytes = await read(path);
    return bytes === null ? notFound() : answerWith({ bytes, kind }, method, {});
  } catch {
    return plainAnswer(409, 'This file was changed since Fathom was started.');
  }
}

const kindOf = (name: string): string | undefined => kinds[name.split('.').at(-1) ?? ''];

type FoundFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly kind: string };

/** The file, or null where there is none of a kind that is served, or a link leads out of the folder. */
async function fileIn(folder: string, steps: readonly string[]): Promise<FoundFile | null> {
  const kind = kindOf(steps.at(-1) ?? '');
  if (kind === undefined) return null;
  try {
    const root = await realpath(folder);
    const path = await realpath(join(root, ...steps));
    if (!path.startsWith(root + sep)) return null;
    return { bytes: await readFile(path), kind };
  } catch {
    return null;
  }
}

/** The build names these files after their content, so they may be kept; none holds what one reads or writes. */
const hashed = { 'cache-control': 'private, max-age=31536000, immutable' };

const answerWith = (
  { bytes, kind }: FoundFile,
  method: string,
  more: Readonly<Record<string, string>>,
): Response =>
  new Response(method === 'HEAD' ? null : bytes, {
    headers: { ...safeHeaders, ...more, 'content-type': kind, 'content-length': String(bytes.byteLength) },
  });

const notFound = (): Response => plainAnswer(404, 'There is nothing at this address.');

function notAllowed(): Response {
  const response = plainAnswer(405, 'Files can only be read.');
  response.headers.set('allow', 'GET, HEAD');
  return response;
}

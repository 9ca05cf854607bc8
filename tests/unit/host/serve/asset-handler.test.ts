import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { assetHandler, type ReadPack } from '../../../../host/serve/asset-handler.ts';
import { contentPolicy } from '../../../../host/serve/policy.ts';
import { tempFolder } from '../temp-folder.ts';
import { cases } from '../../long.ts';

let folder: string;
/** A pack of two files, and one that was changed since. */
const pack: ReadPack = async (path) => {
  if (path === 'concepts.json') throw new Error('concepts.json was changed');
  const text = new Map([
    ['manifest.json', '{}'],
    ['editions/deep-value.de.json', '{"a":"ä"}'],
    ['secret.sqlite', 'secret'],
  ]).get(path);
  return text === undefined ? null : new TextEncoder().encode(text);
};
let ask: (path: string, method?: string) => Promise<Response>;

beforeEach(async () => {
  folder = await tempFolder();
  const write = async (path: string, text: string): Promise<void> => {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  };
  await write('secret.txt', 'secret');
  await write('reader/index.html', '<!doctype html><title>Fathom</title>');
  await write('reader/assets/index-Bx_3d-.js', 'export {};');
  await write('reader/assets/font.woff2', 'font');
  await write('reader/.hidden.txt', 'secret');
  await write('reader/notes.sqlite', 'secret');
  await symlink(join(folder, 'secret.txt'), join(folder, 'reader', 'link.txt'));
  const handle = assetHandler({ reader: join(folder, 'reader'), pack });
  ask = (path, method = 'GET') => handle(new Request(`http://127.0.0.1:1${path}`, { method }));
});

describe('the asset handler', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html><title>Fathom</title>'],
    ['/index.html', 'text/html; charset=utf-8', '<!doctype html><title>Fathom</title>'],
    ['/?x=1#y', 'text/html; charset=utf-8', '<!doctype html><title>Fathom</title>'],
    ['/assets/index-Bx_3d-.js', 'text/javascript; charset=utf-8', 'export {};'],
    ['/assets/font.woff2', 'font/woff2', 'font'],
    ['/pack/manifest.json', 'application/json; charset=utf-8', '{}'],
    ['/pack/editions/deep-value.de.json', 'application/json; charset=utf-8', '{"a":"ä"}'],
    ['/pack/editions/deep%2Dvalue.de.json', 'application/json; charset=utf-8', '{"a":"ä"}'],
  ])('serves %s', async (path, type, text) => {
    const response = await ask(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
    expect(await response.text()).toBe(text);
  });

  it.each([
    '/secret.txt',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/pack/..%2f..%2fsecret.txt',
    '/pack%2fmanifest.json',
    '/pack/secret.sqlite',
    '/pack/concepts.txt',
    '/pack//manifest.json',
    '/link.txt',
    '/.hidden.txt',
    '/notes.sqlite',
    '/index.html%00.txt',
    '/index.html::$DATA',
    '/assets',
    '/assets/',
    '/pack',
    '/pack/',
    '/%',
    '/%ff',
    '//127.0.0.1/index.html',
    '/index.html/',
  ])('has nothing at %s', async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe('There is nothing at this address.\n');
  });

  it('never gives away what lies outside its folders, whatever is asked', async () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2f',
      '%5c',
      '/',
      '\\',
      '%00',
      'pack',
      'up',
      'secret.txt',
      'link.txt',
      '%252e',
      ':',
    );
    const path = fc.array(piece, { maxLength: 12 }).map((pieces) => `/${pieces.join('')}`);
    await fc.assert(
      fc.asyncProperty(path, async (address) => {
        const response = await ask(address);
        expect(await response.text()).not.toContain('secret');
      }),
      { seed: 20261121, numRuns: cases(400) },
    );
  });

  it('serves the folders of a build by their real path', async () => {
    await symlink(join(folder, 'reader'), join(folder, 'linked-reader'));
    const handle = assetHandler({ reader: join(folder, 'linked-reader'), pack: null });
    expect((await handle(new Request('app://reader/index.html'))).status).toBe(200);
  });

  it('serves the same under the scheme of the window', async () => {
    const handle = assetHandler({ reader: join(folder, 'reader'), pack });
    expect(await (await handle(new Request('app://reader/pack/manifest.json'))).text()).toBe('{}');
    expect((await handle(new Request('app://reader/..\\secret.txt'))).status).toBe(404);
    expect((await handle(new Request('app://reader/../secret.txt'))).status).toBe(404);
  });

  it('has no pack where the pack was refused', async () => {
    const handle = assetHandler({ reader: join(folder, 'reader'), pack: null });
    expect((await handle(new Request('app://reader/pack/manifest.json'))).status).toBe(404);
    expect((await handle(new Request('app://reader/'))).status).toBe(200);
  });

  it('says of a file that was changed since the start that it was, and no more', async () => {
    const response = await ask('/pack/concepts.json');
    expect(response.status).toBe(409);
    expect(response.headers.get('content-security-policy')).toBe(contentPolicy);
    expect(await response.text()).toBe('This file was changed since Fathom was started.\n');
  });

  it('sends a head without a body', async () => {
    const response = await ask('/', 'HEAD');
    expect(response.headers.get('content-length')).toBe('36');
    expect(await response.text()).toBe('');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('takes no %s', async (method) => {
    const response = await ask('/', method);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD');
  });

  it.each(['/', '/pack/manifest.json', '/nothing', '/assets/font.woff2'])(
    'sends its policy with %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get('content-security-policy')).toBe(contentPolicy);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );
});

it('lets a browser keep what is named after its content, and nothing that one reads', async () => {
  const cached = async (path: string) => (await ask(path)).headers.get('cache-control');
  expect(await cached('/assets/font.woff2')).toBe('private, max-age=31536000, immutable');
  expect(await cached('/pack/manifest.json')).toBe('no-store');
  expect(await cached('/')).toBe('no-store');
});

it('the policy allows nothing but the own files', () => {
  expect(contentPolicy).toMatch(/^default-src 'none'; /);
  expect(contentPolicy).not.toMatch(/unsafe|http|\*|data:|blob:/);
  expect(contentPolicy).toMatch(/require-trusted-types-for 'script'; trusted-types fathom-worker$/);
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import type { Settings } from '../../core/model/settings.ts';
import { serveReader } from '../../host/serve/serve-reader.ts';
import { seriousFindings } from './serious-findings.ts';

const built = resolve(import.meta.dirname, '../../dist');

type Options = {
  /** Settings on disk before the reader starts. */
  readonly settings: Partial<Settings>;
  /** The pack to serve; the bundled one unless a test brings its own. */
  readonly pack: string;
};

type Fixtures = {
  /** A reader with a data folder of its own, served as `npm start -- --web` serves it. */
  readonly reader: Reader;
};

export type Reader = {
  readonly url: string;
  readonly data: string;
  /** The address of a place in the reader: `at('#/concepts')`. */
  readonly at: (hash: string) => string;
  /** Ends the host and starts a new one on the same data folder; see `restart`. */
  readonly restart: () => Promise<string>;
};

/**
 * A real Chromium before the real loopback server, under the full policy. Every test fails on a
 * policy violation, a console error, an exception in the page, or a request to anywhere else.
 */
export const test = base.extend<Fixtures & Options>({
  settings: [{ language: 'en', welcomed: true }, { option: true }],
  pack: [join(built, 'pack'), { option: true }],

  reader: async ({ settings, pack }, use) => {
    const data = await mkdtemp(join(tmpdir(), 'fathom-e2e-'));
    await writeFile(join(data, 'settings.json'), JSON.stringify(settings));
    const serve = (): ReturnType<typeof serveReader> =>
      serveReader({ pack, reader: join(built, 'renderer'), data, cache: `${data}-cache` });
    let server = await serve();
    await use({
      get url() {
        return server.url;
      },
      data,
      at: (hash) => new URL(hash, server.url).href,
      restart: async () => {
        await server.close();
        server = await serve();
        return server.url;
      },
    });
    await server.close();
    for (const folder of [data, `${data}-cache`])
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },

  // The page is left before its host ends, as a reader does: so it depends on it.
  page: async ({ page, reader }, use) => {
    const wrongs = watch(page, reader);
    await use(page);
    await page.goto('about:blank');
    expect(await wrongs(), 'what the page did that it must not do').toEqual([]);
  },
});

export { expect };

/** Collects what no page of ours may do; the answer is asked for when the test is over. */
function watch(page: Page, reader: Reader): () => Promise<readonly string[]> {
  const wrongs: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrongs.push(`console: ${message.text()}`);
  });
  page.on('pageerror', ({ message, cause }) => {
    // React says what it recovered from only in the cause.
    wrongs.push(`exception: ${message} ${cause instanceof Error ? cause.message : ''}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'about:' && origin !== new URL(reader.url).origin)
      wrongs.push(`request: ${request.url()}`);
  });
  const listening = page
    .exposeFunction('reportViolation', (text: string) => wrongs.push(`policy: ${text}`))
    .then(() =>
      page.addInitScript(() => {
        addEventListener(
          'securitypolicyviolation',
          ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
            const report = Reflect.get(window, 'reportViolation') as (text: string) => void;
            report(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`);
          },
        );
      }),
    );
  return async () => {
    await listening;
    return wrongs;
  };
}

/** Closes the reader as one does, ends its host, starts it again on the same data and gives its address. */
export async function restart(page: Page, reader: Reader): Promise<string> {
  // Leaving the page lets it write what it still holds, while its host is there to take it.
  await page.goto('about:blank');
  return reader.restart();
}

/** No serious or critical finding of axe on what is on screen now. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await seriousFindings(page)).toEqual([]);
}

import type { BrowserWindow, BrowserWindowConstructorOptions, WebContents, WebFrameMain } from 'electron';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Frame, Page, Request as PageRequest, Route } from '@playwright/test';
import { inElectron, inPage, originInElectron } from './address.ts';
import { eventsOf, preventable } from './events.ts';
import { preloadScript } from './page-side.ts';
import type { SessionDouble } from './session-double.ts';
import { strict } from './strict.ts';

type Handler = (event: unknown, ...values: unknown[]) => unknown;

/** What a window needs of the rest of the double. */
export type World = {
  readonly browser: Browser;
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly sessionOf: (options: BrowserWindowConstructorOptions) => SessionDouble;
  /** Leaves the policy aside, so that a test can see the guard that stands behind it. */
  readonly bypassCsp: boolean;
  /** How the next loads fail, one after another; what comes after them succeeds. */
  readonly failures: LoadFailure[];
};

/** `ERR_FAILED` is what Electron says of a page that stops loading, for whatever reason. */
export type LoadFailure = 'aborted' | 'closed' | 'crashed' | 'crashed-before' | 'failed';

type UsedContents = Pick<
  WebContents,
  | 'mainFrame'
  | 'send'
  | 'reload'
  | 'getURL'
  | 'isCrashed'
  | 'setWindowOpenHandler'
  | 'setWebRTCIPHandlingPolicy'
  | 'on'
  | 'once'
>;
type UsedWindow = Pick<
  BrowserWindow,
  'webContents' | 'loadURL' | 'isDestroyed' | 'show' | 'focus' | 'restore' | 'isMinimized' | 'on' | 'once'
>;
type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];

const withBody = (bytes: Buffer | null): RequestInit & { readonly duplex?: 'half' } =>
  bytes === null ? {} : { body: new Blob([new Uint8Array(bytes)]).stream(), duplex: 'half' };

/** A window whose inside is a page of a real Chromium. */
export function createWindow(options: BrowserWindowConstructorOptions, world: World) {
  const session = world.sessionOf(options);
  const contents = eventsOf<WebContents>();
  const window = eventsOf<BrowserWindow>();
  const page = Promise.withResolvers<Page>();
  // A page that cannot be loaded is reported to whoever waits for it, and to nobody else.
  page.promise.catch(() => undefined);
  const mainFrame = { origin: 'null' };
  const seen = {
    options,
    minimised: false,
    shown: 0,
    focused: 0,
    loads: 0,
    reloads: 0,
    crashed: false,
    /** Whether the window is gone. */
    closed: false,
    webRtc: undefined as string | undefined,
    /** Addresses that the page asked for and that were not let through. */
    refused: [] as string[],
  };
  let isLoaded = false;
  let openHandler: OpenHandler | undefined;
  let context: BrowserContext | undefined;
  /** A quit closes the window without waiting for it; whoever closes it then waits for the same end. */
  let closing: Promise<void> | undefined;
  /** The address that the shell itself is loading; Electron does not ask about it. */
  let loading: string | undefined;

  const webContents: UsedContents = {
    ...contents.listening,
    mainFrame: mainFrame as WebFrameMain,
    send: (channel, ...values) => {
      const deliver = async (): Promise<void> =>
        (await page.promise).evaluate(
          ([name, all]) => {
            (
              window as unknown as { __doubleDeliver: (name: string, all: unknown[]) => void }
            ).__doubleDeliver(name, all);
          },
          [channel, values] as const,
        );
      // Electron too drops what is sent to a page that is just leaving.
      deliver().catch(() => undefined);
    },
    reload: () => void (seen.reloads += 1),
    getURL: () => (isLoaded ? 'app://reader/' : ''),
    isCrashed: () => seen.crashed,
    setWindowOpenHandler: (handler) => void (openHandler = handler),
    setWebRTCIPHandlingPolicy: (policy) => void (seen.webRtc = policy),
  };
  const own = strict('webContents', webContents) as WebContents;

  /** Asks the listeners as Electron does: any frame first, then the main frame alone. */
  const maySail = (url: string, isMainFrame: boolean): boolean => {
    for (const event of ['will-frame-navigate', ...(isMainFrame ? ['will-navigate'] : [])]) {
      const details = preventable({ url, isMainFrame, isSameDocument: false, frame: null, initiator: null });
      contents.emit(event, details);
      if (details.defaultPrevented) return false;
    }
    return true;
  };

  const isOwn = (request: PageRequest): boolean => request.url() === loading;

  const carry = async (route: Route): Promise<void> => {
    const request = route.request();
    const url = inElectron(request.url());
    if (request.isNavigationRequest() && !isOwn(request)) {
      const isMainFrame = request.frame().parentFrame() === null;
      if (!maySail(url, isMainFrame)) {
        seen.refused.push(url);
        return route.abort('aborted');
      }
    }
    if (!(await session.lets(url))) {
      seen.refused.push(url);
      return route.abort('blockedbyclient');
    }
    const answer = await session.serve(
      // Electron hands over a body as a stream, as it comes.
      new Request(url, {
        method: request.method(),
        headers: request.headers(),
        ...withBody(request.postDataBuffer()),
      }),
    );
    if (answer === undefined) return route.abort('failed');
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  };

  const call = async (frame: Frame, channel: string, values: readonly unknown[]): Promise<unknown> => {
    const handler = world.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const origin = originInElectron(await frame.evaluate(() => self.origin));
    const isMain = frame.parentFrame() === null;
    if (isMain) mainFrame.origin = origin;
    const senderFrame = isMain ? mainFrame : { origin };
    return handler({ sender: own, senderFrame }, ...values);
  };

  const open = async (): Promise<Page> => {
    if (session.seen.proxy === undefined)
      throw new Error('a page is loaded in a session that has no proxy yet');
    context = await world.browser.newContext({
      bypassCSP: world.bypassCsp,
      viewport: { width: 1180, height: 820 },
    });
    await context.route('**/*', carry);
    await context.exposeBinding('__doubleInvoke', ({ frame }, channel: string, values: readonly unknown[]) =>
      call(frame, channel, values),
    );
    const preload = options.webPreferences?.preload;
    if (preload !== undefined)
      await context.addInitScript({ content: preloadScript(await readFile(preload, 'utf8')) });
    const inside = await context.newPage();
    inside.on('popup', (popup) => {
      const answer = openHandler?.({ url: inElectron(popup.url()) } as Parameters<OpenHandler>[0]);
      if (answer?.action === 'deny') void popup.close();
    });
    return inside;
  };

  const fail = (failure: LoadFailure): never => {
    const gone = () => contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });
    seen.closed = failure === 'closed';
    seen.crashed = failure === 'crashed' || failure === 'crashed-before';
    // Nobody promises which of the two a page hears first.
    if (failure === 'crashed') setTimeout(gone);
    if (failure === 'crashed-before') gone();
    const code = failure === 'aborted' ? 'ERR_ABORTED' : 'ERR_FAILED';
    throw Object.assign(new Error(`${code} loading '${loading}'`), { code });
  };

  const opened: UsedWindow = {
    ...window.listening,
    webContents: own,
    loadURL: async (url) => {
      loading = inPage(url);
      seen.loads += 1;
      seen.crashed = false;
      const failure = world.failures.shift();
      if (failure !== undefined) fail(failure);
      try {
        const inside = await (context === undefined ? open() : page.promise);
        await inside.goto(loading);
        isLoaded = true;
        page.resolve(inside);
      } catch (error) {
        page.reject(error);
        throw error;
      }
      loading = undefined;
      window.emit('ready-to-show');
    },
    isDestroyed: () => seen.closed,
    show: () => void (seen.shown += 1),
    focus: () => void (seen.focused += 1),
    isMinimized: () => seen.minimised,
    restore: () => void (seen.minimised = false),
  };
  return {
    window: strict('BrowserWindow', opened) as BrowserWindow,
    contents: own,
    session,
    seen,
    page: page.promise,
    emit: contents.emit,
    /** Whether the page may go though it said, by `beforeunload`, that it would rather not. */
    mayUnload: (): boolean => {
      const event = preventable({});
      contents.emit('will-prevent-unload', event);
      return event.defaultPrevented;
    },
    /** Whether the page may go to an address, asked without a page: for addresses that Chromium itself refuses. */
    maySail,
    redirects: (url: string): boolean => {
      const details = preventable({ url, isMainFrame: true });
      contents.emit('will-redirect', details);
      return !details.defaultPrevented;
    },
    close: async () => {
      seen.closed = true;
      await (closing ??= context?.close());
    },
  };
}

export type WindowDouble = ReturnType<typeof createWindow>;

import type { Protocol, ProxyConfig, Session, WebRequest } from 'electron';
import { eventsOf, preventable } from './events.ts';
import { strict } from './strict.ts';

type Used = Pick<
  Session,
  | 'setProxy'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerDictionaryDownloadURL'
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'on'
  | 'once'
  | 'webRequest'
  | 'protocol'
>;
type BeforeRequest = NonNullable<Parameters<WebRequest['onBeforeRequest']>[0]>;
type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type DeviceHandler = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>;
export type Permission = Parameters<RequestHandler>[1];
export type DeviceType = Parameters<DeviceHandler>[0]['deviceType'];

/** A session, with what a test may ask it, as Chromium would. */
export function createSession(partition: string) {
  const { listening, emit } = eventsOf<Session>();
  const handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  const seen = {
    proxy: undefined as ProxyConfig | undefined,
    spellChecker: true,
    dictionaries: undefined as string | undefined,
  };
  let beforeRequest: BeforeRequest | undefined;
  let onPermission: RequestHandler | undefined;
  let onCheck: CheckHandler | undefined;
  let onDevice: DeviceHandler | undefined;

  const webRequest: Pick<WebRequest, 'onBeforeRequest'> = {
    onBeforeRequest: (...parameters: readonly unknown[]) => {
      beforeRequest = parameters.at(-1) as BeforeRequest;
    },
  };
  const protocol: Pick<Protocol, 'handle'> = {
    handle: (scheme, handler) => {
      if (handlers.has(scheme)) throw new Error(`the scheme ${scheme} has a handler already`);
      handlers.set(scheme, handler);
    },
  };
  const session: Used = {
    ...listening,
    // As in Electron, the proxy holds a moment after it was asked for.
    setProxy: async (config) => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      seen.proxy = config;
    },
    setSpellCheckerEnabled: (enabled) => void (seen.spellChecker = enabled),
    setSpellCheckerDictionaryDownloadURL: (url) => void (seen.dictionaries = url),
    setPermissionRequestHandler: (handler) => void (onPermission = handler ?? undefined),
    setPermissionCheckHandler: (handler) => void (onCheck = handler ?? undefined),
    setDevicePermissionHandler: (handler) => void (onDevice = handler ?? undefined),
    webRequest: strict('session.webRequest', webRequest) as WebRequest,
    protocol: strict('session.protocol', protocol) as Protocol,
  };
  return {
    partition,
    session: strict('session', session) as Session,
    seen,
    /** Whether the session lets a request go out. */
    lets: (url: string): Promise<boolean> =>
      new Promise((resolve) => {
        if (beforeRequest === undefined) return resolve(true);
        beforeRequest({ url } as Parameters<BeforeRequest>[0], ({ cancel }) => resolve(cancel !== true));
      }),
    /** What the handler of its scheme answers, or nothing for a scheme without one. */
    serve: async (request: Request): Promise<Response | undefined> =>
      handlers.get(new URL(request.url).protocol.slice(0, -1))?.(request),
    permits: (permission: Permission): Promise<boolean> =>
      new Promise((resolve) => {
        if (onPermission === undefined) return resolve(true);
        onPermission({} as never, permission, resolve, {} as never);
      }),
    checks: (permission: Permission): boolean => onCheck?.(null, permission, '', {} as never) ?? true,
    permitsDevice: (deviceType: DeviceType): boolean => onDevice?.({ deviceType } as never) ?? false,
    /** Whether a download would begin. */
    downloads: (): boolean => {
      const event = preventable({});
      emit('will-download', event, {}, {});
      return !event.defaultPrevented;
    },
  };
}

export type SessionDouble = ReturnType<typeof createSession>;

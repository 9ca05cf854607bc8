import { app, type Session } from 'electron';
import type { WindowGuard } from './refusal.ts';
import { isReaderAddress, parsed } from './reader-address.ts';

const hardened = new WeakMap<Session, Promise<void>>();

/**
 * Closes a session: no request but the reader's own, no permission, no download, no dictionary.
 * Resolves once the proxy is in place; a session must not load anything before. Doing it twice is
 * doing it once.
 */
export function hardenSession(session: Session, guard: WindowGuard): Promise<void> {
  const known = hardened.get(session);
  if (known !== undefined) return known;
  refuseRequests(session, guard);
  refusePermissions(session, guard);
  session.on('will-download', (event) => {
    event.preventDefault();
    guard.refuse('download');
  });
  session.setSpellCheckerEnabled(false);
  // Chromium fetches dictionaries even for a checker that is off; the address leads nowhere.
  session.setSpellCheckerDictionaryDownloadURL('http://127.0.0.1:1/');
  const done = session.setProxy(blackHole);
  hardened.set(session, done);
  return done;
}

/** A proxy that nobody listens at, for every address, loopback too. It also ends the search for proxies. */
const blackHole = {
  mode: 'fixed_servers',
  proxyRules: 'http://127.0.0.1:1',
  proxyBypassRules: '<-loopback>',
} as const;

function refuseRequests(session: Session, guard: WindowGuard): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const allowed = isAllowed(url);
    if (!allowed) guard.refuse('request');
    answer({ cancel: !allowed });
  });
}

/** `blob:` and `data:` hold what the page itself has made. The developer tools exist only unpackaged. */
const isAllowed = (address: string): boolean =>
  isReaderAddress(address) ||
  ['blob:', 'data:', ...(app.isPackaged ? [] : ['devtools:'])].includes(parsed(address)?.protocol ?? '');

function refusePermissions(session: Session, guard: WindowGuard): void {
  const decide = (permission: string): boolean => {
    // Copying a passage is the one thing the reader may do beyond its page.
    const allowed = permission === 'clipboard-sanitized-write';
    if (!allowed) guard.refuse('permission');
    return allowed;
  };
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(decide(permission)));
  session.setPermissionCheckHandler((_contents, permission) => decide(permission));
  session.setDevicePermissionHandler(({ deviceType }) => decide(deviceType));
}

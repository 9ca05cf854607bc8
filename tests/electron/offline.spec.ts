import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { DeviceType, Permission } from './double/session-double.ts';
import { expect, test } from './fixture.ts';

/** What `guard.report` counts, by kind. */
const report = (inside: Page): Promise<Record<string, number>> =>
  inside.evaluate(async () => {
    type Call = {
      call: (
        name: string,
        input: unknown,
      ) => Promise<{ value: { refused: { what: string; times: number }[] } }>;
    };
    const { value } = await (window as unknown as { fathomBridge: Call }).fathomBridge.call(
      'guard.report',
      null,
    );
    return Object.fromEntries(value.refused.map(({ what, times }) => [what, times]));
  });

test('every session is closed before anything is loaded', async ({ open }) => {
  const { sessions, app, schemes, crashReports } = await open();
  expect(sessions.map(({ partition }) => partition)).toEqual(['default', 'reader']);
  for (const { seen } of sessions) {
    expect(seen.proxy).toEqual({
      mode: 'fixed_servers',
      proxyRules: 'http://127.0.0.1:1',
      proxyBypassRules: '<-loopback>',
    });
    expect(seen.spellChecker).toBe(false);
    expect(seen.dictionaries).toBe('http://127.0.0.1:1/');
  }
  expect(app.seen.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(app.seen.resolver).toEqual({ secureDnsMode: 'off', enableBuiltInResolver: false });
  expect(crashReports).toEqual([{ uploadToServer: false }]);
  expect(schemes).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
});

test('the session lives in memory', async ({ open }) => {
  const { shown } = await open();
  expect(shown.session.partition).not.toMatch(/^persist:/);
});

test('a request to anything but the reader does not go out, and is counted', async ({ open }) => {
  const { shown, inside } = await open({ packaged: true });
  const addresses = [
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://example.org/',
    'file:///etc/passwd',
    'app://other/',
    'app://reader@evil/',
    'devtools://devtools/',
    'no address',
  ];
  for (const address of addresses) expect(await shown.session.lets(address), address).toBe(false);
  expect(await report(inside)).toEqual({ request: addresses.length });
});

test('what the page has made itself may be loaded', async ({ open }) => {
  const { shown } = await open();
  for (const address of [
    'app://reader/assets/x.js',
    'data:text/plain,x',
    'blob:app://reader/1',
    'devtools://devtools/',
  ])
    expect(await shown.session.lets(address), address).toBe(true);
});

test('even without the policy, a script in the page reaches nobody', async ({ open }) => {
  const { inside, shown } = await open({ bypassCsp: true });
  const outcome = await inside.evaluate(() =>
    fetch('http://example.org/secret').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(outcome).toBe('refused');
  expect(shown.seen.refused).toEqual(['http://example.org/secret']);
  expect(await report(inside)).toMatchObject({ request: 1 });
});

test('another host under the scheme does not exist', async ({ open }) => {
  const { shown } = await open();
  expect((await shown.session.serve(new Request('app://other/')))?.status).toBe(404);
  expect((await shown.session.serve(new Request('app://reader/../../package.json')))?.status).toBe(404);
});

test('a link, a script, a form and a frame cannot leave the reader', async ({ open }) => {
  const { inside, shown } = await open({ bypassCsp: true });
  const before = inside.url();
  await inside.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/link';
    document.body.append(link);
    link.click();
  });
  await expect.poll(() => shown.seen.refused.length).toBe(1);
  await inside.evaluate(() => location.assign('http://other.app.localhost/'));
  await expect.poll(() => shown.seen.refused.length).toBe(2);
  await inside.evaluate(() => {
    const form = document.createElement('form');
    form.action = 'https://example.org/form';
    document.body.append(form);
    form.submit();
  });
  await expect.poll(() => shown.seen.refused.length).toBe(3);
  await inside.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/frame';
    document.body.append(frame);
  });
  await expect
    .poll(() => shown.seen.refused)
    .toEqual([
      'https://example.org/link',
      'app://other/',
      'https://example.org/form?',
      'https://example.org/frame',
    ]);
  expect(inside.url()).toBe(before);
  expect(await report(inside)).toMatchObject({ navigation: 4 });
});

test('the page may not go, or be sent, to an address that only looks like the reader', async ({ open }) => {
  const { shown, inside } = await open();
  const addresses = [
    'https://example.org/',
    'app://reader@evil/',
    'app://evil@reader/',
    'app://reader.evil/',
    'app://reader:80/',
    'app://reader/pack/manifest.json',
    'data:text/html,x',
    'blob:app://reader/1',
    'file:///',
    // oxlint-disable-next-line no-script-url -- to be refused
    'javascript:1',
    'no address',
  ];
  for (const address of addresses) {
    expect(shown.maySail(address, true), address).toBe(false);
    expect(shown.redirects(address), address).toBe(false);
  }
  expect(await report(inside)).toEqual({ navigation: 2 * addresses.length });
});

test('the page may be loaded again, and a frame may not even hold the reader', async ({ open }) => {
  const { shown } = await open();
  expect(shown.maySail('app://reader/', true)).toBe(true);
  expect(shown.maySail('app://reader/index.html#/concepts', true)).toBe(true);
  expect(shown.maySail('app://reader/', false)).toBe(false);
});

test('no second window opens', async ({ open }) => {
  const { inside } = await open();
  const popup = inside.waitForEvent('popup');
  await inside.evaluate(() => void window.open('about:blank'));
  const opened = await popup;
  if (!opened.isClosed()) await opened.waitForEvent('close');
  expect(await report(inside)).toEqual({ window: 1 });
});

test('a page within the page is not attached, and a download does not begin', async ({ open }) => {
  const { shown, inside } = await open();
  let prevented = false;
  shown.emit('will-attach-webview', { preventDefault: () => void (prevented = true) }, {}, {});
  expect(prevented).toBe(true);
  expect(shown.session.downloads()).toBe(false);
  expect(shown.seen.webRtc).toBe('disable_non_proxied_udp');
  expect(await report(inside)).toEqual({ 'embedded-page': 1, download: 1 });
});

test('of everything that a page may ask for, it may only copy', async ({ open }) => {
  const { shown, inside } = await open();
  const permissions = await permissionsOfElectron();
  expect(permissions.length).toBeGreaterThan(40);
  for (const permission of permissions) {
    const allowed = permission === 'clipboard-sanitized-write';
    expect(await shown.session.permits(permission), permission).toBe(allowed);
    expect(shown.session.checks(permission), permission).toBe(allowed);
  }
  for (const device of ['hid', 'serial', 'usb'] satisfies DeviceType[])
    expect(shown.session.permitsDevice(device)).toBe(false);
  expect(await report(inside)).toEqual({ permission: 2 * (permissions.length - 1) + 3 });
});

/** Every permission that Electron's own declarations name, so that a new one is asked about too. */
async function permissionsOfElectron(): Promise<readonly Permission[]> {
  const declarations = await readFile(
    new URL('../../node_modules/electron/electron.d.ts', import.meta.url),
    'utf8',
  );
  const handler =
    /setPermissionRequestHandler\(handler: \(\(webContents: WebContents, permission: ([^,]+),/.exec(
      declarations,
    );
  return [...(handler?.[1] ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name as Permission);
}

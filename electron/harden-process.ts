import { app, crashReporter } from 'electron';

/**
 * Chromium's switches that keep it off the network. No name resolves, whoever asks, so even a
 * request that passed every other guard would find no address.
 */
const switches = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  'disable-background-networking': '',
  'disable-domain-reliability': '',
  'dns-prefetch-disable': '',
  'no-pings': '',
} as const;

/** Must run before `ready`. Crashes leave a file beside the log; nothing is sent. */
export function hardenProcess(): void {
  app.enableSandbox();
  for (const [name, value] of Object.entries(switches)) app.commandLine.appendSwitch(name, value);
  crashReporter.start({ uploadToServer: false });
}

/** Must run after `ready`: Chromium would try DNS over HTTPS first. */
export const hardenResolver = (): void =>
  app.configureHostResolver({ secureDnsMode: 'off', enableBuiltInResolver: false });

/**
 * Whether somebody asks a shipped app to open a debugging door. No fuse closes this one. A build
 * made for tests carries `-e2e` in its version and lets it pass.
 */
export const asksForDebugging = (): boolean =>
  app.isPackaged &&
  !app.getVersion().endsWith('-e2e') &&
  ['remote-debugging-port', 'remote-debugging-pipe'].some((name) => app.commandLine.hasSwitch(name));

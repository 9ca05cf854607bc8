import type { Bridge } from '../../core/host/bridge.ts';
import { ask, type Carry } from '../../core/host/ask.ts';
import { commandNames, hostEventSchema, type CommandName, type Host } from '../../core/host/contract.ts';
import { check } from '../../core/schema/check.ts';
import { hearByDoor } from './events-by-door.ts';
import { shareEvents, type Hear } from './share-events.ts';

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser tab. */
    readonly fathomBridge?: Bridge;
  }
}

/** The host behind this page: Electron's bridge in the window, the loopback door in a browser tab. */
export const connectHost = (bridge: Bridge | undefined = window.fathomBridge): Host =>
  bridge === undefined
    ? { call: ask(byDoor), onCommand: () => () => undefined, ...shareEvents(hearByDoor) }
    : overBridge(bridge);

const overBridge = (bridge: Bridge): Host => ({
  call: ask((name, input) => bridge.call(name, input)),
  onCommand: (listener) => bridge.onCommand((name) => isCommand(name) && listener(name)),
  ...shareEvents(overChannel(bridge)),
});

const overChannel =
  (bridge: Bridge): Hear =>
  (listener) =>
    bridge.onEvent((event) => {
      const result = check(hostEventSchema, event);
      if (result.ok) listener(result.value);
    });

const isCommand = (name: string): name is CommandName => commandNames.some((known) => known === name);

/** Relative to the page, whose address holds the token. */
const byDoor: Carry = async (name, input) => {
  const response = await fetch(`./call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  return response.json();
};

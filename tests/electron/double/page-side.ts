import type { ContextBridge, IpcRenderer } from 'electron';

/** Names that the double puts on `window`; a hostile frame may call them, as it might reach a channel. */
type Wires = {
  readonly __doubleInvoke: (channel: string, values: readonly unknown[]) => Promise<unknown>;
  __doubleDeliver: (channel: string, values: readonly unknown[]) => void;
};
type Require = (name: string) => { contextBridge: unknown; ipcRenderer: unknown };

/**
 * Runs in the page before its own scripts, and stands for what a sandboxed preload finds there: one
 * module, `electron`, with two things in it. It is sent to the page as text, so it uses nothing from
 * outside itself.
 */
export function runPreload(preload: (require: Require) => void): void {
  // Electron runs a preload in the main frame alone, unless told otherwise.
  if (self !== top) return;
  const wires = window as unknown as Wires;
  const heard = new Map<string, Set<(...values: unknown[]) => void>>();
  wires.__doubleDeliver = (channel, values) => {
    for (const listener of heard.get(channel) ?? []) listener({}, ...values);
  };
  const ipcRenderer = {
    invoke: (channel: string, ...values: unknown[]) => wires.__doubleInvoke(channel, values),
    on: (channel: string, listener: (...values: unknown[]) => void) =>
      void (heard.get(channel) ?? heard.set(channel, new Set()).get(channel))?.add(listener),
  };
  const contextBridge: Pick<ContextBridge, 'exposeInMainWorld'> = {
    exposeInMainWorld: (key, api) =>
      void Object.defineProperty(window, key, {
        value: Object.freeze({ ...(api as object) }),
        enumerable: true,
      }),
  };
  preload((name) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload has no module ${name}`);
    return {
      contextBridge,
      ipcRenderer: ipcRenderer satisfies Record<keyof Pick<IpcRenderer, 'invoke' | 'on'>, unknown>,
    };
  });
}

/** The script that runs a built preload unchanged. */
export const preloadScript = (built: string): string =>
  `(${String(runPreload)})((require) => { const module = { exports: {} }; const exports = module.exports; ${built}\n});`;

/**
 * What Electron's preload hands the page as `window.fathomBridge`. It carries and knows nothing:
 * the page checks what comes back (`ask`), the host checks what goes in (`answer`).
 */
export type Bridge = {
  /** One call of the contract; resolves to its raw answer, rejects when the window's host is gone. */
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  /** Calls back with the name of each command chosen in the native menu; returns how to stop. */
  readonly onCommand: (listener: (name: string) => void) => () => void;
  /** Calls back with what the host tells unasked, not yet checked; returns how to stop. */
  readonly onEvent: (listener: (event: unknown) => void) => () => void;
};

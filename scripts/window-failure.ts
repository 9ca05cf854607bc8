/** How Electron's program ended; `after` is in milliseconds since its start. */
export type WindowEnd = {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Whether we asked it to end. */
  readonly isStopped: boolean;
  readonly after: number;
};

/** A program that ends with an error within this time (in milliseconds) never showed its window. */
const soon = 5000;

/** Why the window has failed, to complete “The window cannot be opened: …”; null where it ended as one wished. */
export function windowFailure({ code, signal, isStopped, after }: WindowEnd): string | null {
  if (isStopped || code === 0) return null;
  if (code === null) return `Electron was ended by the system (${signal ?? 'no signal given'})`;
  return after < soon ? `Electron ended at once (exit code ${code})` : null;
}

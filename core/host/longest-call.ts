/** Bytes (UTF-8) of JSON that a call's input may have, whatever door it comes through. */
export const longestCall = 1_000_000;

/** An export is as long as the notes are. Only a window takes it, from its own page. */
const longestExport = 200_000_000;

/** How long this call may be where a window takes it. */
export const longestInWindow = (name: unknown): number =>
  name === 'export.save' ? longestExport : longestCall;

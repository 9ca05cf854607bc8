import type { Key } from './commands.ts';

/** What of a `KeyboardEvent` tells which key it was. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>;

/**
 * A character that is neither letter nor digit (`?`, `[`) may need Shift, Option or AltGr on one
 * keyboard and nothing on another, so it counts however it was made. Option changes what a Mac types
 * for a digit, so with it the key itself counts.
 */
export function isPressed(key: Key, event: Press): boolean {
  const isSign = key.key.length === 1 && !/[a-z0-9]/i.test(key.key);
  const hasAltGraph = event.getModifierState('AltGraph');
  const mod = (event.ctrlKey || event.metaKey) && !hasAltGraph;
  if (mod !== (key.mod ?? false)) return false;
  if (isSign) return event.key === key.key && (!mod || !event.altKey);
  if (event.altKey !== (key.alt ?? false) || event.shiftKey !== (key.shift ?? false)) return false;
  return (
    event.key.toLowerCase() === key.key.toLowerCase() || (event.altKey && event.code === `Digit${key.key}`)
  );
}

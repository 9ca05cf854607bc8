import { useLayoutEffect, useRef } from 'react';
import type { CommandName } from '../../core/host/contract.ts';

/** Everything the reader can be told to do: the native menu's commands and those of the article. */
export type Command = CommandName | ArticleCommand;
export type ArticleCommand =
  | 'next-segment'
  | 'previous-segment'
  | 'select'
  | 'highlight'
  | 'note'
  | 'bookmark'
  | 'copy-citation'
  | 'next-note'
  | 'previous-note'
  | 'start-earlier'
  | 'start-later'
  | 'end-earlier'
  | 'end-later'
  | 'next-hit'
  | 'previous-hit';

/** A key as `KeyboardEvent.key` names it; `mod` is Ctrl, or Cmd on a Mac. */
export type Key = { readonly key: string; readonly mod?: true; readonly alt?: true; readonly shift?: true };

export type Shortcut = { readonly command: Command; readonly keys: readonly Key[] };

/** All shortcuts, in the groups of the page that lists them. Nothing else binds a key to a command. */
export const shortcuts = {
  everywhere: [
    { command: 'quick-box', keys: [{ key: 'k', mod: true }] },
    { command: 'search', keys: [{ key: '/' }, { key: 'f', mod: true }] },
    { command: 'library', keys: [{ key: '1', alt: true }] },
    { command: 'concepts', keys: [{ key: '2', alt: true }] },
    { command: 'notes', keys: [{ key: '3', alt: true }] },
    { command: 'import', keys: [{ key: 'o', mod: true }] },
    { command: 'back', keys: [{ key: 'ArrowLeft', alt: true }] },
    { command: 'forward', keys: [{ key: 'ArrowRight', alt: true }] },
    { command: 'shortcuts', keys: [{ key: '?' }] },
    { command: 'about', keys: [{ key: 'F1' }] },
  ],
  reading: [
    { command: 'other-language', keys: [{ key: 'l' }] },
    { command: 'next-segment', keys: [{ key: 'j' }] },
    { command: 'previous-segment', keys: [{ key: 'k' }] },
    { command: 'next-hit', keys: [{ key: 'F3' }, { key: '.' }] },
    { command: 'previous-hit', keys: [{ key: 'F3', shift: true }, { key: ',' }] },
    { command: 'appearance', keys: [{ key: 'a' }] },
    {
      command: 'larger',
      keys: [
        { key: '+', mod: true },
        { key: '=', mod: true },
      ],
    },
    { command: 'smaller', keys: [{ key: '-', mod: true }] },
    { command: 'normal-size', keys: [{ key: '0', mod: true }] },
  ],
  notes: [
    { command: 'select', keys: [{ key: 's' }] },
    { command: 'highlight', keys: [{ key: 'h' }] },
    { command: 'note', keys: [{ key: 'n' }] },
    { command: 'bookmark', keys: [{ key: 'b' }] },
    { command: 'copy-citation', keys: [{ key: 'c' }] },
    { command: 'next-note', keys: [{ key: ']' }, { key: 'm' }] },
    { command: 'previous-note', keys: [{ key: '[' }, { key: 'm', shift: true }] },
    { command: 'end-later', keys: [{ key: 'ArrowRight', alt: true, shift: true }] },
    { command: 'end-earlier', keys: [{ key: 'ArrowLeft', alt: true, shift: true }] },
    { command: 'start-later', keys: [{ key: 'ArrowDown', alt: true, shift: true }] },
    { command: 'start-earlier', keys: [{ key: 'ArrowUp', alt: true, shift: true }] },
    { command: 'undo', keys: [{ key: 'z', mod: true }] },
    {
      command: 'redo',
      keys: [
        { key: 'z', mod: true, shift: true },
        { key: 'y', mod: true },
      ],
    },
  ],
} as const satisfies Readonly<Record<string, readonly Shortcut[]>>;

export type ShortcutGroup = keyof typeof shortcuts;

/** The newest screen to offer a command carries it out; what it offered goes with the screen. */
const offers = new Map<Command, (() => void)[]>();

/** Carries a command out. Says whether anything on screen could. */
export function run(command: Command): boolean {
  const action = offers.get(command)?.at(-1);
  action?.();
  return action !== undefined;
}

/** Whether anything on screen now could carry it out. */
export const canRun = (command: Command): boolean => (offers.get(command)?.length ?? 0) > 0;

/** Offers a command while the component is on screen: from before it is painted, as who sees it may press its key. */
export function useCommand(command: Command, action: () => void): void {
  const latest = useRef(action);
  useLayoutEffect(() => {
    latest.current = action;
  });
  useLayoutEffect(() => {
    const offered = (): void => latest.current();
    offers.set(command, [...(offers.get(command) ?? []), offered]);
    return () =>
      void offers.set(
        command,
        (offers.get(command) ?? []).filter((other) => other !== offered),
      );
  }, [command]);
}

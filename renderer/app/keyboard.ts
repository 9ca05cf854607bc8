import type { Language, PerLanguage } from '../../core/model/language.ts';
import { isPressed } from './is-pressed.ts';
import { run, shortcuts, type Command, type Key, type Shortcut } from './commands.ts';

export const isMac = navigator.userAgent.includes('Mac');

const all: readonly Shortcut[] = Object.values(shortcuts).flat();

/** Turns keys into commands; returns how to stop. */
export function listenToKeys(): () => void {
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const shortcut = all.find(({ keys }) => keys.some((key) => isPressed(key, event)));
  if (shortcut === undefined || !isFree(event, shortcut)) return;
  if (run(shortcut.command)) event.preventDefault();
}

/** What one types in. A checkbox or a radio button takes no letters. */
const fields =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [role="slider"]';

/** Plain keys, and arrows that select, belong to the field or the dialog one is in; Ctrl+Z in a field undoes typing, Option+← on a Mac steps a word. */
function isFree(event: KeyboardEvent, { command }: Shortcut): boolean {
  const target = event.target instanceof Element ? event.target : null;
  const typing = target?.closest(fields) != null;
  const inDialog = target?.closest('[role="dialog"], [role="menu"], [role="listbox"]') != null;
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d/.test(event.key);
  const selects = event.shiftKey && event.key.startsWith('Arrow');
  if (plain || selects) return !typing && !inDialog;
  if (isMac && typing && event.altKey) return false;
  return !(typing && (command === 'undo' || command === 'redo'));
}

const modifierNames: PerLanguage<{ readonly mod: string; readonly shift: string }> = {
  de: { mod: 'Strg', shift: 'Umschalt' },
  en: { mod: 'Ctrl', shift: 'Shift' },
};

/** A key as one reads it: `Ctrl K`, in German `Strg K`, on a Mac `⌘ K`. */
export function keyInWords({ key, mod, alt, shift }: Key, language: Language): readonly string[] {
  const names: Readonly<Record<string, string>> = {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
  };
  return [
    ...(mod ? [isMac ? '⌘' : modifierNames[language].mod] : []),
    ...(alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shift ? [isMac ? '⇧' : modifierNames[language].shift] : []),
    names[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ];
}

/** The first key of a command, as one reads it. */
export function keyOf(command: Command, language: Language): string {
  const [key] = all.find((shortcut) => shortcut.command === command)?.keys ?? [];
  return key === undefined ? '' : keyInWords(key, language).join(' ');
}

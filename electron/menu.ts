import type { MenuItemConstructorOptions as Item } from 'electron';
import type { CommandName } from '../core/host/contract.ts';
import type { ShellWords } from './words.ts';

export type MenuPlan = {
  readonly words: ShellWords;
  readonly platform: NodeJS.Platform;
  /** Whether the developer tools exist; they do not in a shipped app. */
  readonly developing: boolean;
  readonly say: (command: CommandName) => void;
};

/**
 * The native menu. Nearly every item is one command to the page. The page sees a key before the
 * menu does, on every system, and what it handles itself never arrives here; so a shortcut that
 * both know is still done once.
 */
export function menuItems(plan: MenuPlan): Item[] {
  const { words, platform } = plan;
  const mac = platform === 'darwin';
  return [
    ...(mac ? [{ label: 'Fathom', submenu: applicationItems(plan) }] : []),
    { label: words.file, submenu: fileItems(plan, mac) },
    { label: words.edit, submenu: editItems(plan) },
    { label: words.view, submenu: viewItems(plan) },
    { label: words.go, submenu: goItems(plan, mac) },
    ...(mac ? [{ label: words.window, role: 'window' as const, submenu: windowItems(words) }] : []),
    { label: words.help, role: 'help', submenu: helpItems(plan, mac) },
  ];
}

const separator: Item = { type: 'separator' };

const command = ({ say }: MenuPlan, label: string, name: CommandName, accelerator?: string): Item => ({
  id: name,
  label,
  click: () => say(name),
  ...(accelerator !== undefined && { accelerator }),
});

/** A second key for a command; the item itself is not seen. */
const alsoBy = ({ say }: MenuPlan, name: CommandName, accelerator: string): Item => ({
  label: name,
  accelerator,
  visible: false,
  click: () => say(name),
});

const applicationItems = (plan: MenuPlan): Item[] => [
  command(plan, plan.words.about, 'about'),
  separator,
  command(plan, plan.words.appearance, 'appearance', 'Cmd+,'),
  separator,
  { role: 'hide', label: plan.words.hide },
  { role: 'hideOthers', label: plan.words.hideOthers },
  { role: 'unhide', label: plan.words.showAll },
  separator,
  { role: 'quit', label: plan.words.quit },
];

const fileItems = (plan: MenuPlan, mac: boolean): Item[] => [
  command(plan, plan.words.import, 'import', 'CmdOrCtrl+O'),
  separator,
  mac
    ? { role: 'close', label: plan.words.closeWindow }
    : { role: 'quit', label: plan.words.quit, accelerator: 'Ctrl+Q' },
];

/** Undo and redo are commands, not roles: `text-field.ts` says why. */
const editItems = (plan: MenuPlan): Item[] => [
  command(plan, plan.words.undo, 'undo', 'CmdOrCtrl+Z'),
  command(plan, plan.words.redo, 'redo', 'Shift+CmdOrCtrl+Z'),
  ...(plan.platform === 'win32' ? [alsoBy(plan, 'redo', 'Ctrl+Y')] : []),
  separator,
  { role: 'cut', label: plan.words.cut },
  { role: 'copy', label: plan.words.copy },
  { role: 'paste', label: plan.words.paste },
  { role: 'selectAll', label: plan.words.selectAll },
  separator,
  command(plan, plan.words.search, 'search', 'CmdOrCtrl+F'),
];

const viewItems = (plan: MenuPlan): Item[] => [
  command(plan, plan.words.larger, 'larger', 'CmdOrCtrl+Plus'),
  // The plus sign is the shifted equals sign on an English keyboard.
  alsoBy(plan, 'larger', 'CmdOrCtrl+='),
  command(plan, plan.words.smaller, 'smaller', 'CmdOrCtrl+-'),
  command(plan, plan.words.normalSize, 'normal-size', 'CmdOrCtrl+0'),
  ...(plan.platform === 'darwin' ? [] : [command(plan, plan.words.appearance, 'appearance', 'Ctrl+,')]),
  separator,
  { role: 'togglefullscreen', label: plan.words.fullScreen },
  ...(plan.developing ? developerItems(plan.words) : []),
];

const developerItems = (words: ShellWords): Item[] => [
  separator,
  { role: 'reload', label: words.reload },
  { role: 'toggleDevTools', label: words.developerTools },
];

const goItems = (plan: MenuPlan, mac: boolean): Item[] => [
  command(plan, plan.words.quickBox, 'quick-box', 'CmdOrCtrl+K'),
  separator,
  command(plan, plan.words.back, 'back', mac ? 'Cmd+[' : 'Alt+Left'),
  command(plan, plan.words.forward, 'forward', mac ? 'Cmd+]' : 'Alt+Right'),
  separator,
  command(plan, plan.words.otherLanguage, 'other-language'),
  separator,
  command(plan, plan.words.library, 'library'),
  command(plan, plan.words.concepts, 'concepts'),
  command(plan, plan.words.notes, 'notes'),
];

const windowItems = (words: ShellWords): Item[] => [
  { role: 'minimize', label: words.minimise },
  { role: 'zoom', label: words.zoom },
  separator,
  { role: 'front', label: words.toFront },
];

const helpItems = (plan: MenuPlan, mac: boolean): Item[] => [
  command(plan, plan.words.shortcuts, 'shortcuts'),
  ...(mac ? [] : [separator, command(plan, plan.words.about, 'about')]),
];

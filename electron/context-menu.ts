import { Menu, type MenuItemConstructorOptions as Item, type WebContents } from 'electron';
import type { ShellWords } from './words.ts';

type Under = {
  readonly isEditable: boolean;
  readonly selectionText: string;
  readonly editFlags: { readonly canCut: boolean; readonly canCopy: boolean; readonly canPaste: boolean };
};

/** What a right click offers: the clipboard in a text field, copying where text is selected, else nothing. */
function contextItems({ isEditable, selectionText, editFlags }: Under, words: ShellWords): Item[] {
  const copy: Item = { role: 'copy', label: words.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText === '' ? [] : [copy];
  return [
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: words.selectAll },
  ];
}

/** Electron shows no menu under the pointer unless asked to. */
export const offerContextMenu = (contents: WebContents, words: () => ShellWords): void =>
  void contents.on('context-menu', (_event, under) => {
    const items = contextItems(under, words());
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });

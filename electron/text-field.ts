/**
 * Undo and redo mean two things: one's typing while a text field has the focus, one's notes
 * otherwise. Only the page knows where the focus is, so the menu sends one command and it is
 * decided here. The engine's own undo is used, the very one that a menu role would call; a role
 * itself would also undo typing in a field that lost the focus long ago.
 *
 * @returns whether the command was meant for a text field, and is thereby done.
 */
export function editTextField(command: string): boolean {
  if ((command !== 'undo' && command !== 'redo') || !isTextField(document.activeElement)) return false;
  document.execCommand(command);
  return true;
}

const isTextField = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && !withoutText.has(element.type)) ||
  (element instanceof HTMLElement && element.isContentEditable);

/** The kinds of input that one does not type into. */
const withoutText: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'color',
  'file',
  'hidden',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
]);

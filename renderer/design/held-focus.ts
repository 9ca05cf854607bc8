/** Whether what has the focus goes away by itself or is nothing: a menu that closes, the page as a whole. */
export const isFocusFree = ({ activeElement } = document): boolean =>
  activeElement === null ||
  activeElement === document.body ||
  activeElement.closest('[role="menu"]') !== null;

/**
 * Call it when something begins that takes a while, and what it answers when that has ended: the focus
 * then goes on from where it was, by `go`. Whoever has gone elsewhere meanwhile is left there.
 */
export function holdFocus(): (go: () => void) => void {
  const { activeElement } = document;
  return (go) => {
    if (document.activeElement === activeElement || isFocusFree()) go();
  };
}

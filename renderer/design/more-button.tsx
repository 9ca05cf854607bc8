import type { ComponentProps, RefObject } from 'react';
import { Button } from './button.tsx';
import { stops } from './use-kept-focus.ts';

type Props = Omit<ComponentProps<typeof Button>, 'onClick'> & {
  /** What holds the entries, each a child of it. */
  readonly list: RefObject<HTMLElement | null>;
  readonly onMore: () => void;
};

/** Shows more of a list. The focus goes to the first entry that comes: with the last of them the button goes. */
export const MoreButton = ({ list, onMore, ...props }: Props) => (
  <Button
    {...props}
    onClick={({ currentTarget }) => {
      if (list.current !== null) focusFirstNew(list.current, currentTarget);
      onMore();
    }}
  />
);

/** Entries may come later, when the host has answered: by then one may be elsewhere, and is left there. */
function focusFirstNew(list: Element, button: Element): void {
  const known = new Set(list.children);
  const changes = new MutationObserver(() => {
    const first = [...list.children].find((entry) => entry instanceof HTMLElement && !known.has(entry));
    if (!(first instanceof HTMLElement)) return;
    changes.disconnect();
    const { activeElement } = document;
    if (activeElement !== button && activeElement !== document.body) return;
    const stop = first.querySelector<HTMLElement>(stops);
    if (stop === null) first.tabIndex = -1;
    (stop ?? first).focus();
  });
  changes.observe(list, { childList: true });
}

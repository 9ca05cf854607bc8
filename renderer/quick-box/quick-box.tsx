import { Dialog } from '@base-ui/react/dialog';
import { useRef, useState } from 'react';
import { run, useCommand } from '../app/commands.ts';
import { navigate } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import { commandWords } from '../app/words.ts';
import { useWords } from '../words/words.ts';
import { QuickList } from './quick-list.tsx';
import type { Target } from './target.ts';
import { quickBoxWords } from './words.ts';
import styles from './quick-box.module.css';

/** Ctrl K: one field that jumps to any work, section, concept, note or command. */
export function QuickBox() {
  const { notices } = useReader();
  const words = useWords(quickBoxWords);
  const commands = useWords(commandWords);
  const [open, setOpen] = useState(false);
  const chosen = useRef<Target['to'] | null>(null);
  const focused = useRef<Element | null>(null);
  const selection = useRef<Range | null>(null);

  const openBox = (): void => {
    focused.current = document.activeElement;
    selection.current = selectedRange();
    chosen.current = null;
    setOpen(true);
  };
  useCommand('quick-box', () => (open ? setOpen(false) : openBox()));

  /** Does what one chose once the box is gone, with focus and selection where they were. */
  const go = (): void => {
    const to = chosen.current;
    chosen.current = null;
    if (to !== null && 'route' in to) return navigate(to.route);
    // The page behind is inert until this task has ended, and nothing inert takes the focus or a selection.
    setTimeout(() => {
      if (focused.current instanceof HTMLElement) focused.current.focus({ preventScroll: true });
      restore(selection.current);
      if (to !== null && !run(to.command)) notices.done(words.notHere(commands[to.command]));
    });
  };

  return (
    <Dialog.Root open={open} onOpenChange={setOpen} onOpenChangeComplete={(isOpen) => !isOpen && go()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        {/* Left to itself, it would give the focus of a paragraph to the first link inside it. */}
        <Dialog.Popup className={styles.box} finalFocus={false}>
          <Dialog.Title className="visually-hidden">{words.title}</Dialog.Title>
          <QuickList
            onChoose={({ to }) => {
              chosen.current = to;
              setOpen(false);
            }}
          />
          <Dialog.Close className="visually-hidden">{words.close}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** The field takes the selection away, and some commands act on it. */
function selectedRange(): Range | null {
  const selection = getSelection();
  return selection !== null && selection.rangeCount > 0 && !selection.isCollapsed
    ? selection.getRangeAt(0).cloneRange()
    : null;
}

function restore(range: Range | null): void {
  if (range === null) return;
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

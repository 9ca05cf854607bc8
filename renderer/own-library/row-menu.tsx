import { Menu } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import type { OwnWork } from '../../core/library/own-work.ts';
import type { EditionHead } from '../../core/model/edition.ts';
import { useWords } from '../words/words.ts';
import { editWords } from './edit-words.ts';
import { useOwnActions } from './use-own-actions.ts';
import styles from '../design/menu.module.css';

type Props = {
  readonly work: OwnWork;
  readonly anchor: RefObject<HTMLButtonElement | null>;
  readonly onCorrect: (head: EditionHead) => void;
  /** Called after the work was removed. */
  readonly onGone: () => void;
  readonly onClose: () => void;
};

/** What can be done to an own work. */
export function RowMenu({ work, anchor, onCorrect, onGone, onClose }: Props) {
  const words = useWords(editWords);
  const { remove } = useOwnActions();
  return (
    <Menu.Root
      open
      onOpenChange={(isOpen) => {
        if (isOpen) return;
        anchor.current?.focus();
        onClose();
      }}
    >
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} anchor={anchor} sideOffset={4} align="end">
          <Menu.Popup className={styles.popup} finalFocus={anchor}>
            {work.editions.map((edition) => (
              <Menu.Item key={edition.language} className={styles.item} onClick={() => onCorrect(edition)}>
                {work.editions.length > 1 ? words.correctOf[edition.language] : words.correct}
              </Menu.Item>
            ))}
            <Menu.Item
              className={styles.item}
              onClick={() => void remove(work).then((isDone) => isDone && onGone())}
            >
              {words.remove}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

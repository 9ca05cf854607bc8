import { Menu } from '@base-ui/react/menu';
import type { OwnWork } from '../../core/library/own-work.ts';
import type { EditionHead } from '../../core/model/edition.ts';
import { isFocusFree } from '../design/held-focus.ts';
import { useWords } from '../words/words.ts';
import { editWords } from './edit-words.ts';
import { useRemove } from './use-remove.ts';
import styles from '../design/menu.module.css';

/** The work whose button was pressed, and its place in the list. */
export type RowOf = { readonly work: OwnWork; readonly at: number };

export type RowMenuHandle = Menu.Handle<RowOf>;

type Props = {
  readonly handle: RowMenuHandle;
  readonly onCorrect: (head: EditionHead, work: OwnWork) => void;
  /** Called after a work was removed: the row in its place takes the focus, unless one is elsewhere by then. */
  readonly onGone: (at: number) => void;
};

/** What can be done to an own work. One menu for all rows: one for each would make scrolling heavy. */
export const RowMenu = ({ handle, ...rest }: Props) => (
  <Menu.Root handle={handle}>
    {({ payload }) => (
      <Menu.Portal>
        <Menu.Positioner className={styles.positioner} sideOffset={4} align="end">
          <Menu.Popup className={styles.popup}>
            {payload !== undefined && <Items row={payload} {...rest} />}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    )}
  </Menu.Root>
);

function Items({ row: { work, at }, onCorrect, onGone }: Omit<Props, 'handle'> & { readonly row: RowOf }) {
  const words = useWords(editWords);
  const remove = useRemove();
  return (
    <>
      {work.editions.map((edition) => (
        <Menu.Item key={edition.language} className={styles.item} onClick={() => onCorrect(edition, work)}>
          {work.editions.length > 1 ? words.correctOf[edition.language] : words.correct}
        </Menu.Item>
      ))}
      <Menu.Item
        className={styles.item}
        onClick={() => void remove(work).then((isDone) => isDone && isFocusFree() && onGone(at))}
      >
        {words.remove}
      </Menu.Item>
    </>
  );
}

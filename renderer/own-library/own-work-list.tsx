import { Menu } from '@base-ui/react/menu';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { OwnWork } from '../../core/library/own-work.ts';
import type { EditionHead } from '../../core/model/edition.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { useShownRows } from '../design/use-shown-rows.ts';
import { useSteady } from '../app/use-steady.ts';
import { useWords } from '../words/words.ts';
import { editWords } from './edit-words.ts';
import { CorrectDialog } from './correct-dialog.tsx';
import { RowMenu, type RowMenuHandle, type RowOf } from './row-menu.tsx';
import { OwnWorkRow } from './own-work-row.tsx';
import styles from './own-work-list.module.css';

type Correcting = { readonly head: EditionHead; readonly work: OwnWork };

/** Height of a row in rem; the style sheet fills it. */
const rowRem = 4.5;

/**
 * The reader's own works, however many: only the rows in the window are drawn. One row is in the tab
 * order, the arrow keys go from one to the next, and Tab leads into what belongs to it.
 */
export function OwnWorkList({ works }: { works: readonly OwnWork[] }) {
  const words = useWords(editWords);
  const list = useRef<HTMLUListElement>(null);
  const height = rowRem * useRem();
  const { first, end } = useShownRows(list, works.length, height);
  const [last, setLast] = useState(0);
  const [wanted, setWanted] = useState<number | null>(null);
  /** The work whose row has or had the focus. Others may come before it, as while something is imported. */
  const [held, setHeld] = useState<WorkId | null>(null);
  const heldAt = useMemo(() => works.findIndex(({ id }) => id === held), [works, held]);
  const current = wanted ?? (heldAt < 0 ? last : heldAt);

  /** Brings a row into view, and gives it the focus once it is drawn. */
  const goTo = useSteady((index: number): void => {
    const at = Math.max(0, Math.min(index, works.length - 1));
    const top = (list.current?.getBoundingClientRect().top ?? 0) + at * height;
    const edge = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
    if (top < edge) window.scrollBy({ top: top - edge - height, behavior: 'instant' });
    else if (top + height > window.innerHeight)
      window.scrollBy({ top: top + 2 * height - window.innerHeight, behavior: 'instant' });
    setLast(at);
    setWanted(at);
  });
  const onKeyDown = useSteady((event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor(window.innerHeight / height) - 2);
    const to = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: works.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    goTo(to);
  });
  const onFocus = useSteady((at: number): void => {
    setLast(at);
    setHeld(works[at]?.id ?? null);
    setWanted(null);
  });
  const [menu] = useState<RowMenuHandle>(() => Menu.createHandle<RowOf>());
  const [correcting, setCorrecting] = useState<Correcting | null>(null);
  // The row that has the focus stays, or the keys would go nowhere.
  const drawn = [
    heldAt < first ? heldAt : -1,
    ...indexesFrom(first, end),
    heldAt >= end ? heldAt : -1,
  ].flatMap((at) => {
    const work = works[at];
    return work === undefined ? [] : { work, at };
  });
  const tabStop = current >= first && current < end ? current : first;
  return (
    <>
      <ul
        ref={list}
        className={styles.list}
        aria-label={words.list}
        style={{ height: works.length * height }}
      >
        {drawn.map(({ work, at }) => (
          <OwnWorkRow
            key={work.id}
            work={work}
            at={at}
            count={works.length}
            top={at * height}
            isTabStop={at === tabStop}
            takesFocus={at === wanted}
            onKeyDown={onKeyDown}
            onFocus={onFocus}
            menu={menu}
          />
        ))}
      </ul>
      <RowMenu handle={menu} onCorrect={(head, work) => setCorrecting({ head, work })} onGone={goTo} />
      {correcting !== null && (
        <CorrectDialog
          head={correcting.head}
          isOnlyOne={correcting.work.editions.length === 1}
          onClose={() => setCorrecting((now) => (now === correcting ? null : now))}
          returnTo={() => document.querySelector<HTMLElement>(`[data-more="${correcting.work.id}"]`)}
        />
      )}
    </>
  );
}

const indexesFrom = (first: number, end: number): readonly number[] =>
  Array.from({ length: end - first }, (_, index) => first + index);

/** Pixels of a rem, which follows the browser's own text size. */
function useRem(): number {
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
  return rem;
}

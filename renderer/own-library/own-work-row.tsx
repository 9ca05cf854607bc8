import { Ellipsis } from 'lucide-react';
import { Menu } from '@base-ui/react/menu';
import { memo, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import type { OwnWork } from '../../core/library/own-work.ts';
import type { EditionHead } from '../../core/model/edition.ts';
import { editionKey } from '../../core/model/ids.ts';
import { readingMinutes } from '../../core/reading/reading-time.ts';
import { useReader } from '../app/reader-context.ts';
import { addressOf } from '../app/routes.ts';
import { useStore } from '../app/store.ts';
import { headOf } from '../library/shown-works.ts';
import { libraryWords } from '../library/words.ts';
import { instantIn } from '../words/days.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { editWords } from './edit-words.ts';
import type { RowMenuHandle } from './row-menu.tsx';
import { ownLibraryWords } from './words.ts';
import styles from './own-work-list.module.css';

type Props = {
  readonly work: OwnWork;
  /** Its place in the whole list, and how long that is: a screen reader cannot count what is not drawn. */
  readonly at: number;
  readonly count: number;
  /** Pixels from the upper edge of the list. */
  readonly top: number;
  readonly isTabStop: boolean;
  /** Whether the focus is to come here. */
  readonly takesFocus: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (at: number) => void;
  /** The menu of the list, which every row's button opens. */
  readonly menu: RowMenuHandle;
};

/** An own work: its title, what is known of it, how far one has read, and what can be done to it. */
export const OwnWorkRow = memo(function OwnWorkRow({
  work,
  at,
  count,
  top,
  isTabStop,
  takesFocus,
  onKeyDown,
  onFocus,
  menu,
}: Props) {
  const language = useLanguage();
  const words = useWords(libraryWords);
  const edit = useWords(editWords);
  const { formatNames } = useWords(ownLibraryWords);
  const head = headOf(work, language);
  const tabIndex = isTabStop ? 0 : -1;
  const link = useRef<HTMLAnchorElement>(null);
  useLayoutEffect(() => {
    // At once: a key that comes before would be taken by the row before.
    if (!takesFocus) return;
    link.current?.focus({ preventScroll: true });
    // It may have had it already.
    onFocus(at);
  }, [takesFocus, at, onFocus]);
  return (
    <li className={styles.row} style={{ top }} aria-posinset={at + 1} aria-setsize={count}>
      <span className={styles.main}>
        <a
          ref={link}
          className={styles.title}
          lang={head.language}
          tabIndex={tabIndex}
          href={addressOf({ page: 'reading', work: work.id, language: head.language })}
          onFocus={() => onFocus(at)}
          onKeyDown={onKeyDown}
        >
          {head.title}
        </a>
        <span className={styles.meta}>
          {work.editions.map((edition) => (
            <EditionBadge key={edition.language} head={edition} isShown={edition === head} />
          ))}
          {head.author !== undefined && (
            <span className={styles.author} lang={head.language}>
              {head.author}
            </span>
          )}
          <span>{words.minutes(readingMinutes(head.words, head.language))}</span>
          <ReadShare head={head} />
          <span className={styles.file}>
            {formatNames[work.format]} {edit.from(work.file)}
          </span>
          <span>{edit.added(instantIn(language, work.added, 'day'))}</span>
        </span>
      </span>
      <Menu.Trigger
        handle={menu}
        payload={{ work, at }}
        className={styles.more}
        tabIndex={tabIndex}
        data-more={work.id}
        onFocus={() => onFocus(at)}
        aria-label={edit.more(head.title)}
        title={edit.more(head.title)}
      >
        <Ellipsis size={18} aria-hidden />
      </Menu.Trigger>
    </li>
  );
});

/** Its language; of a work in both, the way into the other edition. */
function EditionBadge({ head, isShown }: { head: EditionHead; isShown: boolean }) {
  const words = useWords(libraryWords);
  const sign = head.language.toUpperCase();
  if (isShown)
    return (
      <span className={styles.language}>
        <span aria-hidden>{sign}</span>
        <span className="visually-hidden">{words.in[head.language]}</span>
      </span>
    );
  return (
    <a
      className={styles.language}
      href={addressOf({ page: 'reading', work: head.work, language: head.language })}
      tabIndex={-1}
      aria-label={`${words.in[head.language]}: ${head.title}`}
    >
      {sign}
    </a>
  );
}

function ReadShare({ head }: { head: EditionHead }) {
  const { places } = useReader();
  const words = useWords(libraryWords);
  const read = useStore(places.store).get(editionKey(head.work, head.language))?.read;
  return read === undefined ? null : <span className={styles.read}>{words.read(read)}</span>;
}

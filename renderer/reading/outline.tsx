import { useRef, useState, type ReactNode } from 'react';
import type { Edition } from '../../core/model/edition.ts';
import type { SegmentId } from '../../core/model/ids.ts';
import { headingAbove } from '../../core/reading/outline.ts';
import { addressOf } from '../app/routes.ts';
import { useEscape } from '../app/use-escape.ts';
import { useMedia } from '../design/use-media.ts';
import { useWords } from '../words/words.ts';
import { roomBeside } from './room.ts';
import { readingWords } from './words.ts';
import styles from './outline.module.css';

type Props = { readonly edition: Edition; readonly here: SegmentId | null };

/** The headings of the article: beside it where there is room, else folded away above it. */
export function Outline(props: Props) {
  const words = useWords(readingWords);
  const hasRoom = useMedia(roomBeside);
  return (
    <nav aria-label={words.outline} className={styles.outline}>
      {hasRoom ? (
        <>
          <h2 className={styles.title}>{words.outline}</h2>
          <Headings {...props} />
        </>
      ) : (
        <Folded>
          <Headings {...props} />
        </Folded>
      )}
    </nav>
  );
}

/** Behind its title; Escape folds it away again. */
function Folded({ children }: { children: ReactNode }) {
  const words = useWords(readingWords);
  const [isOpen, setOpen] = useState(false);
  const title = useRef<HTMLElement>(null);
  useEscape(isOpen, () => {
    setOpen(false);
    title.current?.focus();
  });
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      {/* Opened here rather than by the browser, which tells of it a moment later: Escape would mean something else till then. */}
      <summary
        className={styles.title}
        ref={title}
        onClick={(event) => {
          event.preventDefault();
          setOpen(!isOpen);
        }}
      >
        {words.outline}
      </summary>
      {children}
    </details>
  );
}

/** The section one is in is marked. */
function Headings({ edition, here }: Props) {
  const words = useWords(readingWords);
  const { work, language } = edition.head;
  const [first] = edition.segments;
  const headings = edition.segments.filter(({ kind }) => kind === 'heading');
  const current = here === null ? null : headingAbove(edition.segments, here);
  return (
    <ol className={styles.list} lang={language}>
      {first !== undefined && first.kind !== 'heading' && (
        <li>
          <a
            href={addressOf({ page: 'reading', work, language, segment: first.id })}
            aria-current={current === null ? 'location' : undefined}
          >
            {words.top}
          </a>
        </li>
      )}
      {headings.map(({ id, text, level }) => (
        <li key={id} className={level === 2 ? undefined : styles.deeper}>
          <a
            href={addressOf({ page: 'reading', work, language, segment: id })}
            aria-current={current?.id === id ? 'location' : undefined}
          >
            {text}
          </a>
        </li>
      ))}
    </ol>
  );
}

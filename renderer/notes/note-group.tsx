import type { ReactNode } from 'react';
import styles from './note-group.module.css';

/** Notes that need the reader: drafts, unsure and lost ones, each group with a word on what it is. */
export const NoteGroup = ({
  title,
  text,
  heading: Heading = 'h3',
  children,
}: {
  title: string;
  text: string;
  /** `h2` where it stands on a page by itself. */
  heading?: 'h2' | 'h3';
  children: ReactNode;
}) => (
  <section className={styles.group} aria-label={title}>
    <Heading className={styles.title}>{title}</Heading>
    <p className={styles.text}>{text}</p>
    <ul className={styles.list}>{children}</ul>
  </section>
);

import type { ReactNode } from 'react';
import styles from './note-group.module.css';

/** Notes that need the reader: drafts, unsure and lost ones, each group with a word on what it is. */
export const NoteGroup = ({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children: ReactNode;
}) => (
  <section className={styles.group} aria-label={title}>
    <h3 className={styles.title}>{title}</h3>
    <p className={styles.text}>{text}</p>
    <ul className={styles.list}>{children}</ul>
  </section>
);

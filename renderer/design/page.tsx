import { useEffect, useRef, type ReactNode } from 'react';
import { useScrollBack } from './use-scroll-back.ts';
import styles from './page.module.css';

/** A page other than an article: its title takes the focus, so that a screen reader says where one is. */
export function Page({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Fathom`;
  }, [title]);
  useScrollBack();
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main className={styles.page} id="main">
      <h1 className={styles.title} ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </main>
  );
}

export const pageTitle = (): HTMLElement | null => document.querySelector<HTMLElement>('main h1');

/** Where the focus goes when what had it leaves the page, which stays as it is scrolled. */
export const focusTitle = (): void => pageTitle()?.focus({ preventScroll: true });

/** What a place says when there is nothing in it yet: why, and what to do. */
export const Empty = ({ children }: { children: ReactNode }) => (
  <div className={styles.empty}>{children}</div>
);

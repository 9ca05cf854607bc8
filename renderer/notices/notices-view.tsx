import { X } from 'lucide-react';
import { useRef } from 'react';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { useKeptFocus } from '../design/use-kept-focus.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { FaultDetail } from './fault-detail.tsx';
import type { Notice } from './notices.ts';
import { noticeWords } from './words.ts';
import styles from './notices-view.module.css';

/** Whether the pointer or the focus is at them now. */
export const areNoticesHeld = (): boolean =>
  document.querySelector('[data-notices]:is(:hover, :focus-within)') !== null;

/** The messages at the lower edge. Always in the page, so that screen readers hear what is added. */
export function NoticesView() {
  const { notices } = useReader();
  const words = useWords(noticeWords);
  const shown = useStore(notices.store);
  const region = useRef<HTMLElement>(null);
  // Answering a message leads back to what one was at.
  useKeptFocus(region, ({ before }) => before);
  return (
    <section
      ref={region}
      className={styles.notices}
      aria-label={words.region}
      aria-live="polite"
      data-notices
      data-screen
    >
      {shown.map((notice) => (
        <div key={notice.id} className={notice.tone === 'fault' ? styles.fault : styles.done}>
          <NoticeText notice={notice} />
          <Button look="icon" aria-label={words.dismiss} onClick={() => notices.dismiss(notice.id)}>
            <X size={16} aria-hidden />
          </Button>
        </div>
      ))}
    </section>
  );
}

function NoticeText({ notice }: { notice: Notice }) {
  const language = useLanguage();
  const { notices } = useReader();
  const words = useWords(noticeWords);
  if (notice.tone === 'done') {
    const { undo } = notice;
    return (
      <>
        <p className={styles.text}>{notice.text}</p>
        {undo && (
          <Button
            onClick={() => {
              undo();
              notices.dismiss(notice.id);
            }}
          >
            {words.undo}
          </Button>
        )}
      </>
    );
  }
  const { what, next } = words.faults[notice.fault.code];
  return (
    <div className={styles.text}>
      <p>
        <strong>{what}</strong> {next}
      </p>
      <details>
        <summary>{words.details}</summary>
        <code>
          <FaultDetail fault={notice.fault} language={language} />
        </code>
      </details>
    </div>
  );
}

import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import styles from './keeping.module.css';

/**
 * What came of it. Takes the focus when it appears: the button that led here may be gone, and a screen
 * reader reads it out.
 */
export function Outcome({ isWell, children }: { isWell: boolean; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className={isWell ? styles.well : styles.unwell} role="group" tabIndex={-1} ref={box}>
      {isWell ? <CircleCheck size={20} aria-hidden /> : <TriangleAlert size={20} aria-hidden />}
      <div className={styles.stack}>{children}</div>
    </div>
  );
}

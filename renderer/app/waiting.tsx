import { useEffect, useState } from 'react';
import styles from './waiting.module.css';

/** Milliseconds before a wait is shown: a flash of it would only disturb. */
const patience = 400;

/** Progress for what may take longer than half a second. Both languages: it may come before the settings. */
export function Waiting() {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.waiting} role="status">
      {shown && (
        <>
          <span className={styles.bar} aria-hidden />
          <span>
            <span lang="de">Wird geöffnet</span> · <span lang="en">Opening</span>
          </span>
        </>
      )}
    </div>
  );
}

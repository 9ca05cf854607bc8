import { useEffect, useState } from 'react';
import styles from './count-line.module.css';

/** Milliseconds without a letter before a screen reader is told the count: at once would talk over the typing. */
const rest = 700;

/** How much was found, seen at once and read out when one stops typing. */
export function CountLine({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), rest);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <>
      <p className={styles.count}>{text}</p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

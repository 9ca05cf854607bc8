import { Fragment } from 'react';
import type { Key } from '../app/commands.ts';
import { keyInWords } from '../app/keyboard.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { helpWords } from './words.ts';
import styles from './keys.module.css';

/** The keys of a command as one presses them: `Ctrl K`, several parted by "or". */
export function Keys({ keys }: { keys: readonly Key[] }) {
  const { or } = useWords(helpWords);
  const language = useLanguage();
  return (
    <span className={styles.keys}>
      {keys.map((key, index) => (
        <Fragment key={keyInWords(key, language).join(' ')}>
          {index > 0 && <span className={styles.or}> {or} </span>}
          {keyInWords(key, language).map((part) => (
            <kbd key={part}>{part}</kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}

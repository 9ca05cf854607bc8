import type { IndexLetter } from '../../core/concepts/index-letters.ts';
import { useWords } from '../words/words.ts';
import { headingId } from './index-section.tsx';
import { barLetters } from './shown-letters.ts';
import { conceptWords } from './words.ts';
import styles from './letter-bar.module.css';

/** The letters as a row that jumps. Letters without an entry stay in their place, faint. */
export function LetterBar({ letters }: { letters: readonly IndexLetter[] }) {
  const words = useWords(conceptWords);
  const present = new Set(letters.map(({ letter }) => letter));
  return (
    <nav className={styles.bar} aria-label={words.letters}>
      {barLetters(letters).map((letter) =>
        present.has(letter) ? (
          <button
            key={letter}
            type="button"
            className={styles.letter}
            aria-label={words.toLetter(letter)}
            onClick={() => goTo(letter)}
          >
            {letter}
          </button>
        ) : (
          <span key={letter} className={styles.absent} aria-hidden>
            {letter}
          </span>
        ),
      )}
    </nav>
  );
}

/** The address after `#` is the route, so the jump is made by hand; the focus goes along. */
function goTo(letter: string): void {
  const heading = document.getElementById(headingId(letter));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

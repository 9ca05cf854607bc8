import { keyOf } from '../app/keyboard.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { libraryWords } from './words.ts';
import styles from './welcome.module.css';

/** A word of welcome until it has been read. */
export function Welcome() {
  const { settings } = useReader();
  const { welcomed } = useStore(settings.store);
  const words = useWords(libraryWords);
  const language = useLanguage();
  if (welcomed) return null;
  return (
    <section className={styles.welcome} aria-labelledby="welcome">
      <h2 id="welcome" className={styles.title}>
        {words.welcome}
      </h2>
      <p>{words.welcomeText}</p>
      <ul className={styles.hints}>
        {(Object.keys(words.welcomeHints) as (keyof typeof words.welcomeHints)[]).map((command) => (
          <li key={command}>
            <kbd>{keyOf(command, language)}</kbd> {words.welcomeHints[command]}
          </li>
        ))}
      </ul>
      <Button look="button" onClick={() => settings.change({ welcomed: true })}>
        {words.welcomeDone}
      </Button>
    </section>
  );
}

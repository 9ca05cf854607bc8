import type { Language } from '../../core/model/language.ts';
import { useWords } from '../words/words.ts';
import { searchWords } from './words.ts';
import styles from './language-badge.module.css';

/** `DE`, read out as the language's name. */
export function LanguageBadge({ language }: { readonly language: Language }) {
  const words = useWords(searchWords);
  return (
    <span className={styles.badge}>
      <span aria-hidden>{language.toUpperCase()}</span>
      <span className="visually-hidden">{words.languages[language]}</span>
    </span>
  );
}

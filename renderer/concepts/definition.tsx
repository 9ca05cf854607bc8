import type { Concept } from '../../core/model/concept.ts';
import type { Language } from '../../core/model/language.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { conceptWords } from './words.ts';
import styles from './definition.module.css';

/** What a concept is, in one language, with the source and the other labels it goes by. */
export function Definition({ concept, language }: { concept: Concept; language: Language }) {
  const words = useWords(conceptWords);
  const interfaceLanguage = useLanguage();
  const { text, source } = concept.definition[language];
  const { alternative } = concept.labels[language];
  return (
    <section lang={language}>
      <h2 className={styles.title} lang={interfaceLanguage}>
        {words.definition} · {words.languages[language]}
      </h2>
      <p className={styles.text}>{text}</p>
      <p className={styles.source}>
        <span lang={interfaceLanguage}>{words.source}:</span> {source}
      </p>
      {alternative.length > 0 && (
        <p className={styles.alternative}>
          <span className={styles.also} lang={interfaceLanguage}>
            {words.alternative}:
          </span>{' '}
          {alternative.join(', ')}
        </p>
      )}
    </section>
  );
}

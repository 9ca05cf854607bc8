import { ArrowRight } from 'lucide-react';
import type { ConceptId } from '../../core/model/ids.ts';
import { otherLanguage, type Language } from '../../core/model/language.ts';
import { useReader } from '../app/reader-context.ts';
import { topicName } from '../library/topic-name.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { nowhere } from './concept-counts.ts';
import { useConceptCounts } from './use-editions.ts';
import { conceptWords } from './words.ts';
import styles from './concept-card.module.css';

/** A concept at a glance: both labels, the definition in the article's language, and how often it is mentioned. */
export function ConceptCard({ concept: id, language }: { concept: ConceptId; language: Language }) {
  const { library } = useReader();
  const words = useWords(conceptWords);
  const interfaceLanguage = useLanguage();
  const counts = useConceptCounts();
  const concept = library.concepts.find((one) => one.id === id);
  if (concept === undefined) return null;
  const other = otherLanguage(language);
  const { places, works } = counts?.get(id) ?? nowhere;
  return (
    <div className={styles.card} lang={language}>
      <p className={styles.label}>
        {topicName(id, library.concepts, language)}{' '}
        <span className={styles.other} lang={other}>
          {topicName(id, library.concepts, other)}
        </span>
      </p>
      <p className={styles.definition}>{concept.definition[language].text}</p>
      <p className={styles.foot} lang={interfaceLanguage}>
        {/* The space is kept while the editions are still being opened, so that the card does not grow. */}
        <span>{counts === null ? '\u00a0' : words.placesInWorks(places, works)}</span>
        <span className={styles.opens}>
          {words.opens} <ArrowRight size={14} aria-hidden />
        </span>
      </p>
    </div>
  );
}

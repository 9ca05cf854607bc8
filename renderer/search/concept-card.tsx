import type { ConceptHit } from '../../core/search/result.ts';
import { languages } from '../../core/model/language.ts';
import { sentences } from '../../core/text/sentences.ts';
import { useReader } from '../app/reader-context.ts';
import { topicName } from '../library/topic-name.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { searchWords } from './words.ts';
import styles from './entry.module.css';

/** A concept that is called what was looked for: its name, what it is in a sentence, how often it occurs. It stands in a link. */
export function ConceptCard({ hit }: { readonly hit: ConceptHit }) {
  const { library } = useReader();
  const language = useLanguage();
  const words = useWords(searchWords);
  const concept = library.concepts.find(({ id }) => id === hit.concept);
  if (concept === undefined) return hit.label;
  const { text } = concept.definition[language];
  const [first = { start: 0, end: text.length }] = sentences(text, language);
  const count = languages.reduce((total, each) => total + hit.segments[each], 0);
  const counts = languages.map((each) => `${words.languages[each]} ${words.number(hit.segments[each])}`);
  return (
    <>
      <span className={styles.margin}>{words.concept}</span>
      <span className={styles.concept}>{topicName(hit.concept, library.concepts, language)}</span>
      <span className={styles.sentence}>{text.slice(first.start, first.end)}</span>
      <span className={styles.where}>
        {[words.mentionedIn(count), ...(count > 0 ? counts : [])].join(' · ')}
      </span>
    </>
  );
}

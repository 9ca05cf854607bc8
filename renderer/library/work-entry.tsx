import type { EditionHead } from '../../core/model/edition.ts';
import type { Work } from '../../core/model/manifest.ts';
import { readingMinutes } from '../../core/reading/reading-time.ts';
import { useReader } from '../app/reader-context.ts';
import { addressOf } from '../app/routes.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { headOf } from './shown-works.ts';
import { topicName } from './topic-name.ts';
import { libraryWords } from './words.ts';
import styles from './work-entry.module.css';

/** A work: its title in the interface's language, and a way into each edition. */
export function WorkEntry({ work, onTopic }: { work: Work; onTopic: (topic: string) => void }) {
  const { library } = useReader();
  const language = useLanguage();
  const words = useWords(libraryWords);
  const head = headOf(work, language);
  return (
    <li className={styles.work}>
      <div className={styles.about} lang={head.language}>
        <h3 className={styles.title}>
          <a href={addressOf({ page: 'reading', work: work.id, language: head.language })}>{head.title}</a>
        </h3>
        {head.subtitle !== undefined && <p className={styles.subtitle}>{head.subtitle}</p>}
        {head.author !== undefined && <p className={styles.author}>{head.author}</p>}
      </div>
      <ul className={styles.editions}>
        {work.editions.map((edition) => (
          <EditionEntry key={edition.language} head={edition} />
        ))}
      </ul>
      <ul className={styles.topics} aria-label={words.topics}>
        {head.topics.map((topic) => (
          <li key={topic}>
            <button type="button" className={styles.topic} onClick={() => onTopic(topic)}>
              {topicName(topic, library.concepts, language)}
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

function EditionEntry({ head }: { head: EditionHead }) {
  const { places } = useReader();
  const words = useWords(libraryWords);
  const read = places.of(head.work, head.language)?.read;
  const minutes = readingMinutes(head.words, head.language);
  const go = read === undefined ? words.go.begin : read >= 0.995 ? words.go.again : words.go.on;
  return (
    <li className={styles.edition}>
      <a
        className={styles.go}
        href={addressOf({ page: 'reading', work: head.work, language: head.language })}
      >
        <span className={styles.language} aria-hidden>
          {head.language.toUpperCase()}
        </span>
        {go}
        <span className="visually-hidden">
          {words.in[head.language]}: {head.title}
        </span>
      </a>
      <span className={styles.length} title={words.minutesLong(minutes)}>
        {words.minutes(minutes)}
      </span>
      <progress className={styles.progress} value={read ?? 0} max={1} aria-label={words.read(read ?? 0)} />
      <span className={styles.read}>{read === undefined ? words.unread : words.read(read)}</span>
    </li>
  );
}

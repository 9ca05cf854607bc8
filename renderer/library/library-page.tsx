import * as v from 'valibot';
import { languages } from '../../core/model/language.ts';
import { useReader } from '../app/reader-context.ts';
import { useRemembered } from '../app/use-remembered.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { Empty, Page } from '../design/page.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { shownWorks, sorts, topicsOf, type Choice as Chosen } from './shown-works.ts';
import { topicName } from './topic-name.ts';
import { Welcome } from './welcome.tsx';
import { libraryWords } from './words.ts';
import { WorkEntry } from './work-entry.tsx';
import styles from './library-page.module.css';

const chosenSchema = v.object({
  language: v.picklist(['all', ...languages]),
  topic: v.nullable(v.string()),
  sort: v.picklist(sorts),
});

const everything: Chosen = { language: 'all', topic: null, sort: 'recent' };

/** The works and what one has read of them. The first page one ever sees. */
export function LibraryPage() {
  const { library, places } = useReader();
  const read = useStore(places.store);
  const language = useLanguage();
  const words = useWords(libraryWords);
  const [chosen, setChosen] = useRemembered('library', chosenSchema, everything);
  const choose = (part: Partial<Chosen>): void => setChosen({ ...chosen, ...part });
  const works = shownWorks(library.bundled, chosen, read, language);
  return (
    <Page title={words.title} lead={words.lead}>
      <Welcome />
      <div className={styles.filters}>
        <Choice
          label={words.language}
          value={chosen.language}
          choices={words.languages}
          onChoose={(to) => choose({ language: to })}
        />
        <Choice
          label={words.sort}
          value={chosen.sort}
          choices={words.sorts}
          onChoose={(sort) => choose({ sort })}
        />
        <label className={styles.topic}>
          <span>{words.topic}</span>
          <select
            value={chosen.topic ?? ''}
            onChange={(event) => choose({ topic: event.target.value === '' ? null : event.target.value })}
          >
            <option value="">{words.allTopics}</option>
            {topicsOf(library.bundled).map((topic) => (
              <option key={topic} value={topic}>
                {topicName(topic, library.concepts, language)}
              </option>
            ))}
          </select>
        </label>
        <p className={styles.count} role="status">
          {words.shown(works.length)}
        </p>
      </div>
      {works.length === 0 ? (
        <Empty>
          <p>{words.none}</p>
          <Button onClick={() => setChosen(everything)}>{words.clear}</Button>
        </Empty>
      ) : (
        <ul className={styles.works}>
          {works.map((work) => (
            <WorkEntry key={work.id} work={work} onTopic={(topic) => choose({ topic })} />
          ))}
        </ul>
      )}
    </Page>
  );
}

import { useDeferredValue, useMemo } from 'react';
import * as v from 'valibot';
import { languages } from '../../core/model/language.ts';
import { useReader } from '../app/reader-context.ts';
import { useRemembered } from '../app/use-remembered.ts';
import { useStore } from '../app/store.ts';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { SelectField, TextField } from '../design/field.tsx';
import { Empty, focusTitle, Page } from '../design/page.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { ContinueReading } from './continue-reading.tsx';
import { commonTopics, ownList } from './own-list.ts';
import { OwnSection } from './own-section.tsx';
import { shownWorks, sorts, topicsOf, type Choice as Chosen } from './shown-works.ts';
import { topicName } from './topic-name.ts';
import { useCatalogue } from './use-catalogue.ts';
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

/** Topics of own works in the field to choose from: all of them would be a list nobody reads. */
const mostTopics = 30;

/** The works and what one has read of them. The first page one ever sees. */
export function LibraryPage() {
  const { library, places } = useReader();
  const { own } = useCatalogue();
  const read = useStore(places.store);
  const language = useLanguage();
  const words = useWords(libraryWords);
  const [chosen, setChosen] = useRemembered('library', chosenSchema, everything);
  const [typed, setTyped] = useRemembered('libraryFilter', v.string(), '');
  const choose = (part: Partial<Chosen>): void => setChosen({ ...chosen, ...part });
  const clear = (): void => {
    setChosen(everything);
    setTyped('');
    focusTitle();
  };
  const hasOwn = own.works.size > 0;
  const works = shownWorks(library.bundled, chosen, read, language, typed);
  const asked = useDeferredValue(typed);
  const mine = useMemo(
    () => ownList(own.works.values(), chosen, asked, read),
    [own.works, chosen, asked, read],
  );
  const topics = useMemo(
    () => [...new Set([...topicsOf(library.bundled), ...commonTopics(own.works.values(), mostTopics)])],
    [library, own.works],
  );
  const { added: _, ...fewSorts } = words.sorts;
  return (
    <Page title={words.title} lead={words.lead}>
      <Welcome />
      {hasOwn && <ContinueReading />}
      <div className={styles.filters}>
        {hasOwn && (
          <TextField
            className={styles.filter}
            type="search"
            label={words.filter}
            value={typed}
            onChange={setTyped}
          />
        )}
        <Choice
          label={words.language}
          value={chosen.language}
          choices={words.languages}
          onChoose={(to) => choose({ language: to })}
        />
        <Choice
          label={words.sort}
          value={chosen.sort}
          choices={hasOwn ? words.sorts : (fewSorts as typeof words.sorts)}
          onChoose={(sort) => choose({ sort })}
        />
        <SelectField
          label={words.topic}
          value={chosen.topic ?? ''}
          onChange={(topic) => choose({ topic: topic === '' ? null : topic })}
        >
          <option value="">{words.allTopics}</option>
          {topics.map((topic) => (
            <option key={topic} value={topic}>
              {topicName(topic, library.concepts, language)}
            </option>
          ))}
        </SelectField>
      </div>
      {(works.length > 0 || (!hasOwn && own.state !== 'reading')) && (
        <section className={styles.section} aria-labelledby="bundled-works">
          <div className={styles.head}>
            <h2 className={styles.heading} id="bundled-works">
              {words.bundled}
            </h2>
            <p className={styles.count} role="status">
              {words.shown(works.length)}
            </p>
          </div>
          {works.length === 0 ? (
            <Empty>
              <p>{words.none}</p>
              <Button onClick={clear}>{words.clear}</Button>
            </Empty>
          ) : (
            <ul className={styles.works}>
              {works.map((work) => (
                <WorkEntry key={work.id} work={work} onTopic={(topic) => choose({ topic })} />
              ))}
            </ul>
          )}
        </section>
      )}
      <OwnSection works={mine} onClear={clear} />
    </Page>
  );
}

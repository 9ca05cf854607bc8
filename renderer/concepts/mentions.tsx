import { use, useMemo } from 'react';
import * as v from 'valibot';
import type { Concept } from '../../core/model/concept.ts';
import { languages } from '../../core/model/language.ts';
import { useReader } from '../app/reader-context.ts';
import { useRemembered } from '../app/use-remembered.ts';
import { addressOf } from '../app/routes.ts';
import { Empty } from '../design/page.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { allEditions } from './all-editions.ts';
import { Concordance } from './concordance.tsx';
import { concordanceLines } from './concordance-lines.ts';
import { OwnMentions, ownPortion } from './own-mentions.tsx';
import { useOwnMentions } from './use-own-mentions.ts';
import { EditionStrip } from './edition-strip.tsx';
import { conceptWords } from './words.ts';
import styles from './mentions.module.css';

/** Where a concept is mentioned: how often, where in each edition, and every place in its context. */
export function Mentions({ concept }: { concept: Concept }) {
  const { library } = useReader();
  const language = useLanguage();
  const words = useWords(conceptWords);
  const editions = use(allEditions(library));
  const lines = useMemo(() => concordanceLines(editions, concept.id), [editions, concept.id]);
  const [limit, setLimit] = useRemembered('ownMost', v.number(), ownPortion);
  const own = useOwnMentions(concept.id, limit);
  const works = new Set(lines.map(({ edition }) => edition.head.work)).size;
  const silent = languages.filter(
    (one) =>
      editions.some(({ head }) => head.language === one) &&
      !lines.some(({ edition }) => edition.head.language === one) &&
      own?.places.some((place) => place.language === one) === false,
  );
  const label = concept.labels[language].preferred;
  const ownMentions = own !== null && own.total > 0 && (
    <OwnMentions concept={concept.id} label={label} found={own} limit={limit} onMore={setLimit} />
  );
  if (lines.length === 0) {
    if (own === null) return null;
    if (ownMentions) {
      return (
        <section className={styles.mentions}>
          <h2 className={styles.title}>{words.mentions}</h2>
          {ownMentions}
        </section>
      );
    }
    return (
      <section className={styles.mentions}>
        <h2 className={styles.title}>{words.none}</h2>
        <Empty>
          <p>{words.noneText}</p>
          <p>
            <a href={addressOf({ page: 'search', query: label })}>{words.searchFor(label)}</a>
          </p>
        </Empty>
      </section>
    );
  }
  return (
    <section className={styles.mentions}>
      <h2 className={styles.title}>
        {words.mentions}{' '}
        <span className={styles.count}>
          {words.placesInWorks(lines.length + (own?.total ?? 0), works + (own?.works ?? 0))}
        </span>
      </h2>
      {silent.map((one) => (
        <p key={one} className={styles.silent}>
          {words.noneIn[one]}
        </p>
      ))}
      <h3 className={styles.subtitle}>{words.strips}</h3>
      <ul className={styles.strips}>
        {editions.map((edition) => (
          <EditionStrip
            key={`${edition.head.work}.${edition.head.language}`}
            edition={edition}
            concept={concept.id}
            lines={lines.filter((line) => line.edition === edition)}
          />
        ))}
      </ul>
      <Concordance concept={concept.id} lines={lines} />
      {ownMentions}
    </section>
  );
}

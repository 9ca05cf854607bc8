import { readingMinutes } from '../../core/reading/reading-time.ts';
import { useReader } from '../app/reader-context.ts';
import { addressOf } from '../app/routes.ts';
import { useStore } from '../app/store.ts';
import { useWords } from '../words/words.ts';
import { underWay } from './own-list.ts';
import { useCatalogue } from './use-catalogue.ts';
import { libraryWords } from './words.ts';
import styles from './continue-reading.module.css';

const most = 3;

/** What one is in the middle of, whichever library it is in. */
export function ContinueReading() {
  const { places } = useReader();
  const { head } = useCatalogue();
  const words = useWords(libraryWords);
  const begun = underWay(useStore(places.store), 4 * most)
    .flatMap((place) => {
      const known = head(place.work, place.language);
      return known === undefined ? [] : [{ place, known }];
    })
    .slice(0, most);
  if (begun.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="continue-reading">
      <h2 className={styles.heading} id="continue-reading">
        {words.go.on}
      </h2>
      <ul className={styles.list}>
        {begun.map(({ place, known }) => (
          <li key={`${place.work}.${place.language}`}>
            <a
              className={styles.work}
              href={addressOf({ page: 'reading', work: place.work, language: place.language })}
            >
              <span className={styles.title} lang={known.language}>
                {known.title}
              </span>
              <progress className={styles.progress} value={place.read} max={1} aria-hidden />
              <span className={styles.left}>
                {words.read(place.read)} ·{' '}
                {words.minutesLeft(
                  Math.max(1, Math.round(readingMinutes(known.words, known.language) * (1 - place.read))),
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

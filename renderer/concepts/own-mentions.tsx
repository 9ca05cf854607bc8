import type { MentionPlaces } from '../../core/library/mention-place.ts';
import type { ConceptId } from '../../core/model/ids.ts';
import { addressOf } from '../app/routes.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { ConcordanceRow } from './concordance-row.tsx';
import { rowOfPlace } from './concordance-lines.ts';
import { conceptWords } from './words.ts';
import lines from './concordance.module.css';
import styles from './mentions.module.css';

/** How many lines are shown at first and added each time, and how many at most: then the search goes on better. */
export const ownPortion = 50;
const most = 500;

type Props = {
  readonly concept: ConceptId;
  /** What the concept is called, to search for it. */
  readonly label: string;
  readonly found: MentionPlaces;
  readonly limit: number;
  readonly onMore: (limit: number) => void;
};

/** Where the reader's own works mention a concept, one line each, as for the bundled ones. */
export function OwnMentions({ concept, label, found, limit, onMore }: Props) {
  const words = useWords(conceptWords);
  const { total, works, places } = found;
  const left = Math.min(total, most) - places.length;
  return (
    <section className={styles.own} aria-labelledby="own-mentions">
      <h3 className={styles.ownTitle} id="own-mentions">
        {words.ownMentions} <span className={styles.count}>{words.placesInWorks(total, works)}</span>
      </h3>
      <ol className={lines.lines}>
        {places.map((place, index) => (
          <ConcordanceRow
            key={`${place.work}.${place.language} ${place.mention.segment} ${place.mention.start}`}
            concept={concept}
            row={rowOfPlace(place)}
            // The first of a new portion takes the focus from the button, which may have gone.
            takesFocus={index > 0 && index === limit - ownPortion}
          />
        ))}
      </ol>
      {left > 0 && (
        <Button className={lines.more} onClick={() => onMore(limit + ownPortion)}>
          {words.more(Math.min(ownPortion, left))}
        </Button>
      )}
      {left <= 0 && total > most && (
        <p className={styles.silent}>
          <a href={addressOf({ page: 'search', query: words.conceptQuery(label) })}>
            {words.searchFor(label)}
          </a>
        </p>
      )}
    </section>
  );
}

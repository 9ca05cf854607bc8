import { useRef } from 'react';
import type { MentionPlaces } from '../../core/library/mention-place.ts';
import type { ConceptId } from '../../core/model/ids.ts';
import { addressOf } from '../app/routes.ts';
import { MoreButton } from '../design/more-button.tsx';
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
  const list = useRef<HTMLOListElement>(null);
  const left = Math.min(total, most) - places.length;
  return (
    <section className={styles.own} aria-labelledby="own-mentions">
      <h3 className={styles.ownTitle} id="own-mentions">
        {words.ownMentions} <span className={styles.count}>{words.placesInWorks(total, works)}</span>
      </h3>
      <ol className={lines.lines} ref={list}>
        {places.map((place) => (
          <ConcordanceRow
            key={`${place.work}.${place.language} ${place.mention.segment} ${place.mention.start}`}
            concept={concept}
            row={rowOfPlace(place)}
          />
        ))}
      </ol>
      {left > 0 && (
        <MoreButton className={lines.more} list={list} onMore={() => onMore(limit + ownPortion)}>
          {words.more(Math.min(ownPortion, left))}
        </MoreButton>
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

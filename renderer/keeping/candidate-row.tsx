import type { Annotation } from '../../core/annotations/annotation.ts';
import type { Candidate } from '../../core/exchange/candidate.ts';
import { longestShown } from '../../core/exchange/reading.ts';
import { useId } from 'react';
import { segmentSign } from '../notes/segment-sign.ts';
import { BothVersions } from '../notes/versions.tsx';
import { useWords } from '../words/words.ts';
import { reasonInWords } from './reason-in-words.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import { useTitles } from '../library/use-titles.ts';
import { importWords } from './import-words.ts';
import styles from './keeping.module.css';

type Props = {
  readonly candidate: Candidate;
  /** The choice that was taken, if any. */
  readonly placed: number | undefined;
  /** Whether removed notes are to come back. */
  readonly isBack: boolean;
  readonly onPlace: (choice: number | null) => void;
};

/** One record: what would happen with it, which it is, and why. */
export function CandidateRow({ candidate, placed, isBack, onPlace }: Props) {
  const words = useWords(importWords);
  const { result, reason, source } = candidate;
  const { where, title, quotation, note } = source;
  const { work } = useCatalogue();
  // What a record says may be a work's id or any words, so nothing is asked for by it.
  const titleOf = useTitles([]);
  const isTaken =
    result === 'new' ||
    result === 'newer' ||
    placed !== undefined ||
    (isBack && reason.code === 'removed-here');
  return (
    <tr data-taken={isTaken}>
      <td>
        <strong>{placed === undefined ? words.results[result] : words.placed}</strong>
        <span className={styles.small}>{isTaken ? words.isTaken : words.isNotTaken}</span>
      </td>
      <td>
        {quotation !== '' && <q className={styles.quotation}>{quotation}</q>}
        {note !== '' && <p className={styles.note}>{note}</p>}
        <p className={styles.small}>
          {reason.code === 'unknown-format'
            ? title
            : [
                work(title) === undefined ? title : titleOf(title),
                `${words.formats[source.format]}, ${words.units[where.unit]} ${where.number}`,
              ]
                .filter(Boolean)
                .join(' · ')}
        </p>
        <p className={styles.reason}>{reasonInWords(reason, words)}</p>
        {candidate.result === 'unplaced' && candidate.choices.length > 0 && (
          <Places
            choices={candidate.choices}
            quotation={reason.code === 'similar' && quotation.length <= longestShown ? quotation : null}
            placed={placed}
            onPlace={onPlace}
          />
        )}
      </td>
    </tr>
  );
}

type PlacesProps = {
  readonly choices: readonly Annotation[];
  /** What is quoted, where the places only say something like it; null too where it is too long to be known whole. */
  readonly quotation: string | null;
  readonly placed: number | undefined;
  readonly onPlace: Props['onPlace'];
};

/** The places that may be meant, likeliest first, each with what stands around it. */
function Places({ choices, quotation, placed, onPlace }: PlacesProps) {
  const words = useWords(importWords);
  const titleOf = useTitles(choices.map(({ target }) => target.work));
  const name = useId();
  return (
    <fieldset className={styles.places}>
      <legend>
        {words.whichPlace} {quotation !== null && words.differs}
      </legend>
      <label className={styles.check}>
        <input type="radio" name={name} checked={placed === undefined} onChange={() => onPlace(null)} />
        {words.nowhere}
      </label>
      {choices.map(({ target: { work, language, segment, start, prefix, exact, suffix } }, index) => (
        <label key={`${work} ${language} ${start}`} className={styles.check}>
          <input type="radio" name={name} checked={placed === index} onChange={() => onPlace(index)} />
          <span>
            {titleOf(work)} ({language}), {segmentSign(segment)}
            <span className={styles.context} lang={language}>
              …{prefix.trimStart()}
              {quotation === null ? <mark>{exact}</mark> : <BothVersions was={quotation} now={exact} />}
              {suffix.trimEnd()}…
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

import { useEffect, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../core/annotations/annotation.ts';
import { results, type Result } from '../../core/exchange/candidate.ts';
import { tally } from '../../core/exchange/import-notes.ts';
import { Button } from '../design/button.tsx';
import { MoreButton } from '../design/more-button.tsx';
import { useWords } from '../words/words.ts';
import { CandidateRow } from './candidate-row.tsx';
import type { DryRun } from './use-import.ts';
import { undecided, wantedNotes, type Decisions } from './wanted-notes.ts';
import { importWords } from './import-words.ts';
import { keepingWords } from './words.ts';
import styles from './keeping.module.css';

type Props = {
  readonly dry: DryRun;
  readonly onWrite: (annotations: readonly Annotation[]) => void;
  readonly onPutAway: () => void;
};

/** How many records are listed at once; more come on demand. */
const step = 100;

/** What would happen, note by note. Nothing is written before the reader says so. */
export function DryRunView({ dry: { names, unread, candidates }, onWrite, onPutAway }: Props) {
  const words = useWords(importWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const [decisions, decide] = useState<Decisions>(undecided);
  const [only, setOnly] = useState<Result | null>(null);
  const [limit, setLimit] = useState(step);
  const list = useRef<HTMLTableSectionElement>(null);
  const counts = useMemo(() => tally(candidates), [candidates]);
  const wanted = useMemo(() => wantedNotes(candidates, decisions), [candidates, decisions]);
  const removed = useMemo(
    () => candidates.filter(({ reason }) => reason.code === 'removed-here').length,
    [candidates],
  );
  const placeable = useMemo(
    () => candidates.filter((each) => each.result === 'unplaced' && each.choices.length > 0).length,
    [candidates],
  );
  const shown = useMemo(
    () =>
      candidates
        .map((candidate, index) => ({ candidate, index }))
        .filter(({ candidate }) => only === null || candidate.result === only),
    [candidates, only],
  );
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.stack}>
      <h3 className={styles.subheading} ref={heading} tabIndex={-1}>
        {words.wouldHappen(candidates.length)}
      </h3>
      <p className={styles.small}>{names.join(', ')}</p>
      {unread.map(({ name, why }) => (
        <p key={name} className={styles.problem}>
          <code>{name}</code>: {words.unread[why]}
        </p>
      ))}
      {candidates.length === 0 && unread.length === 0 && <p>{words.nothingIn}</p>}
      {candidates.length > 0 && (
        <Counts counts={counts} total={candidates.length} only={only} onChoose={setOnly} />
      )}
      {removed > 0 && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={decisions.bringsBack}
            onChange={({ target }) => decide({ ...decisions, bringsBack: target.checked })}
          />
          {words.bringBack(removed)}
        </label>
      )}
      <WriteBar
        count={wanted.length}
        placeable={placeable}
        onWrite={() => onWrite(wanted)}
        onPutAway={onPutAway}
      />
      {shown.length > 0 && (
        <table className={styles.table}>
          <caption className="visually-hidden">{words.table}</caption>
          <thead>
            <tr>
              <th scope="col">{words.result}</th>
              <th scope="col">{words.note}</th>
            </tr>
          </thead>
          <tbody ref={list}>
            {shown.slice(0, limit).map(({ candidate, index }) => (
              <CandidateRow
                key={index}
                candidate={candidate}
                placed={decisions.placed.get(index)}
                isBack={decisions.bringsBack}
                onPlace={(choice) =>
                  decide({ ...decisions, placed: withPlace(decisions.placed, index, choice) })
                }
              />
            ))}
          </tbody>
        </table>
      )}
      {shown.length > limit && (
        <div>
          <MoreButton list={list} onMore={() => setLimit(limit + step)}>
            {words.more(Math.min(step, shown.length - limit))}
          </MoreButton>
        </div>
      )}
    </div>
  );
}

/** @param choice null takes the place back. */
function withPlace(placed: Decisions['placed'], index: number, choice: number | null): Decisions['placed'] {
  const next = new Map(placed);
  if (choice === null) next.delete(index);
  else next.set(index, choice);
  return next;
}

type CountsProps = {
  readonly counts: Readonly<Record<Result, number>>;
  readonly total: number;
  readonly only: Result | null;
  readonly onChoose: (only: Result | null) => void;
};

/** How often each result came; each narrows the table to itself. */
function Counts({ counts, total, only, onChoose }: CountsProps) {
  const words = useWords(importWords);
  return (
    <div className={styles.counts} role="group" aria-label={words.narrow}>
      <Button aria-pressed={only === null} onClick={() => onChoose(null)}>
        {words.all} <span className={styles.number}>{total}</span>
      </Button>
      {results
        .filter((result) => counts[result] > 0)
        .map((result) => (
          <Button key={result} aria-pressed={only === result} onClick={() => onChoose(result)}>
            {words.results[result]} <span className={styles.number}>{counts[result]}</span>
          </Button>
        ))}
    </div>
  );
}

type BarProps = {
  readonly count: number;
  readonly placeable: number;
  readonly onWrite: () => void;
  readonly onPutAway: () => void;
};

function WriteBar({ count, placeable, onWrite, onPutAway }: BarProps) {
  const words = useWords(importWords);
  const { close } = useWords(keepingWords);
  return (
    <>
      <p className={styles.small} role="status">
        {[
          count > 0 ? words.notYet : placeable === 0 && words.nothingToWrite,
          placeable > 0 && words.mayBePlaced(placeable),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <div className={styles.row}>
        <Button look="button" disabled={count === 0} onClick={onWrite}>
          {words.takeOver(count)}
        </Button>
        <Button onClick={onPutAway}>{close}</Button>
      </div>
    </>
  );
}

import { useRef, useState } from 'react';
import type { Annotation } from '../../core/annotations/annotation.ts';
import type { WorkPreview } from '../../core/annotations/snapshot.ts';
import { differences } from '../../core/exchange/differences.ts';
import { Button } from '../design/button.tsx';
import { MoreButton } from '../design/more-button.tsx';
import { segmentSign } from '../notes/segment-sign.ts';
import { noteWords } from '../notes/words.ts';
import { useWords } from '../words/words.ts';
import { importWords } from './import-words.ts';
import { snapshotWords } from './snapshot-words.ts';
import styles from './keeping.module.css';

type Props = {
  readonly preview: WorkPreview;
  readonly title: string;
  /** How many notes would be brought back or changed. */
  readonly count: number;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
};

/** How many notes of a work are shown at once. */
const step = 20;

/** What of one work would come back, and how it differs from now. */
export function WorkPreviewView({ preview, title, count, isBusy, onRestore }: Props) {
  const { missing, changed, same, since } = preview;
  const words = useWords(snapshotWords);
  const [limit, setLimit] = useState(step);
  const list = useRef<HTMLUListElement>(null);
  const rest = missing.length + changed.length - limit;
  return (
    <section className={styles.stack} aria-label={title}>
      <h4 className={styles.work}>{title}</h4>
      <p className={styles.small}>
        {words.counts({ missing: missing.length, changed: changed.length, same, since })}
      </p>
      <ul className={styles.previewList} ref={list}>
        {missing.slice(0, limit).map((annotation) => (
          <li key={annotation.id}>
            <strong className={styles.sign}>{words.missing}</strong> <Shown annotation={annotation} />
          </li>
        ))}
        {changed.slice(0, Math.max(0, limit - missing.length)).map(({ before, now }) => (
          <li key={before.id}>
            <strong className={styles.sign}>{words.changed}</strong> <Shown annotation={before} />
            <Difference before={before} after={now} />
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        {rest > 0 && (
          <MoreButton list={list} onMore={() => setLimit(limit + step)}>
            {words.more(rest)}
          </MoreButton>
        )}
        <Button disabled={isBusy || count === 0} onClick={onRestore}>
          {words.restoreWork(count)}
        </Button>
      </div>
    </section>
  );
}

function Shown({ annotation: { target, note } }: { annotation: Annotation }) {
  return (
    <>
      {segmentSign(target.segment)}{' '}
      <q className={styles.quotation} lang={target.language}>
        {target.exact}
      </q>
      {note !== '' && <p className={styles.note}>{note}</p>}
    </>
  );
}

/** What it says now, where that is another thing. */
function Difference({ before, after }: { before: Annotation; after: Annotation }) {
  const words = useWords(snapshotWords);
  const { fields, place } = useWords(importWords);
  const { colours } = useWords(noteWords);
  const differing = differences(before, after).filter((field) => field !== 'modified');
  const named = new Set(differing.map((field) => fields[field] ?? place));
  return (
    <div className={styles.small}>
      <p>{words.differsIn([...named].join(', '))}</p>
      {before.note !== after.note && (
        <p>
          {words.now} {after.note === '' ? words.noNote : after.note}
        </p>
      )}
      {before.colour !== after.colour && (
        <p>
          {colours[before.colour]} → {colours[after.colour]}
        </p>
      )}
    </div>
  );
}

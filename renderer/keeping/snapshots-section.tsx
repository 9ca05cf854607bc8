import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { Snapshot } from '../../core/annotations/snapshot.ts';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { useLanguage, useWords } from '../words/words.ts';
import { FaultText } from './fault-text.tsx';
import { Section } from './section.tsx';
import { SnapshotView } from './snapshot-view.tsx';
import { useAsked } from './use-asked.ts';
import { snapshotWords } from './snapshot-words.ts';
import { keepingWords } from './words.ts';
import styles from './keeping.module.css';

/** How many are listed at once; more come on demand. */
const step = 10;

/** All notes as they were earlier: what each would bring back, and the bringing back. */
export function SnapshotsSection() {
  const { notebook } = useReader();
  const words = useWords(snapshotWords);
  const { asking, again } = useWords(keepingWords);
  const [asked, ask] = useAsked('snapshots.list', null);
  const [open, setOpen] = useState<Snapshot['id'] | null>(null);
  const [limit, setLimit] = useState(step);
  const changed = async (): Promise<void> => void (await Promise.all([ask(), notebook.load()]));
  return (
    <Section title={words.title} text={words.text}>
      {asked.state === 'asking' && <p>{asking}</p>}
      {asked.state === 'failed' && (
        <>
          <FaultText error={asked.error} />
          <Button onClick={() => void ask()}>{again}</Button>
        </>
      )}
      {asked.state === 'answered' && asked.value.length === 0 && (
        <p className={styles.empty}>{words.empty}</p>
      )}
      {asked.state === 'answered' && asked.value.length > 0 && (
        <ul className={styles.snapshots}>
          {asked.value.slice(0, limit).map((snapshot) => (
            <li key={snapshot.id}>
              <SnapshotLine
                snapshot={snapshot}
                isOpen={snapshot.id === open}
                onToggle={() => setOpen(snapshot.id === open ? null : snapshot.id)}
              />
              {snapshot.id === open && <SnapshotView snapshot={snapshot.id} onChanged={changed} />}
            </li>
          ))}
        </ul>
      )}
      {asked.state === 'answered' && asked.value.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + step)}>{words.more(asked.value.length - limit)}</Button>
        </div>
      )}
    </Section>
  );
}

type LineProps = { readonly snapshot: Snapshot; readonly isOpen: boolean; readonly onToggle: () => void };

function SnapshotLine({ snapshot: { at, reason, works, annotations }, isOpen, onToggle }: LineProps) {
  const words = useWords(snapshotWords);
  const language = useLanguage();
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const Sign = isOpen ? ChevronDown : ChevronRight;
  return (
    <h3 className={styles.snapshotHeading}>
      <button type="button" className={styles.snapshot} aria-expanded={isOpen} onClick={onToggle}>
        <Sign size={16} aria-hidden />
        <time dateTime={at}>{time.format(new Date(at))}</time>
        <span className={styles.small}>
          {words.reasons[reason]} · {words.holds(annotations, works)}
        </span>
      </button>
    </h3>
  );
}

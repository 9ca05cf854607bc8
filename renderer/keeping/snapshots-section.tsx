import { ChevronDown, ChevronRight } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Snapshot } from '../../core/annotations/snapshot.ts';
import { useReader } from '../app/reader-context.ts';
import { useLanguage, useWords } from '../words/words.ts';
import { AskedList } from './asked-list.tsx';
import { Section } from './section.tsx';
import { SnapshotView } from './snapshot-view.tsx';
import { useAsked } from '../app/use-asked.ts';
import { snapshotWords } from './snapshot-words.ts';
import { toldApart } from '../words/told-apart.ts';
import styles from './keeping.module.css';

/** How many are listed at once; more come on demand. */
const step = 10;

/** All notes as they were earlier: what each would bring back, and the bringing back. */
export function SnapshotsSection() {
  const { notebook } = useReader();
  const words = useWords(snapshotWords);
  const [asked, ask] = useAsked('snapshots.list', null);
  // Before much changes (an import above, a state brought back, another window), a state is put aside.
  useEffect(() => notebook.store.subscribe(() => void ask()), [notebook, ask]);
  const language = useLanguage();
  const times = useMemo(
    () => toldApart(asked.state === 'answered' ? asked.value.map(({ at }) => at) : [], language),
    [asked, language],
  );
  const [open, setOpen] = useState<Snapshot['id'] | null>(null);
  return (
    <Section title={words.title} text={words.text}>
      <AskedList
        asked={asked}
        ask={ask}
        step={step}
        className={styles.snapshots}
        words={words}
        keyOf={({ id }) => id}
      >
        {(snapshot) => (
          <>
            <SnapshotLine
              snapshot={snapshot}
              time={times.get(snapshot.at) ?? snapshot.at}
              isOpen={snapshot.id === open}
              onToggle={() => setOpen(snapshot.id === open ? null : snapshot.id)}
            />
            {snapshot.id === open && <SnapshotView snapshot={snapshot.id} onChanged={notebook.load} />}
          </>
        )}
      </AskedList>
    </Section>
  );
}

type LineProps = {
  readonly snapshot: Snapshot;
  /** When it was taken, in words. */
  readonly time: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

function SnapshotLine({ snapshot: { at, reason, works, annotations }, time, isOpen, onToggle }: LineProps) {
  const words = useWords(snapshotWords);
  const Sign = isOpen ? ChevronDown : ChevronRight;
  return (
    <h3 className={styles.snapshotHeading}>
      <button type="button" className={styles.snapshot} aria-expanded={isOpen} onClick={onToggle}>
        <Sign size={16} aria-hidden />
        <time dateTime={at}>{time}</time>
        <span className={styles.small}>
          {words.reasons[reason]} · {words.holds(annotations, works)}
        </span>
      </button>
    </h3>
  );
}

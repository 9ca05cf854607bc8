import type { Draft } from '../../core/annotations/draft.ts';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/words.ts';
import { canKeepBoth, settled, type Conflict, type Contested } from './draft-conflict.ts';
import { conflictWords } from './draft-conflict-words.ts';
import { noteWords } from './words.ts';
import styles from './draft-conflict-view.module.css';

type Props = {
  readonly draft: Draft;
  readonly conflict: Exclude<Conflict, { readonly state: 'none' }>;
  /** Called once it is settled; whoever lets the note go also closes the editor. */
  readonly onSettled: () => void;
  readonly onLetGo: () => void;
};

/** Says that the note was changed while one wrote, or the draft written twice, shows how, and lets the writer choose. */
export function DraftConflict({ draft, conflict, onSettled, onLetGo }: Props) {
  const { drafts } = useReader().notebook;
  const words = useWords(conflictWords);
  const settle = (next: Draft): void => {
    drafts.put(next);
    onSettled();
  };
  if (conflict.state === 'removed')
    return (
      <section ref={intoView} className={styles.conflict} aria-label={words.title}>
        <p role="alert">{words.removed}</p>
        <div className={styles.choices}>
          <Button onClick={() => settle({ ...draft, isNew: true })}>{words.writeAnew}</Button>
          <Button onClick={onLetGo}>{words.letGo}</Button>
        </div>
      </section>
    );
  const { theirs, fields } = conflict;
  return (
    <section ref={intoView} className={styles.conflict} aria-label={words.title}>
      <p role="alert">{conflict.state === 'changed' ? words.changed : words.writtenTwice}</p>
      <Theirs
        note={conflict.state === 'changed' ? words.note : words.theirs}
        theirs={theirs}
        fields={fields}
      />
      <div className={styles.choices}>
        <Button onClick={() => settle(settled(draft, conflict, 'mine'))}>{words.mine}</Button>
        <Button onClick={() => settle(settled(draft, conflict, 'theirs'))}>{words.theirs}</Button>
        {canKeepBoth(draft, conflict) && (
          <Button onClick={() => settle(settled(draft, conflict, 'both'))}>{words.both}</Button>
        )}
      </div>
    </section>
  );
}

type TheirsProps = {
  /** What its text is called. */
  readonly note: string;
  readonly theirs: Draft['annotation'];
  readonly fields: readonly Contested[];
};

/** The other version, as it was typed. */
function Theirs({ note, theirs, fields }: TheirsProps) {
  const words = useWords(conflictWords);
  const { colours, tags } = useWords(noteWords);
  return (
    <dl className={styles.theirs}>
      {fields.includes('note') && (
        <div>
          <dt>{note}</dt>
          <dd className={styles.text}>{theirs.note === '' ? words.empty : theirs.note}</dd>
        </div>
      )}
      {fields.includes('tags') && (
        <div>
          <dt>{tags}</dt>
          <dd>{theirs.tags.length === 0 ? words.empty : theirs.tags.join(', ')}</dd>
        </div>
      )}
      {fields.includes('colour') && (
        <div>
          <dt>{words.colour}</dt>
          <dd>{colours[theirs.colour]}</dd>
        </div>
      )}
    </dl>
  );
}

/** What is asked must not stand below the edge of the editor. */
const intoView = (section: HTMLElement | null): void => section?.scrollIntoView({ block: 'nearest' });

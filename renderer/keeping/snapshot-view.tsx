import { useState } from 'react';
import type { NoteChange } from '../../core/annotations/note-change.ts';
import type { SnapshotId, WorkPreview } from '../../core/annotations/snapshot.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { Choice } from '../design/choice.tsx';
import { useTitles } from '../library/use-titles.ts';
import { useWords } from '../words/words.ts';
import { faultOf } from '../notices/notices.ts';
import { carryOut } from './carry-out.ts';
import { FaultText } from '../notices/fault-text.tsx';
import { Outcome } from './outcome.tsx';
import { restorable, turnedBackRestore, type ChangedOnes } from './restored.ts';
import { useAsked } from '../app/use-asked.ts';
import { snapshotWords } from './snapshot-words.ts';
import { keepingWords } from './words.ts';
import { WorkPreviewView } from './work-preview-view.tsx';
import styles from './keeping.module.css';

type Done =
  | {
      readonly what: 'restored';
      readonly run: number;
      readonly count: number;
      readonly undo: readonly NoteChange[];
    }
  | { readonly what: 'undone'; readonly run: number; readonly count: number }
  | { readonly what: 'failed'; readonly run: number; readonly error: unknown };

type Props = {
  readonly snapshot: SnapshotId;
  /** Told when notes were written. */
  readonly onChanged: () => Promise<void>;
};

/** What a snapshot would bring back, and the bringing back: of one work or of all. */
export function SnapshotView({ snapshot, onChanged }: Props) {
  const { host } = useReader();
  const { asking, again } = useWords(keepingWords);
  const { damaged } = useWords(snapshotWords);
  const [input] = useState(() => ({ snapshot }));
  const [asked, ask] = useAsked('snapshots.preview', input);
  const [changed, setChanged] = useState<ChangedOnes>('keep');
  const [done, setDone] = useState<Done | null>(null);
  const [isBusy, setBusy] = useState(false);

  const act = async (work: () => Promise<Done>): Promise<void> => {
    setBusy(true);
    setDone(await work().catch((error: unknown): Done => ({ what: 'failed', run: Date.now(), error })));
    await Promise.all([ask(), onChanged()]);
    setBusy(false);
  };

  const restore = (works: readonly WorkId[] | null) =>
    act(async () => {
      // Asked again, so that undoing knows what is there at this moment.
      const previews = await host.call('snapshots.preview', input);
      const touched = previews.filter(({ work }) => works?.includes(work) ?? true);
      const { restored } = await host.call('snapshots.restore', { snapshot, works, changed });
      return {
        what: 'restored',
        run: Date.now(),
        count: restored,
        undo: turnedBackRestore(touched, changed),
      };
    });

  const undo = (changes: readonly NoteChange[]) =>
    act(async () => {
      const carried = await carryOut(host, changes);
      if (carried.error !== undefined) throw carried.error;
      return { what: 'undone', run: Date.now(), count: carried.done };
    });

  if (asked.state === 'asking') return <p className={styles.preview}>{asking}</p>;
  if (asked.state === 'failed')
    return (
      <div className={styles.preview}>
        {faultOf(asked.error).code === 'unreadable' ? (
          <p role="alert">{damaged}</p>
        ) : (
          <FaultText error={asked.error} />
        )}
        <div>
          <Button onClick={() => void ask()}>{again}</Button>
        </div>
      </div>
    );
  return (
    <div className={styles.preview}>
      {done !== null && (
        <DoneView key={done.run} done={done} isBusy={isBusy} onUndo={(changes) => void undo(changes)} />
      )}
      <Previews
        previews={asked.value}
        changed={changed}
        isBusy={isBusy}
        onChoose={setChanged}
        onRestore={(works) => void restore(works)}
      />
    </div>
  );
}

type DoneProps = {
  readonly done: Done;
  readonly isBusy: boolean;
  readonly onUndo: (changes: readonly NoteChange[]) => void;
};

function DoneView({ done, isBusy, onUndo }: DoneProps) {
  const words = useWords(snapshotWords);
  const { undo } = useWords(keepingWords);
  return (
    <Outcome isWell={done.what !== 'failed'}>
      {done.what === 'failed' && <FaultText error={done.error} />}
      {done.what === 'undone' && <p>{words.undone(done.count)}</p>}
      {done.what === 'restored' && (
        <>
          <p>
            <strong>{words.restored(done.count)}</strong> {words.restoredText}
          </p>
          {done.undo.length > 0 && (
            <div>
              <Button disabled={isBusy} onClick={() => onUndo(done.undo)}>
                {undo}
              </Button>
            </div>
          )}
        </>
      )}
    </Outcome>
  );
}

type PreviewsProps = {
  readonly previews: readonly WorkPreview[];
  readonly changed: ChangedOnes;
  readonly isBusy: boolean;
  readonly onChoose: (changed: ChangedOnes) => void;
  readonly onRestore: (works: readonly WorkId[] | null) => void;
};

function Previews({ previews, changed, isBusy, onChoose, onRestore }: PreviewsProps) {
  const words = useWords(snapshotWords);
  const titleOf = useTitles(previews.map(({ work }) => work));
  const touched = previews.filter(({ missing, changed }) => missing.length + changed.length > 0);
  if (touched.length === 0) return <p>{words.nothingLacks}</p>;
  const count = touched.reduce((sum, preview) => sum + restorable(preview, changed), 0);
  const hasChanged = touched.some((preview) => preview.changed.length > 0);
  return (
    <>
      {hasChanged && (
        <Choice label={words.whatOfChanged} value={changed} choices={words.ofChanged} onChoose={onChoose} />
      )}
      {touched.length > 1 && (
        <div>
          <Button look="button" disabled={isBusy || count === 0} onClick={() => onRestore(null)}>
            {words.restoreAll(count)}
          </Button>
        </div>
      )}
      {touched.map((preview) => (
        <WorkPreviewView
          key={preview.work}
          preview={preview}
          title={titleOf(preview.work)}
          count={restorable(preview, changed)}
          isBusy={isBusy}
          onRestore={() => onRestore([preview.work])}
        />
      ))}
    </>
  );
}

import { Pause, Play, X } from 'lucide-react';
import type { ImportState } from '../../core/library/import-state.ts';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { holdFocus } from '../design/held-focus.ts';
import { focusTitle } from '../design/page.tsx';
import { useWords } from '../words/words.ts';
import { ownLibraryWords } from './words.ts';
import styles from './own-library.module.css';

const kinds = ['added', 'changed', 'known', 'failed'] as const;

/** Where the focus goes on when a round takes its buttons away: never to one that has just come, which a key meant for the one before would press. */
export const roundTitle = (): HTMLElement | null => document.getElementById('import-round');

/** How many files became what, in words. */
function useCounts(round: ImportState | null): readonly string[] {
  const { counts } = useWords(ownLibraryWords);
  if (round === null) return [];
  return kinds.filter((kind) => round[kind] > 0).map((kind) => counts[kind](round[kind]));
}

/** Read out when an import begins, stops and ends, with what came of it. The figures on their way would never be silent. */
export function RoundSaid({ round }: { round: ImportState | null }) {
  const words = useWords(ownLibraryWords);
  const counts = useCounts(round);
  return (
    <p className="visually-hidden" role="status">
      {round !== null &&
        round.total > 0 &&
        [words.round[round.state], ...(round.state === 'idle' ? counts : [])].join(', ')}
    </p>
  );
}

/** How an import is getting on: how far, how long, what is being read, and the ways to stop it. */
export function RoundView({ round, waiting }: { round: ImportState; waiting: number }) {
  const words = useWords(ownLibraryWords);
  const counts = useCounts(round);
  const { state, total, done, now, secondsLeft } = round;
  return (
    <section className={styles.round} aria-labelledby="import-round">
      <h2 className={styles.heading} id="import-round" tabIndex={-1}>
        {words.round[state]}
      </h2>
      <progress className={styles.bar} max={total} value={done} aria-label={words.progress} />
      <p className={styles.figures}>
        <span>{words.doneOf(done, total)}</span>
        {counts.map((count) => (
          <span key={count}>{count}</span>
        ))}
        {state === 'running' && secondsLeft !== null && <span>{words.secondsLeft(secondsLeft)}</span>}
      </p>
      <p className={styles.now}>
        {state === 'running' && now !== null && (
          <>
            {words.now} <span className={styles.file}>{now}</span>
          </>
        )}
      </p>
      {waiting > 0 && state !== 'idle' && <p className={styles.soft}>{words.handingOver(waiting)}</p>}
      <div className={styles.row}>{state === 'idle' ? <Dismiss /> : <Stops state={state} />}</div>
    </section>
  );
}

/** It stands where none of the others stood: whoever presses Pause as the import ends presses nothing. */
function Dismiss() {
  const { importing, notices } = useReader();
  const words = useWords(ownLibraryWords);
  const dismiss = async (): Promise<void> => {
    const handOn = holdFocus();
    await importing.dismiss();
    // The button has gone with the round.
    handOn(focusTitle);
  };
  return (
    <Button className={styles.dismiss} onClick={() => void dismiss().catch(notices.fault)}>
      {words.dismiss}
    </Button>
  );
}

/** The first button stays what it is whatever it does now, so that it never takes the focus away with it. */
function Stops({ state }: { state: 'running' | 'paused' }) {
  const { importing, notices } = useReader();
  const words = useWords(ownLibraryWords);
  const isRunning = state === 'running';
  const turn = isRunning ? importing.pause : importing.resume;
  const cancel = (): void => {
    importing.cancel().then(() => notices.done(words.cancelled), notices.fault);
  };
  return (
    <>
      <Button look={isRunning ? 'plain' : 'button'} onClick={() => void turn().catch(notices.fault)}>
        {isRunning ? <Pause size={16} aria-hidden /> : <Play size={16} aria-hidden />}
        {isRunning ? words.pause : words.resume}
      </Button>
      <Button onClick={cancel}>
        <X size={16} aria-hidden /> {words.cancel}
      </Button>
    </>
  );
}

import { useState, type MouseEvent } from 'react';
import type { AnnotationId } from '../../core/annotations/annotation.ts';
import { positionsIn } from '../../core/annotations/edition-positions.ts';
import { mergedNotes } from '../../core/annotations/merge-notes.ts';
import type { NoteInPlace } from '../../core/annotations/placed-notes.ts';
import { passageByPosition, steppedRange, type RangeStep } from '../../core/annotations/range-steps.ts';
import { splitNote } from '../../core/annotations/split-note.ts';
import { targetOf } from '../../core/annotations/target.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { Passage, Point } from '../../core/reading/passage.ts';
import { useReader } from '../app/reader-context.ts';
import { Button } from '../design/button.tsx';
import { pointOf, selectedPassage } from '../reading/text-dom.ts';
import { useWords } from '../words/words.ts';
import { passageWords } from './many-words.ts';
import { PassageEnd } from './passage-end.tsx';
import { usePassageSteps } from './use-passage-steps.ts';
import { noteWords } from './words.ts';
import styles from './passage-tools.module.css';

export type PassageToolsProps = {
  readonly article: Element;
  readonly edition: Edition;
  readonly note: NoteInPlace;
  readonly notes: readonly NoteInPlace[];
  readonly onCurrent: (id: AnnotationId) => void;
};

/** What can be done to the passage of the current note: move its ends, merge it with others, split it. */
export function PassageTools({ article, edition, note, notes, onCurrent }: PassageToolsProps) {
  const { notebook, notices } = useReader();
  const words = useWords(passageWords);
  const { selectFirst } = useWords(noteWords);
  const [said, say] = useState('');
  const { id } = note.annotation;
  const { offsetOf } = positionsIn(edition);

  /** Keys come faster than the page is rendered, so the note is asked for anew each time. */
  const now = (): Pick<NoteInPlace, 'annotation' | 'passage'> => {
    const annotation = notebook.store.get().annotations.get(id) ?? note.annotation;
    return { annotation, passage: passageByPosition(annotation.target, edition) ?? note.passage };
  };
  const put = (passage: Passage, announce: (text: string) => string): void => {
    const { annotation } = now();
    const target = targetOf(edition, passage);
    notebook.write({ ...annotation, target });
    say(announce(target.exact));
  };
  const move = (step: RangeStep): void => {
    const passage = steppedRange(edition, now().passage, step);
    if (passage === null) return say(words.noFurther);
    put(passage, (text) =>
      step.end === 'end' ? words.endsNow(text.slice(-40)) : words.beginsNow(text.slice(0, 40)),
    );
  };
  usePassageSteps(move);

  const take = (): void => {
    const passage = selectedPassage(article);
    if (passage === null) return notices.done(selectFirst);
    put(passage, words.isNow);
  };

  const split = (): void => {
    const { annotation, passage } = now();
    const parts = pointsIn(article).map((point) =>
      splitNote(edition, { annotation, passage }, point, crypto.randomUUID()),
    );
    const two = parts.find((part) => part !== null);
    if (two === undefined) return notices.done(words.noSplit);
    const step = notebook.write(...two);
    notices.done(words.splitDone, () => notebook.takeBack(step));
  };

  const overlapping = notes.filter(
    ({ annotation, passage }) =>
      annotation.id !== id &&
      annotation.kind !== 'bookmark' &&
      (offsetOf(passage.start) ?? 0) < (offsetOf(note.passage.end) ?? 0) &&
      (offsetOf(passage.end) ?? 0) > (offsetOf(note.passage.start) ?? 0),
  );
  const merge = (): void => {
    const merged = mergedNotes(edition, [now(), ...overlapping]);
    if (merged.state !== 'merged')
      return notices.done(merged.state === 'too-long' ? words.tooLong : words.tooFew);
    const step = notebook.change(
      [merged.note],
      merged.removed.map((one) => one.id),
    );
    onCurrent(merged.note.id);
    notices.done(words.merged(merged.removed.length + 1), () => notebook.takeBack(step));
  };

  return (
    <div role="group" aria-label={words.title} className={styles.tools}>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      <PassageEnd
        name={words.start}
        before={words.startBefore}
        after={words.startAfter}
        end="start"
        onMove={move}
      />
      <PassageEnd name={words.end} before={words.endBefore} after={words.endAfter} end="end" onMove={move} />
      <Button className={styles.tool} onMouseDown={keepSelection} onClick={take}>
        {words.take}
      </Button>
      <Button className={styles.tool} onMouseDown={keepSelection} title={words.splitHint} onClick={split}>
        {words.split}
      </Button>
      {overlapping.length > 0 && (
        <Button className={styles.tool} onMouseDown={keepSelection} onClick={merge}>
          {words.merge(overlapping.length)}
        </Button>
      )}
    </div>
  );
}

/** Where one may want to part a passage: both ends of the selection, or the caret. */
function pointsIn(article: Element): readonly Point[] {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return [];
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  return [pointOf(article, startContainer, startOffset), pointOf(article, endContainer, endOffset)].flatMap(
    (point) => point ?? [],
  );
}

/** A press would take the selection, which these buttons work with. */
const keepSelection = (event: MouseEvent): void => event.preventDefault();

import type { Annotation } from '../../core/annotations/annotation.ts';
import { idOf, stepOf } from './script.ts';

/** What is known of one writer's notes from what it said before it ended. */
export type Ledger = {
  /** Takes in one line that the writer said. */
  readonly hear: (line: string) => void;
  /** Notes whose state on disk is not one they can have. Accepts what is there as where they stand now. */
  readonly settle: (onDisk: ReadonlyMap<string, Annotation>) => readonly string[];
  readonly acknowledged: () => number;
  readonly refused: () => number;
  /** The number of the next step. */
  readonly next: () => number;
};

/** A note's last step that was acknowledged, and those that were begun after it. */
type Entry = { kept: number | null; begun: number[] };

/**
 * The rule: a note is on disk as its last acknowledged step left it, or as one begun after that did.
 * A step that was begun and not acknowledged may have happened or not.
 */
export function ledger(writer: number, seed: number): Ledger {
  const entries = new Map<number, Entry>();
  let [acknowledged, refused, next] = [0, 0, 0];

  const entryOf = (note: number): Entry => {
    const entry = entries.get(note) ?? { kept: null, begun: [] };
    entries.set(note, entry);
    return entry;
  };

  /** The number of the step that a note's words show; null for no note. */
  const shownBy = (annotation: Annotation | undefined): number | null =>
    annotation === undefined ? null : Number.parseInt(annotation.note, 10);

  const isGone = (step: number | null): boolean => step === null || stepOf(seed, step).do === 'remove';

  return {
    hear: (line) => {
      const number = Number(line.slice(1));
      if (!/^[+=-]\d+$/.test(line)) return;
      const entry = entryOf(stepOf(seed, number).note);
      if (line.startsWith('+')) {
        entry.begun.push(number);
        next = Math.max(next, number + 1);
      } else if (line.startsWith('=')) {
        acknowledged += 1;
        entry.kept = number;
        entry.begun = entry.begun.filter((each) => each > number);
      } else refused += 1;
    },
    settle: (onDisk) => {
      const wrong: string[] = [];
      for (const [note, entry] of entries) {
        const found = shownBy(onDisk.get(idOf(writer, note)));
        const may = [entry.kept, ...entry.begun];
        const isRight = found === null ? may.some(isGone) : may.includes(found) && !isGone(found);
        if (!isRight)
          wrong.push(
            `note ${note} of writer ${writer}: ${found} on disk, ${entry.kept} acknowledged, begun ${entry.begun.join(' ') || 'none'}`,
          );
        // A removal that was begun and shows is where the note stands now.
        entry.kept = found ?? may.findLast(isGone) ?? null;
        entry.begun = [];
      }
      return wrong;
    },
    acknowledged: () => acknowledged,
    refused: () => refused,
    next: () => next,
  };
}

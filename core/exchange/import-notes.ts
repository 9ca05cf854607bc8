import type { Annotation, AnnotationId } from '../annotations/annotation.ts';
import type { Candidate } from './candidate.ts';
import type { TextFile } from './formats.ts';
import { judge } from './judge.ts';
import { knownNotes } from './known-notes.ts';
import type { Place } from './placement.ts';
import { kindOf, readFile } from './read-file.ts';
import { sourceOf } from './reading.ts';

export type ImportOptions = {
  /** What is in the library already. */
  readonly known: Iterable<Annotation>;
  /** When annotations were removed, by id, where that is remembered. */
  readonly removed?: ReadonlyMap<AnnotationId, string>;
  readonly place: Place;
  /** The instant of the import, ISO 8601. */
  readonly now: string;
  /** Asked before each record; once it says true, no more are read. */
  readonly isCancelled?: () => boolean;
};

/**
 * Reads files record by record and says of each what would happen. Nothing is written: this is the
 * dry run, and whoever then writes each `annotation` of a new or newer one has done the import. One
 * record is read when it is asked for, so a caller may pause, show `share`, or stop at any.
 */
export function* importNotes(files: readonly TextFile[], options: ImportOptions): Generator<Candidate, void> {
  const { place, now, removed = new Map<AnnotationId, string>(), isCancelled = () => false } = options;
  const known = knownNotes(options.known);
  const whole = files.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  for (const file of files) {
    const share = (ofFile: number): number =>
      whole === 0 ? 1 : (before + ofFile * file.text.length) / whole;
    const kind = kindOf(file);
    if (kind === null) yield unknownFormat(file, share(1));
    else
      for (const reading of readFile(file, kind)) {
        if (isCancelled()) return;
        const candidate = judge({ ...reading, share: share(reading.share) }, { known, removed, place, now });
        if (candidate.result === 'new' || candidate.result === 'newer') known.add(candidate.annotation);
        yield candidate;
      }
    before += file.text.length;
  }
}

const unknownFormat = ({ name }: TextFile, share: number): Candidate => ({
  source: sourceOf('w3c', { unit: 'line', number: 1 }, { title: name }),
  share,
  result: 'flawed',
  reason: { code: 'unknown-format' },
});

/** How often each result came. */
export function tally(candidates: Iterable<Candidate>): Readonly<Record<Candidate['result'], number>> {
  const counts = { new: 0, same: 0, newer: 0, older: 0, unplaced: 0, flawed: 0 };
  for (const { result } of candidates) counts[result] += 1;
  return counts;
}

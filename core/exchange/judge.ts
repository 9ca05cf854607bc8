import { annotationSchema, type Annotation, type AnnotationId } from '../annotations/annotation.ts';
import { canonicalText } from '../text/canonical.ts';
import { check } from '../schema/check.ts';
import { notReadable } from '../schema/said.ts';
import type { Candidate, Reason } from './candidate.ts';
import { differences } from './differences.ts';
import type { KnownNotes } from './known-notes.ts';
import type { Place } from './placement.ts';
import type { Quoted, Reading } from './reading.ts';

export type Rules = {
  readonly known: KnownNotes;
  /** When annotations were removed here, by id: what was removed does not come back unasked. */
  readonly removed: ReadonlyMap<AnnotationId, string>;
  readonly place: Place;
  /** The instant of the import: when a note without a date was made, and when one was changed in its file. */
  readonly now: string;
};

type Verdict = Candidate extends infer One
  ? One extends Candidate
    ? Omit<One, 'source' | 'share'>
    : never
  : never;

/** What would happen with one record. Pure but for `known`, which the caller keeps up to date. */
export function judge(reading: Reading, rules: Rules): Candidate {
  const { source, share } = reading;
  return { source, share, ...unlessRemoved(verdictOn(reading, rules), reading, rules) };
}

function unlessRemoved(verdict: Verdict, reading: Reading, { removed }: Rules): Verdict {
  const at = verdict.result === 'new' ? removed.get(verdict.annotation.id) : undefined;
  if (verdict.result !== 'new' || at === undefined) return verdict;
  const changed =
    reading.state === 'quoted'
      ? (reading.quoted.modified ?? reading.quoted.created)
      : verdict.annotation.modified;
  const isLater = changed !== undefined && Date.parse(changed) > Date.parse(at);
  return isLater ? verdict : { ...verdict, result: 'older', reason: { code: 'removed-here' } };
}

function verdictOn(reading: Reading, rules: Rules): Verdict {
  switch (reading.state) {
    case 'flawed':
      return { result: 'flawed', reason: { code: 'flaw', flaw: reading.flaw } };
    case 'no-passage':
      return { result: 'unplaced', reason: { code: reading.why }, choices: [] };
    case 'whole':
      return onWhole(reading.annotation, rules);
    case 'quoted':
      return onQuoted(reading.quoted, rules);
  }
}

function onWhole(annotation: Annotation, rules: Rules): Verdict {
  const there = rules.known.withId(annotation.id);
  return there ? compared(annotation, there, rules) : added(annotation, rules);
}

function added(annotation: Annotation, { known }: Rules): Verdict {
  const double = known.doubleOf(annotation);
  return double
    ? { result: 'same', reason: { code: 'double' }, annotation: double }
    : { result: 'new', reason: { code: 'not-there' }, annotation };
}

/** Of two states of one annotation the one that was changed last counts. */
function compared(annotation: Annotation, there: Annotation, { now }: Rules): Verdict {
  const fields = differences(annotation, there).filter(
    (field) => field !== 'created' && field !== 'modified',
  );
  if (fields.length === 0) return { result: 'same', reason: { code: 'identical' }, annotation: there };
  const later = Date.parse(annotation.modified) - Date.parse(there.modified);
  if (later > 0) return { result: 'newer', reason: { code: 'changed-later', fields }, annotation };
  if (later < 0) return { result: 'older', reason: { code: 'changed-here', fields }, annotation: there };
  // Whoever edits a file by hand changes no date in it.
  return {
    result: 'newer',
    reason: { code: 'changed-in-file', fields },
    annotation: { ...annotation, modified: now },
  };
}

function onQuoted(raw: Quoted, rules: Rules): Verdict {
  const quoted = { ...raw, note: raw.note.trim(), tags: raw.tags.filter((tag) => tag.trim() !== '') };
  const there = rules.known.withId(quoted.id);
  if (there) return compared(overThere(quoted, there), there, rules);
  const [exact, prefix, suffix] = canonicalParts(quoted);
  const { title, address, language } = quoted;
  const placement = rules.place({ exact, prefix, suffix, title, address, language });
  const made = (target: Annotation['target']) =>
    check(annotationSchema, annotationOn(target, quoted, rules.now));
  switch (placement.state) {
    case 'lost':
      return { result: 'unplaced', reason: { code: 'not-found' }, choices: [] };
    case 'in-place': {
      const annotation = made(placement.target);
      return annotation.ok ? added(annotation.value, rules) : flawed(annotation.flaws[0]);
    }
    case 'unsure': {
      const choices = placement.candidates.map(made);
      const flaw = choices.flatMap((choice) => (choice.ok ? [] : choice.flaws))[0];
      if (flaw) return flawed(flaw);
      const code =
        placement.says === 'similar' ? 'similar' : choices.length > 1 ? 'many-places' : 'unconfirmed';
      return {
        result: 'unplaced',
        reason: { code },
        choices: choices.flatMap((choice) => (choice.ok ? [choice.value] : [])),
      };
    }
  }
}

const flawed = (flaw: Extract<Reason, { code: 'flaw' }>['flaw'] | undefined): Verdict => ({
  result: 'flawed',
  reason: { code: 'flaw', flaw: flaw ?? { where: '', what: notReadable } },
});

/** Imported before: only what the other program says of it is new, never its place. */
function overThere({ note, tags, colour, modified }: Quoted, there: Annotation): Annotation {
  return {
    ...there,
    note,
    tags,
    kind: note !== '' && there.kind === 'highlight' ? 'note' : there.kind,
    colour: colour ?? there.colour,
    // Without a date nothing says that it changed since.
    modified: modified ?? there.created,
  };
}

const annotationOn = (
  target: Annotation['target'],
  { id, note, tags, colour, created, modified }: Quoted,
  now: string,
): Annotation => ({
  id,
  kind: note === '' ? 'highlight' : 'note',
  colour: colour ?? 'yellow',
  note,
  tags,
  target,
  created: created ?? modified ?? now,
  modified: modified ?? created ?? now,
});

/** The quotation in canonical text; spaces between it and its context stay. */
function canonicalParts({ exact, prefix, suffix }: Quoted): readonly [string, string, string] {
  const inner = (text: string): string => canonicalText(`|${text}|`).slice(1, -1);
  const core = inner(exact);
  const trimmed = core.trim();
  const from = core.indexOf(trimmed);
  return [trimmed, inner(prefix + core.slice(0, from)), inner(core.slice(from + trimmed.length) + suffix)];
}

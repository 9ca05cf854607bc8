import { longestNote, type Annotation } from '../../core/annotations/annotation.ts';
import type { Draft, DraftWords } from '../../core/annotations/draft.ts';
import { annotationOf, tagsIn } from './drafts.ts';
import { isSame } from './heard.ts';

/** What a draft and the note it is on can both have changed. */
export const contested = ['note', 'tags', 'colour'] as const;
export type Contested = (typeof contested)[number];

/** Whether the note has become something else than the draft was begun on, where the draft has changed it too. */
export type Conflict =
  | { readonly state: 'none' }
  /** `theirs` is the note as it is now; `fields` are those of which only one version can stand. */
  | { readonly state: 'changed'; readonly theirs: Annotation; readonly fields: readonly Contested[] }
  /** The draft was written in two windows; `theirs` is the note as the other would have it. */
  | { readonly state: 'written-twice'; readonly theirs: Annotation; readonly fields: readonly Contested[] }
  /** It was deleted. */
  | { readonly state: 'removed' };

/** What a draft would make of a field, and what a note says there, in one form. */
const ofDraft = ({ note, tags, colour }: Draft, field: Contested): string =>
  field === 'note' ? note.trim() : field === 'tags' ? tagsIn(tags).join(', ') : colour;
const ofNote = ({ note, tags, colour }: Annotation, field: Contested): string =>
  field === 'note' ? note : field === 'tags' ? tags.join(', ') : colour;

/**
 * The draft on the note as it is now. What was not touched in the draft becomes what the note says;
 * what was changed on both sides keeps its beginning, by which `conflictOf` knows it. Returns the same
 * draft where nothing is new.
 */
export function onCurrent(draft: Draft, current: Annotation): Draft {
  const { annotation: begun } = draft;
  const isTouched = (field: Contested): boolean => ofDraft(draft, field) !== ofNote(begun, field);
  const agrees = (field: Contested): boolean => ofNote(current, field) === ofDraft(draft, field);
  const kept = contested.filter(
    (field) => isTouched(field) && !agrees(field) && ofNote(current, field) !== ofNote(begun, field),
  );
  const next: Draft = {
    ...draft,
    annotation: { ...current, ...Object.fromEntries(kept.map((field) => [field, begun[field]])) },
    isNew: false,
    note: isTouched('note') && !agrees('note') ? draft.note : current.note,
    tags: isTouched('tags') ? draft.tags : current.tags.join(', '),
    colour: isTouched('colour') ? draft.colour : current.colour,
  };
  const isSameDraft =
    isSame(next.annotation, begun) &&
    next.note === draft.note &&
    next.tags === draft.tags &&
    next.colour === draft.colour &&
    !draft.isNew;
  return isSameDraft ? draft : next;
}

/** @param current the note as it is now; undefined where there is none (any more). */
export function conflictOf(draft: Draft, current: Annotation | undefined): Conflict {
  for (const other of draft.others ?? []) {
    const theirs = asNote(draft, other);
    const fields = contested.filter((field) => ofNote(theirs, field) !== ofDraft(draft, field));
    if (fields.length > 0) return { state: 'written-twice', theirs, fields };
  }
  if (current === undefined) return { state: draft.isNew ? 'none' : 'removed' };
  const begun = draft.annotation;
  const fields = contested.filter(
    (field) =>
      ofNote(current, field) !== ofNote(begun, field) && ofNote(current, field) !== ofDraft(draft, field),
  );
  return fields.length === 0 ? { state: 'none' } : { state: 'changed', theirs: current, fields };
}

/** The two versions between which a writer is asked to choose. */
export type TwoVersions = Extract<Conflict, { readonly theirs: Annotation }>;

/**
 * The draft once its writer has chosen between two versions. With `both`, theirs comes first and all
 * tags are kept; a note has one colour, so that is the draft's. It then stands on the note as it is, or
 * is free of this other version.
 */
export function settled(draft: Draft, conflict: TwoVersions, choice: 'mine' | 'theirs' | 'both'): Draft {
  const { state, theirs, fields } = conflict;
  const chosen = <Value>(field: Contested, versions: Record<typeof choice, Value>): Value =>
    versions[fields.includes(field) ? choice : 'mine'];
  const { note, tags, colour } = draft;
  const next: Draft = {
    ...draft,
    note: chosen('note', {
      mine: note,
      theirs: theirs.note,
      both: [theirs.note, note.trim()].filter((text) => text !== '').join('\n\n'),
    }),
    tags: chosen('tags', {
      mine: tags,
      theirs: theirs.tags.join(', '),
      both: tagsIn([...theirs.tags, tags].join(', ')).join(', '),
    }),
    colour: chosen('colour', { mine: colour, theirs: theirs.colour, both: colour }),
  };
  return state === 'changed'
    ? { ...next, annotation: theirs }
    : { ...next, others: draft.others?.filter((other) => !saysThis(asNote(draft, other), theirs)) ?? [] };
}

/** Whether both versions fit into one note, and there is anything to join. */
export const canKeepBoth = (draft: Draft, conflict: TwoVersions): boolean =>
  conflict.fields.some((field) => field !== 'colour') &&
  settled(draft, conflict, 'both').note.length <= longestNote;

/** The note as another window's version of the draft would have it. */
const asNote = (draft: Draft, words: DraftWords): Annotation => annotationOf({ ...draft, ...words });

const saysThis = (one: Annotation, other: Annotation): boolean =>
  contested.every((field) => ofNote(one, field) === ofNote(other, field));

import { longestNote, type Annotation } from '../../core/annotations/annotation.ts';
import type { Draft } from '../../core/annotations/draft.ts';
import { tagsIn } from './drafts.ts';
import { isSame } from './heard.ts';

/** What a draft and the note it is on can both have changed. */
export const contested = ['note', 'tags', 'colour'] as const;
export type Contested = (typeof contested)[number];

/** Whether the note has become something else than the draft was begun on, where the draft has changed it too. */
export type Conflict =
  | { readonly state: 'none' }
  /** `theirs` is the note as it is now; `fields` are those of which only one version can stand. */
  | { readonly state: 'changed'; readonly theirs: Annotation; readonly fields: readonly Contested[] }
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
  if (current === undefined) return { state: draft.isNew ? 'none' : 'removed' };
  const begun = draft.annotation;
  const fields = contested.filter(
    (field) =>
      ofNote(current, field) !== ofNote(begun, field) && ofNote(current, field) !== ofDraft(draft, field),
  );
  return fields.length === 0 ? { state: 'none' } : { state: 'changed', theirs: current, fields };
}

/** The draft that will replace the other version: its writer has seen that. */
export const keepingMine = (draft: Draft, theirs: Annotation): Draft => ({ ...draft, annotation: theirs });

/** The draft with the other version of what is in conflict; the rest of it stays. */
export const takingTheirs = (draft: Draft, theirs: Annotation, fields: readonly Contested[]): Draft => ({
  ...draft,
  annotation: theirs,
  note: fields.includes('note') ? theirs.note : draft.note,
  tags: fields.includes('tags') ? theirs.tags.join(', ') : draft.tags,
  colour: fields.includes('colour') ? theirs.colour : draft.colour,
});

/** The draft with both texts, theirs first, and all tags; a note has one colour, so that is the draft's. */
export const keepingBoth = (draft: Draft, theirs: Annotation, fields: readonly Contested[]): Draft => ({
  ...draft,
  annotation: theirs,
  note: fields.includes('note')
    ? [theirs.note, draft.note.trim()].filter((text) => text !== '').join('\n\n')
    : draft.note,
  tags: fields.includes('tags') ? tagsIn([...theirs.tags, draft.tags].join(', ')).join(', ') : draft.tags,
});

/** Whether both versions fit into one note, and there is anything to join. */
export const canKeepBoth = (draft: Draft, theirs: Annotation, fields: readonly Contested[]): boolean =>
  fields.some((field) => field !== 'colour') && keepingBoth(draft, theirs, fields).note.length <= longestNote;

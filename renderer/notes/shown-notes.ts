import {
  colours,
  type Annotation,
  type AnnotationId,
  type Colour,
} from '../../core/annotations/annotation.ts';
import type { WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import { searchNotes, type NoteHit } from '../../core/search/search-notes.ts';
import { findable, hasWords, meetsConditions, parseNoteQuery } from './note-query.ts';
import type { KnownStates, NoteState } from './note-states.ts';

export const noteOrders = ['place', 'newest', 'colour'] as const;
export type NoteOrder = (typeof noteOrders)[number];

/** Which notes are listed, and how. An empty string lets everything through. */
export type NoteFilter = {
  readonly query: string;
  readonly work: WorkId;
  readonly language: Language | '';
  readonly colour: Colour | '';
  readonly tag: string;
  readonly kind: Annotation['kind'] | '';
  readonly state: NoteState | '';
  readonly order: NoteOrder;
};

export const everyNote: NoteFilter = {
  query: '',
  work: '',
  language: '',
  colour: '',
  tag: '',
  kind: '',
  state: '',
  order: 'place',
};

/** Whether the filter leaves anything out. */
export const isFiltered = (filter: NoteFilter): boolean =>
  (['query', 'work', 'language', 'colour', 'tag', 'kind', 'state'] as const).some(
    (field) => filter[field] !== '',
  );

export type ShownNotes = {
  /** The notes of each work, in the order asked for; works in the order of their first note. */
  readonly works: readonly { readonly work: WorkId; readonly notes: readonly Annotation[] }[];
  readonly count: number;
  /** Where a note matches the query. */
  readonly hits: ReadonlyMap<AnnotationId, NoteHit>;
};

/** The notes that pass the filter. `states` says where they are, as far as that is known; `titleOf` decides the order of works where place or colour does not. */
export function shownNotes(
  annotations: readonly Annotation[],
  filter: NoteFilter,
  titleOf: (work: WorkId) => string,
  states: KnownStates = new Map(),
): ShownNotes {
  const query = parseNoteQuery(filter.query);
  const passing = annotations.filter(
    (annotation) =>
      passes(annotation, filter) &&
      (filter.state === '' || states.get(annotation.id)?.state === filter.state) &&
      meetsConditions(annotation, query, titleOf),
  );
  // Signs alone ask for nothing, so they leave nothing out.
  const isSearch = hasWords(query);
  const hits = new Map(
    (isSearch ? searchNotes(passing, findable(query.words)) : []).map((hit) => [hit.id, hit]),
  );
  const shown = isSearch ? passing.filter(({ id }) => hits.has(id)) : passing;
  const works = [
    ...Map.groupBy(shown.toSorted(comparisons(states)[filter.order]), ({ target }) => target.work),
  ].map(([work, notes]) => ({ work, notes }));
  const byTitle = filter.order !== 'newest';
  return {
    works: byTitle ? works.toSorted((a, b) => titleOf(a.work).localeCompare(titleOf(b.work))) : works,
    count: shown.length,
    hits,
  };
}

function passes({ kind, colour, tags, target }: Annotation, filter: NoteFilter): boolean {
  const fits = (wanted: string, is: string): boolean => wanted === '' || wanted === is;
  return (
    fits(filter.work, target.work) &&
    fits(filter.language, target.language) &&
    fits(filter.kind, kind) &&
    // A bookmark is drawn without a colour, so no colour finds it.
    (filter.colour === '' || (kind !== 'bookmark' && filter.colour === colour)) &&
    (filter.tag === '' || tags.includes(filter.tag))
  );
}

type Comparison = (one: Annotation, other: Annotation) => number;

const rank = ({ kind, colour }: Annotation): number =>
  kind === 'bookmark' ? colours.length : colours.indexOf(colour);

const newestFirst: Comparison = (one, other) => Date.parse(other.modified) - Date.parse(one.modified);

/** A note that has moved stands where it is now, one that is nowhere for certain where it was. */
function comparisons(states: KnownStates): Readonly<Record<NoteOrder, Comparison>> {
  const startOf = ({ id, target }: Annotation): number => states.get(id)?.start ?? target.start;
  const byPlace: Comparison = (one, other) =>
    one.target.language.localeCompare(other.target.language) ||
    startOf(one) - startOf(other) ||
    lengthOf(other) - lengthOf(one);
  return {
    place: byPlace,
    newest: newestFirst,
    colour: (one, other) => rank(one) - rank(other) || byPlace(one, other),
  };
}

const lengthOf = ({ target: { start, end } }: Annotation): number => end - start;

import { colours, type Annotation, type Colour } from '../../core/annotations/annotation.ts';
import type { WorkId } from '../../core/model/ids.ts';
import { languages } from '../../core/model/language.ts';
import { parseQuery } from '../../core/search/parse-query.ts';
import type { Query } from '../../core/search/query.ts';
import { searchNotes } from '../../core/search/search-notes.ts';
import { fold } from '../../core/text/fold.ts';

/** What only notes have and the library's search does not know: their quotation, colour and work. */
export type NoteQuery = {
  readonly conditions: readonly Condition[];
  /** Everything else, in the library's own language of queries. */
  readonly words: Query;
};
export type Condition = { readonly without: boolean } & (
  | { readonly field: 'colour'; readonly colours: readonly Colour[] }
  | { readonly field: 'quote'; readonly words: Query }
  | { readonly field: 'work'; readonly text: string }
);

const fieldNames: Readonly<Record<string, Condition['field']>> = {
  quote: 'quote',
  zitat: 'quote',
  colour: 'colour',
  color: 'colour',
  farbe: 'colour',
  work: 'work',
  werk: 'work',
};

const colourNames: Readonly<Record<string, Colour>> = {
  gelb: 'yellow',
  grün: 'green',
  gruen: 'green',
  blau: 'blue',
  rosa: 'pink',
  violett: 'violet',
  ...Object.fromEntries(colours.map((colour) => [colour, colour])),
};

/** A quotation, which hides what is in it, or one of our fields with its value: a quotation or a word. */
const quoted = '"[^"]*"|„[^“”"]*[“”"]|“[^”]*”|«[^»]*»|»[^«]*«';
const piece = new RegExp(
  `(?<![^\\s(])(?<minus>[-−–])?(?<field>${Object.keys(fieldNames).join('|')}):(?<value>${quoted}|[^\\s"„“”«»()]+)|${quoted}`,
  'giu',
);

/** Reads what was typed. A field that its value does not fit is left to the library's search, which takes it for words. */
export function parseNoteQuery(input: string): NoteQuery {
  const conditions: Condition[] = [];
  const rest = input.replace(piece, (whole, ...found: unknown[]) => {
    const groups = found.at(-1) as Readonly<Record<string, string | undefined>>;
    const condition = conditionOf(groups);
    if (condition === null) return whole;
    conditions.push(condition);
    return ' ';
  });
  return { conditions, words: parseQuery(rest) };
}

function conditionOf(groups: Readonly<Record<string, string | undefined>>): Condition | null {
  const field = fieldNames[groups['field']?.toLowerCase() ?? ''];
  const value = groups['value'] ?? '';
  const text = value.replace(/^["„“«»]|["“”«»]$/gu, '').trim();
  if (field === undefined || text === '') return null;
  const without = groups['minus'] !== undefined;
  switch (field) {
    case 'colour': {
      const named = text.split(',').map((name) => colourNames[name.trim().toLowerCase()]);
      const known = named.filter((colour) => colour !== undefined);
      return known.length === named.length ? { field, without, colours: known } : null;
    }
    case 'quote':
      return { field, without, words: parseQuery(value) };
    case 'work':
      return { field, without, text };
  }
}

export const hasWords = ({ words }: NoteQuery): boolean => words.wanted.length + words.without.length > 0;

/** Whether an annotation meets the conditions. `titleOf` says what its work is called. */
export const meetsConditions = (
  annotation: Annotation,
  { conditions }: NoteQuery,
  titleOf: (work: WorkId) => string,
): boolean => conditions.every((condition) => isMet(annotation, condition, titleOf) !== condition.without);

function isMet(annotation: Annotation, condition: Condition, titleOf: (work: WorkId) => string): boolean {
  switch (condition.field) {
    case 'colour':
      // A bookmark is drawn without a colour, so no colour finds it.
      return annotation.kind !== 'bookmark' && condition.colours.includes(annotation.colour);
    case 'quote':
      return searchNotes([quotationOnly(annotation)], findable(condition.words)).length > 0;
    case 'work': {
      const { work } = annotation.target;
      return languages.some((language) =>
        [work, titleOf(work)].some((name) => fold(name, language).includes(fold(condition.text, language))),
      );
    }
  }
}

/** A query of nothing but what is shut out finds all the rest; the library's search, for good reason, nothing. */
export const findable = (query: Query): Query =>
  query.wanted.length > 0 ? query : { wanted: [{ type: 'either', of: [query] }], without: [] };

/** The annotation as if nothing had been written on it; one object for each, since a search reads it once. */
const bare = new WeakMap<Annotation, Annotation>();

function quotationOnly(annotation: Annotation): Annotation {
  const known = bare.get(annotation) ?? { ...annotation, note: '', tags: [] };
  bare.set(annotation, known);
  return known;
}

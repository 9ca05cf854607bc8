import * as v from 'valibot';
import type { WorkId } from '../model/ids.ts';
import { check, inWords } from '../schema/check.ts';
import { w3cContext, type W3CRecord } from './w3c.ts';

/** The only format there is so far. A file with a higher number is left alone. */
export const notesFormat = 1;

/** The name of the file that holds what was left in one work. */
export const notesFileName = (work: WorkId): string => `${work}.jsonld`;

/**
 * What one notes file holds: a W3C AnnotationPage. `terms` is everything but its items; `items` are
 * the records as they stand in the file, whether or not we understand them.
 */
export type NotesPage = { readonly terms: W3CRecord; readonly items: readonly unknown[] };

export const emptyNotesPage = (work: WorkId): NotesPage => ({
  terms: {
    '@context': w3cContext,
    id: `urn:fathom:notes:${work}`,
    type: 'AnnotationPage',
    'fathom:format': notesFormat,
  },
  items: [],
});

export type NotesRead =
  | { readonly state: 'page'; readonly page: NotesPage }
  /** Made by a later Fathom: to be left as it is. */
  | { readonly state: 'newer'; readonly format: number }
  | { readonly state: 'unreadable'; readonly reason: string };

const formatSchema = v.looseObject({ 'fathom:format': v.pipe(v.number(), v.integer(), v.minValue(1)) });

const pageSchema = v.looseObject({ type: v.literal('AnnotationPage'), items: v.array(v.unknown()) });

/** Reads the text of a notes file; the records in it are not judged here. */
export function readNotesPage(text: string): NotesRead {
  const json = parse(text);
  if (json === undefined) return { state: 'unreadable', reason: 'it is not JSON' };
  const format = check(formatSchema, json);
  if (format.ok && format.value['fathom:format'] > notesFormat) {
    return { state: 'newer', format: format.value['fathom:format'] };
  }
  const page = check(pageSchema, json);
  const [flaw] = [...(format.ok ? [] : format.flaws), ...(page.ok ? [] : page.flaws)];
  if (!page.ok || flaw)
    return { state: 'unreadable', reason: flaw ? inWords(flaw) : 'it is no page of notes' };
  // Not the checked value: its terms stand in the schema's order, and the file's own is to be kept.
  const { items, ...terms } = json as v.InferOutput<typeof pageSchema>;
  return { state: 'page', page: { terms, items } };
}

/**
 * The text of a notes file: indented, one term to a line, terms and records in the order they have,
 * so that a person can read it and two versions differ only where something was changed.
 */
export const notesPageText = ({ terms, items }: NotesPage): string =>
  `${JSON.stringify({ ...terms, items }, null, 2)}\n`;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

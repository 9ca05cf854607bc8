import * as v from 'valibot';
import type { WorkId } from '../model/ids.ts';
import { check, inWords } from '../schema/check.ts';
import { notJson } from '../schema/json-flaw.ts';
import type { Said } from '../schema/said.ts';
import { migrated, notesFormat } from './migrations.ts';
import { recordText } from './record-text.ts';
import { w3cContext, type W3CRecord } from './w3c.ts';

/** The name of the file that holds what was left in one work. */
export const notesFileName = (work: WorkId): string => `${work}.jsonld`;

/**
 * What one notes file holds: a W3C AnnotationPage. `terms` is everything but the two lists. `items`
 * are the records as they stand in the file, and `deleted` the traces of those that were removed
 * (`deletions.ts`), whether or not we understand them.
 */
export type NotesPage = {
  readonly terms: W3CRecord;
  readonly deleted: readonly unknown[];
  readonly items: readonly unknown[];
};

const pageIdPrefix = 'urn:fathom:notes:';

export const emptyNotesPage = (work: WorkId): NotesPage => ({
  terms: {
    '@context': w3cContext,
    id: pageIdPrefix + work,
    type: 'AnnotationPage',
    'fathom:format': notesFormat,
  },
  deleted: [],
  items: [],
});

/** The work that a page says it belongs to, or null. The name of its file may say otherwise. */
export function workOfPage({ terms }: NotesPage): string | null {
  const { id } = terms;
  return typeof id === 'string' && id.startsWith(pageIdPrefix) ? id.slice(pageIdPrefix.length) : null;
}

export type NotesRead =
  /** `format` is the one it was written in; the page is in today's. */
  | { readonly state: 'page'; readonly format: number; readonly page: NotesPage }
  /** Made by a later Fathom: to be left as it is. What is still a page in it can be shown. */
  | { readonly state: 'newer'; readonly format: number; readonly page: NotesPage | null }
  | { readonly state: 'unreadable'; readonly reason: Said };

export const formatSchema = v.looseObject({
  'fathom:format': v.pipe(v.number(), v.integer(), v.minValue(1)),
});

export const pageSchema = v.looseObject({
  type: v.literal('AnnotationPage'),
  'fathom:deleted': v.optional(v.array(v.unknown())),
  items: v.array(v.unknown()),
});

/** Reads the text of a notes file; the records in it are not judged here. */
export function readNotesPage(text: string): NotesRead {
  const json = parse(text);
  if (json === undefined) return { state: 'unreadable', reason: notJson(text) };
  const stamp = check(formatSchema, json);
  const page = check(pageSchema, json);
  if (stamp.ok && stamp.value['fathom:format'] > notesFormat) {
    // A list of deletions may mean something else by then, so nothing is hidden for its sake.
    const shown = page.ok ? { ...parts(json as W3CRecord), deleted: [] } : null;
    return { state: 'newer', format: stamp.value['fathom:format'], page: shown };
  }
  if (!stamp.ok) return { state: 'unreadable', reason: inWords(stamp.flaws.slice(0, 1)) };
  if (!page.ok) return { state: 'unreadable', reason: inWords(page.flaws.slice(0, 1)) };
  const format = stamp.value['fathom:format'];
  // Not the checked value: its terms stand in the schema's order, and the file's own is to be kept.
  return { state: 'page', format, page: parts(migrated(json as W3CRecord, format)) };
}

function parts(json: W3CRecord): NotesPage {
  const { 'fathom:deleted': deleted = [], items, ...terms } = json as v.InferOutput<typeof pageSchema>;
  return { terms, deleted, items };
}

/** What stands around the records in a file, and between two of them. */
export type PageFrame = { readonly before: string; readonly between: string; readonly after: string };

export function pageFrame({ terms, deleted, items }: NotesPage): PageFrame {
  const head = JSON.stringify(
    deleted.length === 0 ? terms : { ...terms, 'fathom:deleted': deleted },
    null,
    2,
  );
  const before = `${head === '{}' ? '{' : `${head.slice(0, -'\n}'.length)},`}\n  "items": [`;
  return items.length === 0
    ? { before, between: '', after: ']\n}\n' }
    : { before: `${before}\n    `, between: ',\n    ', after: '\n  ]\n}\n' };
}

/**
 * The text of a notes file: indented, one term to a line, terms and records in the order they have,
 * so that a person can read it and two versions differ only where something was changed. It is what
 * `JSON.stringify` makes, put together from parts so that the host has to write only new records.
 */
export function notesPageText(page: NotesPage): string {
  const { before, between, after } = pageFrame(page);
  return before + page.items.map(recordText).join(between) + after;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import type { Annotation } from '../annotations/annotation.ts';
import { toRecord, w3cContext, type W3CRecord } from '../annotations/w3c.ts';
import { editionKey } from '../model/ids.ts';
import { headOf, titleOf, type LibraryView } from './library-view.ts';

/**
 * A W3C Web Annotation collection with all its annotations in its first page. Positions count code
 * points of the text with the hash that stands beside them. Each source says its title and language;
 * the collection lists the editions with the version (hash) the library has now.
 */
export function writeW3C(annotations: readonly Annotation[], library: LibraryView, name: string): string {
  const id = `urn:fathom:export:${name}`;
  const page = `${id}:page:1`;
  const items = annotations.map((annotation) => itemOf(annotation, library));
  const collection = {
    '@context': w3cContext,
    id,
    type: 'AnnotationCollection',
    label: 'Fathom: notes',
    total: items.length,
    'fathom:editions': editionsOf(annotations, library),
    ...(items.length === 0
      ? {}
      : { first: { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items }, last: page }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function itemOf(annotation: Annotation, library: LibraryView): W3CRecord {
  const head = headOf(library, annotation.target);
  const source = head && {
    'dcterms:title': head.title,
    ...(head.author === undefined ? {} : { 'dcterms:creator': head.author }),
  };
  const { body, created, modified, ...record } = toRecord(annotation, source ? { target: { source } } : {});
  return {
    ...record,
    created: asDateTime(created),
    modified: asDateTime(modified),
    ...(Array.isArray(body) && body.length === 0 ? {} : { body }),
  };
}

/** Our instants may have a space or another zone; the model's are in UTC, with a Z (3.3.1). */
const asDateTime = (instant: unknown): unknown =>
  typeof instant !== 'string' || /T\d\d:\d\d:\d\d(?:\.\d+)?Z$/u.test(instant)
    ? instant
    : (isoOf(instant) ?? instant);

const isoOf = (instant: string): string | null => {
  const moment = Date.parse(instant);
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
};

function editionsOf(annotations: readonly Annotation[], library: LibraryView): readonly W3CRecord[] {
  const targets = new Map(
    annotations.map(({ target }) => [editionKey(target.work, target.language), target]),
  );
  return Array.from(targets.values(), (target) => {
    const head = headOf(library, target);
    return {
      id: `urn:fathom:edition:${editionKey(target.work, target.language)}`,
      type: 'Text',
      language: target.language,
      'dcterms:title': titleOf(library, target),
      ...(head ? { 'fathom:textHash': head.hash } : {}),
    };
  });
}

import { jsonFlaw } from '../schema/json-flaw.ts';
import { lineOf } from '../schema/line-of.ts';
import type { Said } from '../schema/said.ts';
import { readHypothesisRecord } from './read-hypothesis.ts';
import { flawedReading, sourceOf, type Reading } from './reading.ts';
import { readW3CRecord } from './read-w3c.ts';
import { asTerms } from './terms.ts';

/**
 * Reads JSON of annotations: a W3C collection, page, list or single annotation, a notes file of our
 * own, or what Hypothesis gives out (its API's answer, its own export, or a bare list).
 */
export function* readJson(file: string): Generator<Reading> {
  const text = file.startsWith('\ufeff') ? file.slice(1) : file;
  const found = recordsIn(text);
  if (!Array.isArray(found)) return yield found;
  for (const [index, record] of found.entries()) {
    const place = { where: { unit: 'item', number: index + 1 }, share: (index + 1) / found.length } as const;
    if (isW3C(record)) yield* readW3CRecord(record, place);
    else yield readHypothesisRecord(record, place);
  }
}

const isW3C = (record: unknown): boolean => [asTerms(record)['type']].flat().includes('Annotation');

function recordsIn(text: string): unknown[] | Reading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return fileFlaw(lineOf(text, jsonFlaw(text)), { de: 'das ist kein JSON', en: 'this is not JSON' });
  }
  const terms = asTerms(json);
  const lists = [json, terms['items'], asTerms(terms['first'])['items'], terms['rows'], terms['annotations']];
  const list = lists.find((each) => Array.isArray(each));
  if (list) return list;
  if (isW3C(json)) return [json];
  // A collection without annotations has no page.
  if (terms['total'] === 0) return [];
  return fileFlaw(
    1,
    typeof terms['first'] === 'string'
      ? {
          de: 'die Annotationen dieser Sammlung stehen in anderen Dateien',
          en: 'the annotations of this collection are in other files',
        }
      : { de: 'in dieser Datei stehen keine Annotationen', en: 'there are no annotations in this file' },
  );
}

const fileFlaw = (number: number, what: Said): Reading =>
  flawedReading(sourceOf('w3c', { unit: 'line', number }), 1, { where: '', what });

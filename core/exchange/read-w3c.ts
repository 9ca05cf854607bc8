import * as v from 'valibot';
import { fromRecord } from '../annotations/w3c.ts';
import { languageSchema } from '../model/language.ts';
import type { Flaw } from '../schema/check.ts';
import { derivedId } from './derived-id.ts';
import { instantOf } from './instant.ts';
import {
  flawedReading,
  quotedReading,
  sourceOf,
  wholeReading,
  type Reading,
  type RecordPlace,
} from './reading.ts';
import { asList, asTerms, asText, type Terms } from './terms.ts';

/**
 * Reads one W3C annotation: ours whole, another program's by its quotation. In the model, what is said of
 * several targets is said of each of them, so each is read as a note of its own.
 */
export function readW3CRecord(record: unknown, place: RecordPlace): readonly Reading[] {
  const ours = fromRecord(record);
  if (ours.ok) return [wholeReading('w3c', place.where, place.share, ours.value)];
  const terms = asTerms(record);
  const [first, ...others] = asList(terms['target']).map(asTerms);
  return [first ?? {}, ...others].map((target, at) => readTarget(terms, target, at, ours.flaws[0], place));
}

function readTarget(
  terms: Terms,
  target: Terms,
  at: number,
  flaw: Flaw | undefined,
  { where, share }: RecordPlace,
): Reading {
  const source = asTerms(target['source']);
  const [quote = {}] = quotesIn(target['selector']);
  const title = asText(asList(source['dcterms:title'])[0]);
  const note = noteOf(terms);
  const shown = sourceOf('w3c', where, { title, quotation: quote['exact'], note });
  if (asText(source['id']).startsWith('urn:fathom:work:')) return flawedReading(shown, share, flaw);
  if (typeof quote['exact'] !== 'string')
    return { source: shown, share, state: 'no-passage', why: 'no-quotation' };

  const language = asList(source['language'])[0];
  const page = typeof target['source'] === 'string' ? target['source'] : asText(source['id']);
  return quotedReading('w3c', where, share, {
    // The first has the id that it would have alone.
    id: derivedId('w3c', asText(terms['id']), page, quote['exact'], ...(at === 0 ? [] : [String(at)])),
    exact: quote['exact'],
    prefix: asText(quote['prefix']),
    suffix: asText(quote['suffix']),
    title,
    address: page,
    language: v.is(languageSchema, language) ? language : undefined,
    note,
    tags: bodies(terms)
      .filter(({ purpose }) => purpose === 'tagging')
      .map(({ value }) => asText(value)),
    created: instantOf(terms['created']),
    modified: instantOf(terms['modified']),
  });
}

/**
 * The quotations among selectors. One that is refined by another selector (4.2.9) is only where the part
 * that is meant stands: then the quotation in the refinement counts, or none.
 */
const quotesIn = (selectors: unknown): readonly Terms[] =>
  asList(selectors)
    .map(asTerms)
    .flatMap((selector) => {
      if (selector['refinedBy'] !== undefined) return quotesIn(selector['refinedBy']);
      return selector['type'] === 'TextQuoteSelector' ? [selector] : [];
    });

const bodies = (terms: Terms): readonly Terms[] => asList(terms['body']).map(asTerms);

const noteOf = (terms: Terms): string =>
  [
    asText(terms['bodyValue']),
    ...bodies(terms).map(({ purpose, value }) => (purpose === 'tagging' ? '' : asText(value))),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

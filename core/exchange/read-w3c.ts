import * as v from 'valibot';
import { fromRecord } from '../annotations/w3c.ts';
import { languageSchema } from '../model/language.ts';
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
import { asList, asTerms, asText } from './terms.ts';

/** Reads one W3C annotation: ours whole, another program's by its quotation. */
export function readW3CRecord(record: unknown, { where, share }: RecordPlace): Reading {
  const ours = fromRecord(record);
  if (ours.ok) return wholeReading('w3c', where, share, ours.value);
  const terms = asTerms(record);
  const target = asTerms(asList(terms['target'])[0]);
  const source = asTerms(target['source']);
  const [quote = {}] = quotesIn(target['selector']);
  const title = asText(asList(source['dcterms:title'])[0]);
  const note = noteOf(terms);
  const shown = sourceOf('w3c', where, { title, quotation: quote['exact'], note });
  if (asText(source['id']).startsWith('urn:fathom:work:')) return flawedReading(shown, share, ours.flaws[0]);
  if (typeof quote['exact'] !== 'string')
    return { source: shown, share, state: 'no-passage', why: 'no-quotation' };

  const language = asList(source['language'])[0];
  const page = typeof target['source'] === 'string' ? target['source'] : asText(source['id']);
  return quotedReading('w3c', where, share, {
    id: derivedId('w3c', asText(terms['id']), page, quote['exact']),
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

type Record = ReturnType<typeof asTerms>;

/**
 * The quotations among selectors. One that is refined by another selector (4.2.9) is only where the part
 * that is meant stands: then the quotation in the refinement counts, or none.
 */
const quotesIn = (selectors: unknown): readonly Record[] =>
  asList(selectors)
    .map(asTerms)
    .flatMap((selector) => {
      if (selector['refinedBy'] !== undefined) return quotesIn(selector['refinedBy']);
      return selector['type'] === 'TextQuoteSelector' ? [selector] : [];
    });

const bodies = (terms: Record): readonly Record[] => asList(terms['body']).map(asTerms);

const noteOf = (terms: Record): string =>
  [
    asText(terms['bodyValue']),
    ...bodies(terms).map(({ purpose, value }) => (purpose === 'tagging' ? '' : asText(value))),
  ]
    .filter((part) => part !== '')
    .join('\n\n');

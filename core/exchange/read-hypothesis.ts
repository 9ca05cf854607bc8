import type { Flaw } from '../schema/check.ts';
import type { Said } from '../schema/said.ts';
import { derivedId } from './derived-id.ts';
import { instantOf } from './instant.ts';
import { flawedReading, quotedReading, sourceOf, type Reading, type RecordPlace } from './reading.ts';
import { asList, asTerms, asText } from './terms.ts';

/**
 * Reads one annotation as Hypothesis gives it out. Its positions count another page's text, so only
 * the quotation counts. Replies and notes on a whole page have none.
 */
export function readHypothesisRecord(record: unknown, { where, share }: RecordPlace): Reading {
  const terms = asTerms(record);
  const { id, text, uri, tags, created, updated, references } = terms;
  const target = asTerms(asList(terms['target'])[0]);
  const quote = asList(target['selector'])
    .map(asTerms)
    .find(({ type }) => type === 'TextQuoteSelector');
  const title = asText(asList(asTerms(terms['document'])['title'])[0]);
  const source = sourceOf('hypothesis', where, {
    title: title || uri,
    quotation: quote?.['exact'],
    note: text,
  });

  const flaw = flawIn(terms);
  if (flaw !== null) return flawedReading(source, share, flaw);
  if (asList(references).length > 0) return { source, share, state: 'no-passage', why: 'reply' };
  if (quote === undefined) return { source, share, state: 'no-passage', why: 'no-quotation' };
  if (typeof quote['exact'] !== 'string')
    return flawedReading(source, share, { where: 'target.0.selector.exact', what: noText });
  return quotedReading('hypothesis', where, share, {
    id: derivedId('hypothesis', asText(id)),
    exact: quote['exact'],
    prefix: asText(quote['prefix']),
    suffix: asText(quote['suffix']),
    title,
    address: asText(uri),
    note: asText(text),
    tags: asList(tags).map(asText),
    created: instantOf(created),
    modified: instantOf(updated),
  });
}

const noText: Said = { de: 'ist kein Text', en: 'is no text' };
const noTexts: Said = { de: 'ist keine Liste von Texten', en: 'is no list of texts' };
const noId: Said = {
  de: 'fehlt, also ist das keine Annotation',
  en: 'is missing, so this is no annotation',
};

function flawIn({ id, text, tags }: ReturnType<typeof asTerms>): Flaw | null {
  if (typeof id !== 'string' || id === '') return { where: 'id', what: noId };
  if (text !== undefined && text !== null && typeof text !== 'string') return { where: 'text', what: noText };
  if (!asList(tags).every((tag) => typeof tag === 'string')) return { where: 'tags', what: noTexts };
  return null;
}

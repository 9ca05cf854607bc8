import * as v from 'valibot';
import { check, type Checked } from '../schema/check.ts';
import { annotationSchema, type Annotation, type AnnotationId } from './annotation.ts';

/**
 * An annotation as the W3C Web Annotation Data Model writes it. It stands in a page that declares
 * `w3cContext`; on its own it must carry that context itself.
 */
export type W3CRecord = { readonly [term: string]: unknown };

/** The W3C's terms, and a prefix for the two of ours: a highlight's colour, and the hash of the text. */
export const w3cContext = ['http://www.w3.org/ns/anno.jsonld', { fathom: 'urn:fathom:vocabulary:' }] as const;

const motivations = { highlight: 'highlighting', note: 'commenting', bookmark: 'bookmarking' } as const;
const kinds = { highlighting: 'highlight', commenting: 'note', bookmarking: 'bookmark' } as const;

const idPrefix = 'urn:uuid:';
const workPrefix = 'urn:fathom:work:';

/**
 * Writes an annotation as a record. What an `earlier` record of the same annotation held beside our
 * terms (other tools' properties, bodies, selectors) is carried over, and so is its order of terms.
 */
export function toRecord(annotation: Annotation, earlier: W3CRecord = {}): W3CRecord {
  const { target } = annotation;
  const earlierTarget = asTerms(earlier['target']);
  return {
    ...earlier,
    id: recordId(annotation.id),
    type: 'Annotation',
    motivation: motivations[annotation.kind],
    created: annotation.created,
    modified: annotation.modified,
    'fathom:colour': annotation.colour,
    body: over(asList(earlier['body']), bodiesOf(annotation), bodyKey),
    target: {
      ...earlierTarget,
      type: 'SpecificResource',
      source: {
        ...asTerms(earlierTarget['source']),
        id: workPrefix + target.work,
        type: 'Text',
        language: target.language,
      },
      'fathom:textHash': target.hash,
      selector: over(asList(earlierTarget['selector']), selectorsOf(annotation), selectorKey),
    },
  };
}

const bodiesOf = ({ note, tags }: Annotation): W3CRecord[] => [
  ...(note === '' ? [] : [textBody('commenting', note, { format: 'text/markdown' })]),
  ...tags.map((tag) => textBody('tagging', tag, {})),
];

const textBody = (purpose: 'commenting' | 'tagging', value: string, more: W3CRecord): W3CRecord => ({
  type: 'TextualBody',
  purpose,
  ...more,
  value,
});

const selectorsOf = ({ target }: Annotation): W3CRecord[] => [
  { type: 'FragmentSelector', conformsTo: 'urn:fathom:vocabulary:segment', value: target.segment },
  { type: 'TextPositionSelector', start: target.start, end: target.end },
  { type: 'TextQuoteSelector', exact: target.exact, prefix: target.prefix, suffix: target.suffix },
];

/** Which part of a record an entry is, or null for one that only another tool understands. */
type KeyOf = (entry: unknown) => string | null;

const selectorKey: KeyOf = (entry) => {
  const { type } = asTerms(entry);
  return type === 'FragmentSelector' || type === 'TextPositionSelector' || type === 'TextQuoteSelector'
    ? type
    : null;
};

const bodyKey: KeyOf = (entry) => {
  const { type, purpose, value } = asTerms(entry);
  if (type !== 'TextualBody' || typeof value !== 'string') return null;
  if (purpose === 'commenting') return 'note';
  return purpose === 'tagging' ? `tag ${value}` : null;
};

/**
 * The entries with their keys. Only the first note and the first selector of a type are ours: a
 * second one is another tool's. Tags are ours however often they are given.
 */
const keyed = (entries: readonly unknown[], keyOf: KeyOf): { key: string | null; entry: unknown }[] => {
  const seen = new Set<string | null>();
  return entries.map((entry) => {
    const key = keyOf(entry);
    const isOurs = isTag(key) || !seen.has(key);
    seen.add(key);
    return { key: isOurs ? key : null, entry };
  });
};

const isTag = (key: string | null): boolean => key?.startsWith('tag ') ?? false;

/** Our entries, each over the earlier one of the same key, then the entries that are not ours. */
function over(earlier: readonly unknown[], ours: readonly W3CRecord[], keyOf: KeyOf): unknown[] {
  const left = keyed(earlier, keyOf);
  const written = ours.map((entry) => {
    const index = left.findIndex(({ key }) => key === keyOf(entry));
    return index === -1 ? entry : { ...asTerms(left.splice(index, 1)[0]?.entry), ...entry };
  });
  return [...written, ...left.filter(({ key }) => key === null).map(({ entry }) => entry)];
}

export const recordSchema = v.looseObject({
  id: v.pipe(v.string(), v.startsWith(idPrefix)),
  type: v.literal('Annotation'),
  motivation: v.picklist(['highlighting', 'commenting', 'bookmarking']),
  created: v.string(),
  modified: v.string(),
  'fathom:colour': v.string(),
  body: v.optional(v.unknown()),
  target: v.looseObject({
    type: v.literal('SpecificResource'),
    source: v.looseObject({ id: v.pipe(v.string(), v.startsWith(workPrefix)), language: v.string() }),
    'fathom:textHash': v.string(),
    selector: v.unknown(),
  }),
});

/** The first selector of each kind. */
export const selectorsSchema = v.object({
  FragmentSelector: v.looseObject({ value: v.string() }),
  TextPositionSelector: v.looseObject({ start: v.number(), end: v.number() }),
  TextQuoteSelector: v.looseObject({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
});

/** How an annotation is named in a file. */
export const recordId = (id: AnnotationId): string => idPrefix + id;

/** The annotation that a record says it is, or null; it may still be flawed. */
export function idOfRecord(record: unknown): AnnotationId | null {
  const id = asTerms(record)['id'];
  return typeof id === 'string' && id.startsWith(idPrefix) ? id.slice(idPrefix.length) : null;
}

/** Reads a record from a file. Flaws are placed by the record's own terms. */
export function fromRecord(value: unknown): Checked<Annotation> {
  const record = check(recordSchema, value);
  if (!record.ok) return record;
  const { id, motivation, created, modified, target } = record.value;

  const selectors = check(selectorsSchema, byKey(keyed(asList(target.selector), selectorKey)));
  if (!selectors.ok) return within('target.selector', selectors);
  const { FragmentSelector, TextPositionSelector, TextQuoteSelector } = selectors.value;

  const bodies = keyed(asList(record.value.body), bodyKey);
  const valuesOf = (isIt: (key: string | null) => boolean): unknown[] =>
    bodies.filter(({ key }) => isIt(key)).map(({ entry }) => asTerms(entry)['value']);
  return inTerms(
    check(annotationSchema, {
      id: id.slice(idPrefix.length),
      kind: kinds[motivation],
      colour: record.value['fathom:colour'],
      note: valuesOf((key) => key === 'note')[0] ?? '',
      tags: valuesOf(isTag),
      target: {
        work: target.source.id.slice(workPrefix.length),
        language: target.source.language,
        segment: FragmentSelector.value,
        start: TextPositionSelector.start,
        end: TextPositionSelector.end,
        exact: TextQuoteSelector.exact,
        prefix: TextQuoteSelector.prefix,
        suffix: TextQuoteSelector.suffix,
        hash: target['fathom:textHash'],
      },
      created,
      modified,
    }),
  );
}

/** Where a record says what an annotation says elsewhere. */
const terms: Readonly<Record<string, string>> = {
  colour: 'fathom:colour',
  note: 'body',
  tags: 'body',
  'target.work': 'target.source.id',
  'target.language': 'target.source.language',
  'target.hash': 'target.fathom:textHash',
  'target.segment': 'target.selector.FragmentSelector.value',
  'target.start': 'target.selector.TextPositionSelector.start',
  'target.end': 'target.selector.TextPositionSelector.end',
  'target.exact': 'target.selector.TextQuoteSelector.exact',
  'target.prefix': 'target.selector.TextQuoteSelector.prefix',
  'target.suffix': 'target.selector.TextQuoteSelector.suffix',
};

/** A tag is one of several bodies, and which of them it was is not known any more. */
const inTerms = (result: Checked<Annotation>): Checked<Annotation> =>
  result.ok
    ? result
    : {
        ok: false,
        flaws: result.flaws.map(({ where, what }) => ({
          where: terms[where.replace(/^tags\..*/u, 'tags')] ?? where,
          what,
        })),
      };

const byKey = (entries: ReturnType<typeof keyed>): Record<string, unknown> =>
  Object.fromEntries(entries.map(({ key, entry }) => [key ?? 'other', entry]));

const within = (where: string, { flaws }: Extract<Checked<never>, { ok: false }>): Checked<never> => ({
  ok: false,
  flaws: flaws.map((flaw) => ({ ...flaw, where: `${where}.${flaw.where}` })),
});

/** JSON-LD writes a list of one as its only entry, and an empty one not at all. */
const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const asTerms = (value: unknown): W3CRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as W3CRecord) : {};

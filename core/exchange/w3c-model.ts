import * as v from 'valibot';

/**
 * The MUSTs of the W3C Web Annotation Data Model (Recommendation of 23 February 2017) for what an
 * export can hold: a collection (5.1) with its first page (5.2), annotations (3.1), textual bodies
 * (3.2.4), specific resources (4) and the three text selectors (4.2). What the model leaves free is
 * free here. Exports are checked against this in the tests.
 */
const anno = 'http://www.w3.org/ns/anno.jsonld';

/** An absolute IRI: a scheme, and no character that an IRI cannot hold (RFC 3987). */
const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`\p{Cc}]+$/iu, 'is no IRI'));

/** 3.1, 5.1, 5.2: one or more contexts, and the W3C's among them; a single one must be a string. */
const context = v.union([
  v.literal(anno),
  v.pipe(
    v.array(v.union([iri, v.record(v.string(), v.unknown())])),
    v.minLength(2),
    v.check((contexts) => contexts.includes(anno), `must name ${anno}`),
  ),
]);

/** One or more classes, this one among them. */
const classed = (name: string) =>
  v.union([
    v.literal(name),
    v.pipe(
      v.array(v.string()),
      v.check((classes) => classes.includes(name), `must be a ${name}`),
    ),
  ]);

const oneOrMore = <const Item extends v.GenericSchema>(item: Item) =>
  v.union([item, v.pipe(v.array(item), v.minLength(1))]);

const nonNegativeInteger = v.pipe(v.number(), v.integer(), v.minValue(0));

/** 3.3.1: xsd:dateTime, at most one. It SHOULD have a zone; here it must. */
const dateTime = v.pipe(
  v.string(),
  v.regex(
    /^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/u,
    'is no xsd:dateTime with a zone',
  ),
);

/** 3.2.4: exactly one value; at most one format and language, which are strings. */
const textualBody = v.looseObject({
  type: classed('TextualBody'),
  value: v.string(),
  id: v.optional(iri),
  format: v.optional(v.string()),
  language: v.optional(v.union([v.string(), v.array(v.string())])),
  purpose: v.optional(oneOrMore(v.string())),
});

/** 4.2.1, 4.2.4 and 4.2.5: each selector has its class and exactly one of each value. */
const selector = v.variant('type', [
  v.looseObject({ type: v.literal('FragmentSelector'), value: v.string(), conformsTo: v.optional(iri) }),
  v.looseObject({
    type: v.literal('TextQuoteSelector'),
    exact: v.string(),
    prefix: v.optional(v.string()),
    suffix: v.optional(v.string()),
  }),
  v.pipe(
    v.looseObject({
      type: v.literal('TextPositionSelector'),
      start: nonNegativeInteger,
      end: nonNegativeInteger,
    }),
    v.check(({ start, end }) => end >= start, 'ends before it starts'),
  ),
]);

/** 4: exactly one source, which is an IRI or is described and then has an IRI (3.2.1). */
const specificResource = v.looseObject({
  type: v.optional(classed('SpecificResource')),
  id: v.optional(iri),
  source: v.union([iri, v.looseObject({ id: iri })]),
  selector: v.optional(oneOrMore(selector)),
});

/** 3.1, where it stands in a page: an IRI, its class, one or more targets. A body is no empty list. */
const annotation = v.looseObject({
  id: iri,
  type: classed('Annotation'),
  motivation: v.optional(oneOrMore(v.string())),
  body: v.optional(oneOrMore(v.union([iri, textualBody]))),
  bodyValue: v.optional(v.never('must not stand beside body')),
  target: oneOrMore(v.union([iri, specificResource])),
  created: v.optional(dateTime),
  modified: v.optional(dateTime),
});

/** 5.2: embedded, so without a context; at least one annotation; one page alone has no next. */
const page = v.looseObject({
  '@context': v.optional(v.never('must not stand in an embedded page')),
  id: iri,
  type: classed('AnnotationPage'),
  partOf: v.optional(v.union([iri, v.looseObject({ id: iri })])),
  startIndex: v.optional(nonNegativeInteger),
  items: v.pipe(v.array(annotation), v.minLength(1)),
});

/** 5.1: exactly one first page unless the collection is empty, and then a page could not be valid. */
export const collectionModel = v.pipe(
  v.looseObject({
    '@context': context,
    id: iri,
    type: classed('AnnotationCollection'),
    label: v.optional(oneOrMore(v.string())),
    total: nonNegativeInteger,
    first: v.optional(page),
    last: v.optional(iri),
  }),
  v.check(({ total, first }) => total === (first?.items.length ?? 0), 'total is not the number of items'),
);

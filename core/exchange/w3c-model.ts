import * as v from 'valibot';
import { selector, state } from './w3c-selectors.ts';
import { dateTime, iri, nonNegativeInteger, oneOrMore } from './w3c-values.ts';

/**
 * The MUSTs of the W3C Web Annotation Data Model (Recommendation of 23 February 2017), each with its
 * section, for a collection that holds its annotations in its one page. Exports are checked against
 * this in the tests. Stricter than the model, since an export is whole: a collection has a total
 * (5.1 SHOULD) and its page in it, not elsewhere (5.1 MAY), which has no context of its own (5.2 SHOULD
 * NOT), and a context that stands alone is a string there too (3.1 says so of annotations). Selectors and
 * states are in `w3c-selectors.ts`. Not here, since nothing of ours writes them: choices (3.2.7), agents
 * (3.3.2), styles (4.4), rendering (4.5) and scope (4.6).
 */
const anno = 'http://www.w3.org/ns/anno.jsonld';

/** 3.1, 5.1, 5.2: one or more contexts, and the W3C's among them; a single one must be a string. */
const context = v.union([
  v.literal(anno),
  v.pipe(
    v.array(v.union([iri, v.record(v.string(), v.unknown())])),
    v.minLength(2),
    v.check((contexts) => contexts.includes(anno), `must name ${anno}`),
  ),
]);

/** 3.1, 5.1, 5.2: one or more classes, this one among them. */
const classed = (name: string) =>
  v.union([
    v.literal(name),
    v.pipe(
      v.array(v.string()),
      v.check((classes) => classes.includes(name), `must be a ${name}`),
    ),
  ]);

const text = oneOrMore(v.string());

/** 3.3.1: at most one of each, an xsd:dateTime in UTC, which is written with a Z. */
const lifecycle = {
  created: v.optional(dateTime),
  modified: v.optional(dateTime),
  generated: v.optional(dateTime),
};

/** 3.2.1 of any body or target: the direction is one of three. 3.3.6 and 3.3.7: rights and identities are IRIs, one canonical. */
const ofResource = {
  format: v.optional(text),
  language: v.optional(text),
  processingLanguage: v.optional(v.string()),
  textDirection: v.optional(v.picklist(['ltr', 'rtl', 'auto'])),
  rights: v.optional(oneOrMore(iri)),
  canonical: v.optional(iri),
  via: v.optional(oneOrMore(iri)),
};

/** 3.2.1: what is somewhere else has exactly one IRI. */
const externalResource = v.looseObject({ ...ofResource, ...lifecycle, id: iri });

/** 3.2.4: exactly one value; the class should be there. */
const textualBody = v.looseObject({
  ...ofResource,
  ...lifecycle,
  type: v.optional(text),
  value: v.string(),
  id: v.optional(iri),
  purpose: v.optional(text),
});

/** 4.3: a state that stands elsewhere may be named by an object as well. */
const externalState = v.looseObject({ id: iri, type: v.optional(v.never()) });

/** 4: exactly one source, which is an IRI or is described and then has one (3.2.1). 4.2, 4.3: a selector or a state may stand elsewhere. */
const specificResource = v.looseObject({
  ...ofResource,
  ...lifecycle,
  type: v.optional(text),
  id: v.optional(iri),
  source: v.union([iri, externalResource]),
  selector: v.optional(oneOrMore(v.union([iri, selector]))),
  state: v.optional(oneOrMore(v.union([iri, state, externalState]))),
  purpose: v.optional(text),
});

/** 3.2: what a body can be, by what must be there. The text comes first: what has a value is no mere reference. */
const body = v.union([iri, textualBody, specificResource, externalResource]);
const target = v.union([iri, specificResource, externalResource]);

/** 3.1, where it stands in a page: an IRI, its class, one or more targets. A body that is none is left out (3.2.6). */
const annotation = v.pipe(
  v.looseObject({
    ...lifecycle,
    id: iri,
    type: classed('Annotation'),
    motivation: v.optional(text),
    body: v.optional(oneOrMore(body)),
    bodyValue: v.optional(v.string()),
    target: oneOrMore(target),
    rights: v.optional(oneOrMore(iri)),
    canonical: v.optional(iri),
    via: v.optional(oneOrMore(iri)),
  }),
  // 3.2.5
  v.check((one) => one.body === undefined || one.bodyValue === undefined, 'has both a body and a bodyValue'),
);

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

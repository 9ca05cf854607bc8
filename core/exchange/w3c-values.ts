import * as v from 'valibot';

/** An absolute IRI: a scheme, and no character that an IRI cannot hold (RFC 3987). */
export const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`\p{Cc}]+$/iu, 'is no IRI'));

/** An `xsd:dateTime` in UTC, which is written with a Z (sections 3.3.1 and 4.3.1). */
export const dateTime = v.pipe(
  v.string(),
  v.regex(/^\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u, 'is no xsd:dateTime in UTC with a Z'),
);

export const nonNegativeInteger = v.pipe(v.number(), v.integer(), v.minValue(0));

export const oneOrMore = <const Item extends v.GenericSchema>(item: Item) =>
  v.union([item, v.pipe(v.array(item), v.minLength(1))]);

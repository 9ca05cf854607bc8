import * as v from 'valibot';
import { dateTime, iri, nonNegativeInteger, oneOrMore } from './w3c-values.ts';

/**
 * Sections 4.2 and 4.3 of the W3C Web Annotation Data Model: how a part, or a state, of a resource is
 * described. Of these we write the fragment, the quotation and the position; the others are here so
 * that what the model allows is not refused.
 *
 * Two of its MUSTs cannot be seen in a file. The text is counted in code points and in logical order,
 * and is normalised (no markup, entities replaced) before it is quoted and counted (4.2.4; 4.2.5 says
 * that positions are counted on the same text): `core/text/canonical.ts` makes that text, and a test
 * counts an export's positions on it. Stricter than the model is only that a position may not end
 * before it starts.
 */

/** 4.2.9: a selector may be refined by others, which may stand elsewhere. */
const refined = { refinedBy: v.optional(oneOrMore(v.union([iri, v.lazy((): v.GenericSchema => selector)]))) };

/** Exactly one of each, no less than 0 (of bytes the model does not say so, but they are counted from 0). */
const positions = <const Type extends string>(type: Type) =>
  v.pipe(
    v.looseObject({ ...refined, type: v.literal(type), start: nonNegativeInteger, end: nonNegativeInteger }),
    v.check(({ start, end }) => end >= start, 'ends before it starts'),
  );

/** 4.2.1 to 4.2.8: each has exactly one class, which is its own, and exactly one of each value. */
export const selector = v.variant('type', [
  // 4.2.1: at most one specification.
  v.looseObject({
    ...refined,
    type: v.literal('FragmentSelector'),
    value: v.string(),
    conformsTo: v.optional(iri),
  }),
  // 4.2.2
  v.looseObject({ ...refined, type: v.literal('CssSelector'), value: v.string() }),
  // 4.2.3
  v.looseObject({ ...refined, type: v.literal('XPathSelector'), value: v.string() }),
  // 4.2.4: at most one text before and one after.
  v.looseObject({
    ...refined,
    type: v.literal('TextQuoteSelector'),
    exact: v.string(),
    prefix: v.optional(v.string()),
    suffix: v.optional(v.string()),
  }),
  // 4.2.5
  positions('TextPositionSelector'),
  // 4.2.6
  positions('DataPositionSelector'),
  // 4.2.7
  v.looseObject({ ...refined, type: v.literal('SvgSelector'), value: v.optional(v.string()) }),
  // 4.2.8: one where it begins and one where it ends.
  v.looseObject({
    ...refined,
    type: v.literal('RangeSelector'),
    startSelector: v.union([iri, v.lazy((): v.GenericSchema => selector)]),
    endSelector: v.union([iri, v.lazy((): v.GenericSchema => selector)]),
  }),
]);

/** 4.3.3: a state may be refined by other states, or by a selector. */
const refinedState = {
  refinedBy: v.optional(oneOrMore(v.union([iri, v.lazy((): v.GenericSchema => state), selector]))),
};

/** 4.3.1 and 4.3.2: each has exactly one class, which is its own. */
export const state = v.variant('type', [
  // 4.3.1: instants in UTC with a Z; a span has both its ends, and no single instants beside it.
  v.pipe(
    v.looseObject({
      ...refinedState,
      type: v.literal('TimeState'),
      sourceDate: v.optional(oneOrMore(dateTime)),
      sourceDateStart: v.optional(dateTime),
      sourceDateEnd: v.optional(dateTime),
      cached: v.optional(oneOrMore(iri)),
    }),
    v.check(
      ({ sourceDateStart: start, sourceDateEnd: end }) => (start === undefined) === (end === undefined),
      'has only one end of its span',
    ),
    v.check(
      ({ sourceDate, sourceDateStart: start }) => sourceDate === undefined || start === undefined,
      'has both an instant and a span',
    ),
  ),
  // 4.3.2
  v.looseObject({ ...refinedState, type: v.literal('HttpRequestState'), value: v.string() }),
]);

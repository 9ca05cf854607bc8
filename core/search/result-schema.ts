import * as v from 'valibot';
import { says } from '../schema/flaw-words.ts';
import { count, list, shape } from '../schema/shape.ts';
import { conceptIdSchema, segmentIdSchema, workIdSchema } from '../model/ids.ts';
import { languageSchema, type Language, type PerLanguage } from '../model/language.ts';
import { segmentKinds, type Stretch } from '../model/segment.ts';
import { reasonKinds, type Reason } from './explain.ts';
import type { SerializableMatcher } from './mark-text.ts';
import type { SearchResult } from './result.ts';

/** What a search finds, and how many hits there are in each language, shown or not. */
export type Found = { readonly result: SearchResult; readonly counts: PerLanguage<number> };

/** The keys of labels that are switched off, `concept:label`. */
export const withoutSchema = list(v.pipe(v.string(), v.maxLength(300)));

export const searchOptionsSchema = shape({
  without: v.optional(withoutSchema),
  language: v.optional(languageSchema),
  work: v.optional(workIdSchema),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500))),
});

export const explainedSchema = shape({
  work: workIdSchema,
  language: languageSchema,
  segment: v.nullable(segmentIdSchema),
});

const perLanguage = <const Value extends v.GenericSchema>(value: Value) => shape({ de: value, en: value });
const score = v.pipe(v.number(), v.finite());

/** Stretches that rise and lie apart, as they do in whatever is marked. */
const marksSchema: v.GenericSchema<readonly Stretch[]> = v.pipe(
  list(shape({ start: count(), end: count(1) })),
  v.check(
    (marks) => marks.every(({ start, end }, at) => start < end && start >= (marks[at - 1]?.end ?? 0)),
    says('marks-in-order'),
  ),
);

const snippetSchema = v.pipe(
  shape({ text: v.string(), marks: marksSchema, clippedStart: v.boolean(), clippedEnd: v.boolean() }),
  v.check(({ text, marks }) => (marks.at(-1)?.end ?? 0) <= text.length, says('mark-outside')),
);

const hitSchema = shape({
  work: workIdSchema,
  language: languageSchema,
  segment: v.nullable(segmentIdSchema),
  number: count(),
  kind: v.picklist(['title', ...segmentKinds]),
  section: v.string(),
  score,
  why: v.picklist(['words', 'some', 'typo', 'concept', 'apart']),
  snippet: snippetSchema,
  corrected: v.exactOptional(v.string()),
});

const workCountSchema = shape({ work: workIdSchema, hits: perLanguage(count()) });

const hitCountsSchema = shape({
  total: count(),
  counts: perLanguage(count()),
  articles: count(),
  works: list(workCountSchema),
});

const resultSchema = shape({
  concepts: list(shape({ concept: conceptIdSchema, label: v.string(), segments: perLanguage(count()) })),
  hits: list(hitSchema),
  total: count(),
  expansions: list(
    shape({
      concept: conceptIdSchema,
      matched: v.string(),
      added: list(shape({ label: v.string(), languages: list(languageSchema), on: v.boolean() })),
    }),
  ),
  works: list(workCountSchema),
  articles: v.exactOptional(count()),
  corrections: list(shape({ typed: v.string(), meant: v.string(), slips: count(1), applied: v.boolean() })),
  levels: v.exactOptional(
    shape({ whole: hitCountsSchema, generous: hitCountsSchema, mended: hitCountsSchema }),
  ),
  held: v.exactOptional(list(v.string())),
  pieces: v.exactOptional(list(shape({ typed: v.string(), piece: v.string() }))),
  cut: v.exactOptional(v.literal(true)),
  short: v.exactOptional(v.literal(true)),
});

/** What crosses from the own library's index to the page. The type it is declared as is the one the search has. */
export const foundSchema: v.GenericSchema<Found> = shape({
  result: resultSchema,
  counts: perLanguage(count()),
});

const togetherSchema = shape({
  terms: list(v.string()),
  stops: list(v.boolean()),
  // Left out on its way as JSON where it is undefined.
  within: v.optional(count()),
});

const markedWordsSchema = shape({
  terms: list(v.string()),
  prefixes: list(v.string()),
  together: list(
    v.pipe(
      togetherSchema,
      v.transform(({ terms, stops, within }) => ({ terms, stops, within })),
    ),
  ),
});

const matcherIn = shape({
  anywhere: markedWordsSchema,
  title: markedWordsSchema,
  concepts: list(conceptIdSchema),
  exceptLabels: list(v.string()),
});

export const matcherSchema: v.GenericSchema<
  Record<Language, v.InferInput<typeof matcherIn>>,
  SerializableMatcher
> = perLanguage(matcherIn);

export const reasonsSchema: v.GenericSchema<readonly Reason[]> = list(
  shape({
    by: v.picklist(reasonKinds),
    typed: v.string(),
    found: list(v.string()),
    stem: v.exactOptional(v.string()),
    concept: v.exactOptional(conceptIdSchema),
  }),
);

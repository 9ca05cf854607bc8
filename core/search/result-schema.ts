import * as v from 'valibot';
import { list, shape } from '../schema/shape.ts';
import { segmentIdSchema, workIdSchema } from '../model/ids.ts';
import { languageSchema, type PerLanguage } from '../model/language.ts';
import type { Reason } from './explain.ts';
import type { SerializableMatcher } from './mark-text.ts';
import type { SearchResult } from './result.ts';

/** What a search finds, and how many hits there are in each language, shown or not. */
export type Found = { readonly result: SearchResult; readonly counts: PerLanguage<number> };

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

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

export const foundSchema = v.custom<Found>(isObject, 'is no result of a search');
export const matcherSchema = v.custom<SerializableMatcher>(isObject, 'is no matcher');
export const reasonsSchema = v.custom<readonly Reason[]>(Array.isArray, 'is no list of reasons');

import * as v from 'valibot';
import { count, list, shape, text } from '../schema/shape.ts';
import { conceptIdSchema, segmentIdSchema, workIdSchema } from '../model/ids.ts';
import { languageSchema } from '../model/language.ts';
import { longest } from '../model/longest.ts';
import { segmentKinds } from '../model/segment.ts';

/** Numbers by the hundred thousand: one plain loop checks them in a tenth of the time a schema each takes. */
const numbers = v.custom<readonly number[]>(
  (value) => Array.isArray(value) && value.every((each) => Number.isFinite(each)),
  'is no list of numbers',
);

const strings = v.custom<readonly string[]>(
  (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
  'is no list of strings',
);

/**
 * A Lunr index without its inverted half, which only says the same thing the other way round and
 * doubles the file. `vectors` has one entry for each document: term number, BM25 weight, term
 * number, weight, … `lunrIndexOf` in `lunr-index.ts` makes a complete Lunr index of it again.
 */
const lunrSchema = shape({ version: v.string(), terms: strings, vectors: list(numbers) });
export type PackedLunr = v.InferOutput<typeof lunrSchema>;

/** The folded forms of all words but stop words, sorted by UTF-16 units, and how often each occurs. */
const vocabularySchema = shape({
  forms: strings,
  counts: numbers,
  /** Compounds and their parts as terms, `whole part part`, see `compound-table.ts`. */
  compounds: v.optional(strings, []),
});
export type PackedVocabulary = v.InferOutput<typeof vocabularySchema>;

const packedSegmentSchema = shape({
  id: segmentIdSchema,
  number: count(1),
  kind: v.picklist(segmentKinds),
  text: v.string(),
  /** Mentions, flat: index into the file's `labels`, start, end, index, start, end, … */
  mentions: v.optional(numbers),
});

const packedEditionSchema = shape({
  work: workIdSchema,
  title: text(longest.title),
  subtitle: v.optional(text(longest.subtitle)),
  author: v.optional(text(longest.name)),
  /** Its day, `2026-11-01`, and its topics, as `before:` and `tag:` ask for them. */
  date: v.optional(v.string()),
  topics: v.optional(strings),
  segments: list(packedSegmentSchema),
});
export type PackedEdition = v.InferOutput<typeof packedEditionSchema>;

/**
 * `search/<language>.json`. Documents are numbered from 0 as they follow one another here: for each
 * edition its title, then its segments.
 */
export const searchIndexFileSchema = shape({
  format: v.literal(1),
  language: languageSchema,
  lunr: lunrSchema,
  vocabulary: vocabularySchema,
  /** The labels that mentions were found by: concept id and label. */
  labels: list(v.tuple([conceptIdSchema, v.string()])),
  editions: list(packedEditionSchema),
});
export type SearchIndexFile = v.InferOutput<typeof searchIndexFileSchema>;

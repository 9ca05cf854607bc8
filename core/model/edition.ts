import * as v from 'valibot';
import { count, list, shape, text } from '../schema/shape.ts';
import { conceptIdSchema, segmentIdSchema, workIdSchema } from './ids.ts';
import { languageSchema } from './language.ts';
import { longest } from './longest.ts';
import { segmentSchema } from './segment.ts';
import { textHashSchema } from './text-hash.ts';

/** A stretch of a segment in which a concept occurs. `label` is the label that was found, as the concept writes it. */
export const mentionSchema = shape({
  concept: conceptIdSchema,
  label: v.string(),
  segment: segmentIdSchema,
  start: count(),
  end: count(1),
});
export type Mention = v.InferOutput<typeof mentionSchema>;

/** What is known of an edition without opening it. */
export const editionHeadSchema = shape({
  work: workIdSchema,
  language: languageSchema,
  title: text(longest.title),
  subtitle: v.optional(text(longest.subtitle)),
  author: v.optional(text(longest.name)),
  publisher: v.optional(text(longest.name)),
  /** Where the argument was first made, as a citation. */
  source: v.optional(text(longest.citation)),
  /** A sentence that says so when this edition retells its source in its own words. */
  retelling: v.optional(text(longest.citation)),
  /** Concept ids, or free words where no concept has that id. */
  topics: list(text(longest.topic)),
  /** The day it was published, where the article says so: `2024-05-01`. */
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  words: count(),
  segments: count(1),
  hash: textHashSchema,
});
export type EditionHead = v.InferOutput<typeof editionHeadSchema>;

/** A work in one language. */
export const editionSchema = shape({
  head: editionHeadSchema,
  segments: list(segmentSchema),
  mentions: list(mentionSchema),
});
export type Edition = v.InferOutput<typeof editionSchema>;

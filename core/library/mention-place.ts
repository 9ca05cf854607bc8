import type * as v from 'valibot';
import { count, list, shape, text } from '../schema/shape.ts';
import { mentionSchema } from '../model/edition.ts';
import { workIdSchema } from '../model/ids.ts';
import { languageSchema } from '../model/language.ts';
import { longest } from '../model/longest.ts';

/** Where a work of the own library mentions a concept, with the text around it, for a KWIC line. */
const mentionPlaceSchema = shape({
  work: workIdSchema,
  language: languageSchema,
  title: text(longest.title),
  /** § of the segment. */
  number: count(1),
  /** The segment's canonical text; the mention counts its UTF-16 units. */
  text: text(1_000_000),
  mention: mentionSchema,
});
export type MentionPlace = v.InferOutput<typeof mentionPlaceSchema>;

/** The first places, and how many there are in all. */
export const mentionPlacesSchema = shape({
  total: count(),
  works: count(),
  places: list(mentionPlaceSchema),
});
export type MentionPlaces = v.InferOutput<typeof mentionPlacesSchema>;

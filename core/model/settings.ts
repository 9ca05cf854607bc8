import * as v from 'valibot';
import { shape } from '../schema/shape.ts';
import { languages } from './language.ts';

/** The least and the most of each measure of the text. */
export const measureBounds = {
  size: { least: 14, most: 30 },
  spacing: { least: 120, most: 200 },
  width: { least: 45, most: 90 },
} as const;

const within = ({ least, most }: { readonly least: number; readonly most: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** How the reader likes it. Every field has a default, so a settings file may hold any part of them. */
export const settingsSchema = shape({
  /** The interface's language. */
  language: v.optional(v.picklist(['system', ...languages]), 'system'),
  theme: v.optional(v.picklist(['system', 'light', 'sepia', 'dark']), 'system'),
  /** Size of the reading text in CSS pixels. */
  size: v.optional(within(measureBounds.size), 19),
  /** Line height in percent of the size. */
  spacing: v.optional(within(measureBounds.spacing), 155),
  /** Measure in characters. */
  width: v.optional(within(measureBounds.width), 66),
  /** Which mentions are links: the first of each section, all, or none. */
  links: v.optional(v.picklist(['first', 'all', 'none']), 'first'),
  /** Whether the word of welcome has been put away. */
  welcomed: v.optional(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const defaultSettings: Settings = v.parse(settingsSchema, {});

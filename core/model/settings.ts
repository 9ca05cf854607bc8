import * as v from 'valibot';
import { shape } from '../schema/shape.ts';
import { languages } from './language.ts';

const step = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));

/** How the reader likes it. Every field has a default, so a settings file may hold any part of them. */
export const settingsSchema = shape({
  /** The interface's language. */
  language: v.optional(v.picklist(['system', ...languages]), 'system'),
  theme: v.optional(v.picklist(['system', 'light', 'sepia', 'dark']), 'system'),
  /** Size of the reading text in CSS pixels. */
  size: v.optional(step(14, 30), 19),
  /** Line height in percent of the size. */
  spacing: v.optional(step(120, 200), 155),
  /** Measure in characters. */
  width: v.optional(step(45, 90), 66),
  /** Which mentions are links: the first of each section, all, or none. */
  links: v.optional(v.picklist(['first', 'all', 'none']), 'first'),
  /** Whether the word of welcome has been put away. */
  welcomed: v.optional(v.boolean(), false),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const defaultSettings: Settings = v.parse(settingsSchema, {});

import * as v from 'valibot';
import { dictionary, list, shape } from '../schema/shape.ts';
import { editionHeadSchema } from './edition.ts';
import { workIdSchema } from './ids.ts';

/** A work with what is known of its editions, German first. */
const workSchema = shape({ id: workIdSchema, editions: list(editionHeadSchema) });
export type Work = v.InferOutput<typeof workSchema>;

/** `manifest.json`: what the pack holds, and the SHA-256 (hex) of each of its other files. */
export const manifestSchema = shape({
  format: v.literal(1),
  works: list(workSchema),
  files: dictionary(v.string(), v.string()),
});
export type Manifest = v.InferOutput<typeof manifestSchema>;

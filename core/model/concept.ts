import * as v from 'valibot';
import { list, shape, text } from '../schema/shape.ts';
import { conceptIdSchema } from './ids.ts';

const label = text(120);

const labelsSchema = shape({
  preferred: label,
  alternative: v.optional(list(label), []),
  /** Found in texts like the others but never shown: inflections and turns of phrase (`skos:hiddenLabel`). */
  hidden: v.optional(list(label), []),
});

const definitionSchema = shape({ text: text(2000), source: text(500) });

/** A SKOS-like entry. `related` is symmetric once compiled. */
export const conceptSchema = shape({
  id: conceptIdSchema,
  labels: shape({ de: labelsSchema, en: labelsSchema }),
  definition: shape({ de: definitionSchema, en: definitionSchema }),
  broader: v.optional(list(conceptIdSchema), []),
  related: v.optional(list(conceptIdSchema), []),
});
export type Concept = v.InferOutput<typeof conceptSchema>;

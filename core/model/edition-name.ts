import type * as v from 'valibot';
import { shape } from '../schema/shape.ts';
import { workIdSchema } from './ids.ts';
import { languageSchema } from './language.ts';

/** A work in a language: the edition that has its place there, if there is one. */
export const editionNameSchema = shape({ work: workIdSchema, language: languageSchema });
export type EditionName = v.InferOutput<typeof editionNameSchema>;

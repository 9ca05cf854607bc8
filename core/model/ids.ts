import * as v from 'valibot';
import { says } from '../schema/flaw-words.ts';
import type { Language } from './language.ts';

const kebab = (flaw: 'work-id' | 'concept-id') =>
  v.pipe(v.string(), v.maxLength(80), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, says(flaw)));

export const workIdSchema = kebab('work-id');
export type WorkId = v.InferOutput<typeof workIdSchema>;

export const conceptIdSchema = kebab('concept-id');
export type ConceptId = v.InferOutput<typeof conceptIdSchema>;

/** `s12`, or `s12a`, `s12b` where an edition splits § 12. */
export const segmentIdSchema = v.pipe(v.string(), v.regex(/^s[1-9]\d{0,5}[a-z]?$/, says('segment-id')));
export type SegmentId = v.InferOutput<typeof segmentIdSchema>;

/** Names an edition wherever one string is needed: `deep-value.de`. */
export type EditionKey = `${WorkId}.${Language}`;
export const editionKey = (work: WorkId, language: Language): EditionKey => `${work}.${language}`;

import * as v from 'valibot';
import { says } from '../schema/flaw-words.ts';

/** SHA-256 of an edition's canonical text (`core/text/edition-text.ts`), as 64 hex digits. */
export const textHashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, says('text-hash')));

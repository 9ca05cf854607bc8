import type { Annotation } from '../annotations/annotation.ts';
import type { Flaw } from '../schema/check.ts';
import type { NoteField } from './differences.ts';
import type { Source } from './reading.ts';

/** Why a record has its result. The interface has a sentence for each code, in both languages. */
export type Reason =
  /** new */
  | { readonly code: 'not-there' }
  /** same */
  | { readonly code: 'identical' }
  /** same: another note says the same of the same passage, in the library or earlier in the file. */
  | { readonly code: 'double' }
  /** newer, older: what differs, and which side was changed last. */
  | {
      readonly code: 'changed-later' | 'changed-in-file' | 'changed-here';
      readonly fields: readonly NoteField[];
    }
  /** older: the reader has removed it since. `annotation` is what would come back. */
  | { readonly code: 'removed-here' }
  /** unplaced: a note on a whole page or a bookmark; an answer to another note. */
  | { readonly code: 'no-quotation' | 'reply' }
  /**
   * unplaced: nowhere in the library; in several places; in one, but nothing around it confirms it; not
   * in these words, but in similar ones.
   */
  | { readonly code: 'not-found' | 'many-places' | 'unconfirmed' | 'similar' }
  /** flawed */
  | { readonly code: 'flaw'; readonly flaw: Flaw }
  | { readonly code: 'unknown-format' };
export type ReasonCode = Reason['code'];

export const results = ['new', 'same', 'newer', 'older', 'unplaced', 'flawed'] as const;
export type Result = (typeof results)[number];

/** What would happen with one record of a file. Nothing happens until somebody writes `annotation`. */
export type Candidate = {
  readonly source: Source;
  /** How much of all files has been read with this record, 0 to 1. */
  readonly share: number;
  readonly reason: Reason;
} &
  /** To be written. */
  (
    | { readonly result: 'new' | 'newer'; readonly annotation: Annotation }
    /** There already, or there in a later state: the annotation as the library has it, or had it. */
    | { readonly result: 'same' | 'older'; readonly annotation: Annotation }
    /** One for each place that it may be meant for, likeliest first; the reader may choose one. */
    | { readonly result: 'unplaced'; readonly choices: readonly Annotation[] }
    | { readonly result: 'flawed' }
  );

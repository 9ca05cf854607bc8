import type { Concept } from '../../../core/model/concept.ts';
import type { Conversion, Converted, FileToConvert, FileToRead, Reread } from './converted.ts';
import type { Limits } from './limits.ts';

/** What a converting thread is started with. */
export type ThreadData = {
  /** The library's concepts, which are looked for in every text. */
  readonly concepts: readonly Concept[];
  readonly sizes: Sizes;
};

export type Sizes = Pick<Limits, 'text' | 'packed'>;

/** What is posted to a converting thread, and what it posts back. */
export type Job =
  | { readonly what: 'convert'; readonly file: FileToConvert }
  | { readonly what: 'read'; readonly file: FileToRead };
export type Answer = Conversion<Converted> | Conversion<Reread>;

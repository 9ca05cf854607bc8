import type { Target } from '../annotations/annotation.ts';
import type { Language } from '../model/language.ts';

/** A passage as another program quotes it. The texts are canonical, `prefix` and `suffix` keep their inner spaces. */
export type Quotation = {
  readonly exact: string;
  /** Empty where the program keeps no context. */
  readonly prefix: string;
  readonly suffix: string;
  /** What the program calls the text, if anything; maybe a file's name or a page's title. */
  readonly title: string;
  /** Where the program has the text from, if it says so: a web page's address. */
  readonly address?: string | undefined;
  readonly language?: Language | undefined;
};

export type Placement =
  | { readonly state: 'in-place'; readonly target: Target }
  /**
   * Only the reader can say. Likeliest first, never empty; all of them say just what is quoted, or none
   * does and they say something `similar`.
   */
  | {
      readonly state: 'unsure';
      readonly says: 'the-same' | 'similar';
      readonly candidates: readonly Target[];
    }
  | { readonly state: 'lost' };

/** Finds a quotation in the library. Whoever calls for an import brings the rules. */
export type Place = (quotation: Quotation) => Placement;

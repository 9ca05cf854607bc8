import type { Language } from '../model/language.ts';

/**
 * Where a word is looked for. `title` looks at titles and headings only, `note` at the reader's own notes
 * only: no passage of the library meets it. `tag` looks at the tags of notes and the topics of articles.
 */
export type QueryField = 'anywhere' | 'title' | 'note' | 'tag';

/** One part of a query. `without` parts are what a segment must not hold. */
export type QueryPart =
  /**
   * `typing`: the reader may not have finished this word, so it stands for all that begin with it. `tied`: a hyphen
   * ties it to the word before.
   */
  | {
      readonly type: 'word';
      readonly text: string;
      readonly field: QueryField;
      readonly typing: boolean;
      readonly tied?: true;
    }
  | { readonly type: 'phrase'; readonly text: string; readonly field: QueryField }
  /** All the words, in any order, with at most `within` other words between the first and the last. */
  | { readonly type: 'near'; readonly text: string; readonly field: QueryField; readonly within: number }
  /** `text` is a concept's id or label, or the beginning of one. */
  | { readonly type: 'concept'; readonly text: string }
  | { readonly type: 'language'; readonly language: Language }
  /**
   * Before the day (`2026-11-01`, the reader's own midnight) begins: notes by their last change, articles by the day
   * they were published or, where that is not known, came into the library.
   */
  | { readonly type: 'before'; readonly day: string }
  /** At least one of these. One with nothing wanted is met by all that it does not shut out. */
  | { readonly type: 'either'; readonly of: readonly Query[] };

/** All of `wanted` and none of `without`. */
export type Query = {
  readonly wanted: readonly QueryPart[];
  readonly without: readonly QueryPart[];
};

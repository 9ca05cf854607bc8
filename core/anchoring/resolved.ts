import type { Passage } from '../reading/passage.ts';

/** Why a candidate is offered, and not simply taken. The reader's own words for it are the interface's. */
export type Doubt =
  /** A part of the passage still stands here; the rest was deleted or stands elsewhere. */
  | 'part'
  /** The quoted words, but nothing around them that tells this place from another. */
  | 'context'
  /** The quoted words with some of their context; another place says the same as well. */
  | 'rival'
  /** Like the quoted words, but not the same. */
  | 'similar';

export type Doubtful =
  | { readonly why: Exclude<Doubt, 'similar'> }
  /** How much of the quotation is there, 0 to 1. */
  | { readonly why: 'similar'; readonly likeness: number };

export type Candidate = { readonly passage: Passage; readonly text: string } & Doubtful;

/** Where a target is in an edition. Every annotation has exactly one of these states, and it is shown. */
export type Resolved =
  | { readonly state: 'in-place'; readonly passage: Passage }
  /** Its words changed, or it stands elsewhere. `was` and `now` are both versions of its text. */
  | { readonly state: 'moved'; readonly passage: Passage; readonly was: string; readonly now: string }
  /** Only the reader can say. Likeliest first, never empty. */
  | { readonly state: 'unsure'; readonly candidates: readonly Candidate[] }
  /** Its words were deleted, or nothing like them is here. */
  | { readonly state: 'lost' };

/** More candidates than this help nobody to choose. */
export const mostCandidates = 8;

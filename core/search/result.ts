import type { ConceptId, SegmentId, WorkId } from '../model/ids.ts';
import type { Language, PerLanguage } from '../model/language.ts';
import type { SearchDocument } from './documents.ts';
import type { Snippet } from './snippet.ts';

/** By what a hit was found: all words; some of them; with a slip forgiven; by another label of the concept. */
export type Why = 'words' | 'some' | 'typo' | 'concept';

/** A segment or a title that a query finds. */
export type Hit = {
  readonly work: WorkId;
  readonly language: Language;
  /** `null` for a title. */
  readonly segment: SegmentId | null;
  /** § of the segment; 0 for a title. */
  readonly number: number;
  readonly kind: SearchDocument['kind'];
  /** The nearest heading before it; empty where there is none. */
  readonly section: string;
  /** Comparable within one result only. */
  readonly score: number;
  readonly why: Why;
  readonly snippet: Snippet;
  /** With `typo`: the word that was found instead, as the text writes it. */
  readonly corrected?: string;
};

/** A concept that goes by the name that was looked for. */
export type ConceptHit = {
  readonly concept: ConceptId;
  /** The label by which it was found, or its preferred one where `concept:` named its id. */
  readonly label: string;
  /** How many segments mention it. */
  readonly segments: PerLanguage<number>;
};

export type SearchResult = {
  readonly concepts: readonly ConceptHit[];
  /** Best first. */
  readonly hits: readonly Hit[];
  /** How many there are, shown or not. */
  readonly total: number;
  /** Other labels of the concepts that were looked for; for chips. */
  readonly expansions: readonly Expansion[];
};

export type SearchOptions = {
  /** Labels that are switched off, as `concept:label`. */
  readonly without?: readonly string[];
  /** Show hits in this language only. Both are searched all the same. */
  readonly language?: Language;
  /** How many hits to show. */
  readonly limit?: number;
};

/** A concept whose label stands in the query, and the other labels it was searched by. */
export type Expansion = {
  readonly concept: ConceptId;
  /** The words of the query that are its label, as typed. */
  readonly matched: string;
  /** Its other labels that occur in the library; `on` unless switched off. */
  readonly added: readonly {
    readonly label: string;
    readonly languages: readonly Language[];
    readonly on: boolean;
  }[];
};

import type { ConceptId, SegmentId, WorkId } from '../model/ids.ts';
import type { Language, PerLanguage } from '../model/language.ts';
import type { SearchDocument } from './documents.ts';
import type { Snippet } from './snippet.ts';

/**
 * By what a hit was found: all words; some of them; with a slip forgiven; by another label of the
 * concept; by the parts of a compound standing apart.
 */
export type Why = 'words' | 'some' | 'typo' | 'concept' | 'apart';

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
  /** The kind of hit first, then what is met as a share of all that is asked: comparable between libraries, too. */
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
  /** Where the hits are, whichever are shown: works by their id, those without a hit left out. Of too many those with most hits. */
  readonly works: readonly WorkCount[];
  /** How many works have a hit, where that is more than `works` has. */
  readonly articles?: number;
  /** Words that were taken for mistyped, or may be. */
  readonly corrections: readonly Correction[];
  /**
   * The hits by how generously the query had to be read: as it stands; in pieces or in part; with slips
   * forgiven. Where all hits meet it as it stands, this is left out.
   */
  readonly levels?: Readonly<Record<Level, HitCounts>> | undefined;
  /** The words of such a query that the library holds as they were typed: for no other library are they mistyped. */
  readonly held?: readonly string[];
  /** Where nothing was found: what may be looked for instead. */
  readonly pieces?: readonly Piece[];
  /** There are more hits than `total` perhaps: a phrase of common words was looked for in the likeliest passages only. */
  readonly cut?: true;
  /** Nothing was looked for: the query is a single letter as yet. */
  readonly short?: true;
};

export type Level = 'whole' | 'generous' | 'mended';

export type HitCounts = {
  /** Those that the options show. */
  readonly total: number;
  /** By language, in the work that is shown. */
  readonly counts: PerLanguage<number>;
  /** How many works have one. */
  readonly articles: number;
  /** As in `SearchResult`. */
  readonly works: readonly WorkCount[];
};

/** How many hits a work has in each language. */
export type WorkCount = { readonly work: WorkId; readonly hits: PerLanguage<number> };

/** A word that was not found, or hardly, and one that is. */
export type Correction = {
  readonly typed: string;
  /** As the library writes it. */
  readonly meant: string;
  /** How many letters apart they are; two exchanged ones count once. */
  readonly slips: number;
  /** Whether the hits hold the other word. If not, there were exact hits, and one may ask: did you mean? */
  readonly applied: boolean;
};

/** A word that stands nowhere, and one of the library that it begins or ends with, as the library writes it. */
export type Piece = { readonly typed: string; readonly piece: string };

export type SearchOptions = {
  /** Labels that are switched off, as `concept:label`. */
  readonly without?: readonly string[];
  /** Show hits in this language only. Both are searched all the same. */
  readonly language?: Language;
  /** Show hits in this work only; the others are counted. */
  readonly work?: WorkId;
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

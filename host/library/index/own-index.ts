import type { Input, Output } from '../../../core/host/contract.ts';
import type { MentionPlaces } from '../../../core/library/mention-place.ts';
import type { Format, OwnWork } from '../../../core/library/own-work.ts';
import type { Concept } from '../../../core/model/concept.ts';
import type { Edition } from '../../../core/model/edition.ts';
import type { EditionName } from '../../../core/model/edition-name.ts';
import type { ConceptId, WorkId } from '../../../core/model/ids.ts';

/** An edition as the index keeps it: made of the article's file, which stays the truth. */
export type IndexedEdition = {
  readonly edition: Edition;
  /** ISO 8601 instant at which its work came into the library. */
  readonly added: string;
  readonly format: Format;
  /** Name of the file it came from, for the eye. */
  readonly file: string;
  /** The article's file as it was read, to tell later whether it has changed. */
  readonly stamp: FileStamp;
};

/** `size` in bytes, `modified` in milliseconds since 1970 (may be fractional), `hash` the SHA-256 (hex) of its bytes. */
export type FileStamp = { readonly size: number; readonly modified: number; readonly hash: string };

/**
 * The index of the own library: a cache in one SQLite file that can be deleted at any time. It lives
 * in a thread of its own, so that neither the window nor the door ever waits for it. Every function
 * rejects with a `FaultError` where the index cannot be opened or is damaged; the owner then rebuilds it.
 */
export type OwnIndex = {
  /** Adds editions, or puts them in the place of those with the same work and language: all or none. */
  readonly put: (editions: readonly IndexedEdition[]) => Promise<void>;
  readonly remove: (editions: readonly EditionName[]) => Promise<void>;
  /** What the index knows of each article's file, to be compared with the folder at start. */
  readonly stamps: () => Promise<readonly (EditionName & { readonly stamp: FileStamp })[]>;
  /** At most `most` works by id, from the first or from the one after `after`. */
  readonly works: (after: WorkId | null, most: number) => Promise<readonly OwnWork[]>;
  /** Those of the named works that there are. */
  readonly heads: (works: readonly WorkId[]) => Promise<readonly OwnWork[]>;
  readonly edition: (name: EditionName) => Promise<Edition | null>;
  /** The text of the edition with this hash; null where none has it. */
  readonly textOf: (hash: string) => Promise<string | null>;
  readonly search: (asked: Input<'library.search'>) => Promise<Output<'library.search'>>;
  readonly matcher: (asked: Input<'library.matcher'>) => Promise<Output<'library.matcher'>>;
  readonly reasons: (asked: Input<'library.reasons'>) => Promise<Output<'library.reasons'>>;
  readonly mentions: (concept: ConceptId, limit: number) => Promise<MentionPlaces>;
  readonly concepts: () => Promise<Output<'library.concepts'>>;
  /** Works out anew what is learned from the library as a whole (vocabulary, compounds); called after a batch. */
  readonly settle: () => Promise<void>;
  /** Empties the index. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export type OpenOwnIndex = (options: {
  /** The SQLite file: a path. */
  readonly file: string;
  /** The library's concepts, whose labels expand queries. */
  readonly concepts: readonly Concept[];
}) => Promise<OwnIndex>;

import type { ImportFault } from '../../../core/library/import-fault.ts';
import type { Format } from '../../../core/library/own-work.ts';
import type { Edition, EditionHead } from '../../../core/model/edition.ts';
import type { WorkId } from '../../../core/model/ids.ts';

/** A file of the reader's, to be made an article: its bytes, or a path that the thread reads itself. */
export type FileToConvert = {
  /** The file's name, with the folders below the one that was chosen, `/` between them. */
  readonly name: string;
  readonly source: FileSource;
  /** What the reader has corrected of an earlier reading; it counts before all that the file says. */
  readonly corrections?: Corrections;
};

/** Bytes are copied on their way; a path, where there is one, is cheaper. */
export type FileSource =
  | { readonly from: 'bytes'; readonly bytes: Uint8Array }
  | { readonly from: 'path'; readonly path: string };

export type Corrections = Partial<Pick<EditionHead, 'language' | 'title'>> & {
  /** Null for none. */
  readonly author?: string | null;
};

/** An article's own file, `<work>/<lang>.md` in the library's folder, to be read (again). */
export type FileToRead = { readonly path: string };

/** An edition that belongs to no work yet. */
export type UnplacedEdition = Omit<Edition, 'head'> & { readonly head: Omit<EditionHead, 'work'> };

/** What a file of the reader's became. */
export type Converted = {
  /** The article's own file, Markdown with front matter: what is to be written as `<work>/<lang>.md`. */
  readonly file: string;
  /** Read back from `file`: what is shown, indexed and annotated is what everybody can read there. */
  readonly edition: UnplacedEdition;
  readonly format: Format;
  /** Of the bytes that were read, so that a copy can be checked against them: bytes, and SHA-256 in hex. */
  readonly original: Stamp;
};

/** What an article's own file says. `own` tells of the file as it was read; `modified` in milliseconds since 1970. */
export type Reread = {
  readonly edition: UnplacedEdition;
  readonly own: Stamp & { readonly modified: number };
};

export type Stamp = { readonly size: number; readonly hash: string };

export type Conversion<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly fault: ImportFault };

/** Makes articles of files, in threads of its own. Nothing here ever rejects: each file fails by itself. */
export type Converter = {
  /** Files are taken up in the order in which they are asked for, as many at once as there are threads. */
  readonly convert: (file: FileToConvert) => Promise<Conversion<Converted>>;
  /** Reads an article's own file, as when the index is rebuilt or a correction was written. */
  readonly read: (file: FileToRead) => Promise<Conversion<Reread>>;
  /** How many files are worth asking for at once. */
  readonly threads: number;
  /** Ends all threads. What is under way or still waiting fails with `failed`. */
  readonly end: () => Promise<void>;
};

/** The edition as part of a work. */
export const placed = ({ head, segments, mentions }: UnplacedEdition, work: WorkId): Edition => ({
  head: { work, ...head },
  segments,
  mentions,
});

import type { Target } from '../annotations/annotation.ts';
import type { EditionHead } from '../model/edition.ts';
import type { WorkId } from '../model/ids.ts';
import type { Segment } from '../model/segment.ts';
import { citation } from '../reading/citation.ts';

type Section = Pick<Segment, 'id' | 'number' | 'until'>;

/** What an export says about the texts. Notes on works that left the library are exported too. */
export type LibraryView = {
  readonly heads: readonly EditionHead[];
  /** The segment a target begins in, where the edition is at hand; only it knows which §§ a block joins. */
  readonly sectionOf?: (target: Target) => Section | undefined;
  /** The title by which a work was last known that is not in the library. */
  readonly lastTitle?: (work: WorkId) => string | undefined;
};

export const headOf = ({ heads }: LibraryView, { work, language }: Target): EditionHead | undefined =>
  heads.find((head) => head.work === work && head.language === language);

/** The edition's title; where it is not in the library, the last one that is known of its work, else the work's id. */
export const titleOf = (library: LibraryView, target: Target): string =>
  headOf(library, target)?.title ?? library.lastTitle?.(target.work) ?? target.work;

/** The § as the edition counts it, else as the segment's name says. */
export const sectionOf = (library: LibraryView, target: Target): Section =>
  library.sectionOf?.(target) ?? { id: target.segment, number: Number.parseInt(target.segment.slice(1), 10) };

/** `Author: Title (de), § 12` */
export function citationOf(library: LibraryView, target: Target): string {
  const { work, language } = target;
  const unknown = {
    work,
    language,
    title: titleOf(library, target),
    topics: [],
    words: 0,
    segments: 1,
    hash: target.hash,
  };
  return citation(headOf(library, target) ?? unknown, sectionOf(library, target));
}

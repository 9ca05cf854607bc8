import type { EditionHead } from '../model/edition.ts';
import type { Language } from '../model/language.ts';
import type { Segment } from '../model/segment.ts';

/** `§ 12`, `§ 12a` for a part, `§§ 12–13` for a block that joins two. */
export function sectionSign(segment: Pick<Segment, 'id' | 'number' | 'until'>): string {
  const part = /[a-z]$/.exec(segment.id)?.[0] ?? '';
  return segment.until === undefined ? `§ ${segment.number}${part}` : `§§ ${segment.number}–${segment.until}`;
}

/** Where a passage stands, in words to paste elsewhere: `Thomas Vehmeier: Title (de), § 12`. */
export function citation(head: EditionHead, segment: Pick<Segment, 'id' | 'number' | 'until'>): string {
  const author = head.author === undefined ? '' : `${head.author}: `;
  return `${author}${head.title} (${head.language}), ${sectionSign(segment)}`;
}

/** A quotation in its language's own quotation marks, with its citation. */
export const quotation = (
  exact: string,
  head: EditionHead,
  segment: Pick<Segment, 'id' | 'number' | 'until'>,
): string => `${quoted(exact, head.language)} (${citation(head, segment)})`;

const quoted = (exact: string, language: Language): string =>
  language === 'de' ? `„${exact}“` : `“${exact}”`;

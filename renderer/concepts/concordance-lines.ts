import { kwicLine, type KwicLine } from '../../core/concepts/kwic.ts';
import type { MentionPlace } from '../../core/library/mention-place.ts';
import type { Edition, Mention } from '../../core/model/edition.ts';
import type { ConceptId, SegmentId, WorkId } from '../../core/model/ids.ts';
import type { Language } from '../../core/model/language.ts';
import type { Segment } from '../../core/model/segment.ts';
import { sectionSign } from '../../core/reading/citation.ts';

/** One mention in its context. `work` is the title, by which lines are sorted. */
export type ConcordanceLine = KwicLine & {
  readonly work: string;
  readonly edition: Edition;
  readonly segment: Segment;
  readonly mention: Mention;
};

/** UTF-16 units of context on each side: more than the widest page shows, the rest fades out. */
const around = 110;

/** Every mention of a concept, edition by edition, in the order of the text. */
export function concordanceLines(
  editions: readonly Edition[],
  concept: ConceptId,
): readonly ConcordanceLine[] {
  return editions.flatMap((edition) => {
    const mentions = Map.groupBy(
      edition.mentions.filter((mention) => mention.concept === concept),
      ({ segment }) => segment,
    );
    return edition.segments.flatMap((segment) =>
      (mentions.get(segment.id) ?? [])
        .toSorted((a, b) => a.start - b.start)
        .map((mention) => ({
          ...kwicLine(segment.text, mention.start, mention.end, around),
          work: edition.head.title,
          edition,
          segment,
          mention,
        })),
    );
  });
}

/** A line as it is shown, and the address it leads to. */
export type ConcordanceRowOf = KwicLine & {
  readonly work: WorkId;
  readonly language: Language;
  readonly title: string;
  readonly segment: SegmentId;
  /** `§ 12` */
  readonly sign: string;
};

export function rowOfLine({
  left,
  word,
  right,
  segment,
  edition: { head },
}: ConcordanceLine): ConcordanceRowOf {
  const { work, language, title } = head;
  return { left, word, right, work, language, title, segment: segment.id, sign: sectionSign(segment) };
}

export function rowOfPlace({ work, language, title, number, text, mention }: MentionPlace): ConcordanceRowOf {
  const { segment, start, end } = mention;
  const sign = sectionSign({ id: segment, number });
  return { ...kwicLine(text, start, end, around), work, language, title, segment, sign };
}

export type Sieve = { readonly language: Language | 'all'; readonly label: string | null };

/** The lines in the chosen language that were found under the chosen label. */
export const sieved = (
  lines: readonly ConcordanceLine[],
  { language, label }: Sieve,
): readonly ConcordanceLine[] =>
  lines.filter(
    ({ edition, mention }) =>
      (language === 'all' || edition.head.language === language) &&
      (label === null || mention.label === label),
  );

/** The labels found, the most frequent first, each with how often. */
export function foundLabels(
  lines: readonly ConcordanceLine[],
): readonly (readonly [label: string, times: number])[] {
  const times = new Map<string, number>();
  for (const { mention } of lines) times.set(mention.label, (times.get(mention.label) ?? 0) + 1);
  return [...times].toSorted(([, a], [, b]) => b - a);
}

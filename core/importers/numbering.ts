import type { SegmentId } from '../model/ids.ts';
import { type DraftSegment, error, type SourceFlaw } from './draft.ts';
import type { NumberingTable } from './front-matter.ts';

/** A draft segment with its place in the work. */
export type NumberedSegment = DraftSegment & {
  readonly id: SegmentId;
  readonly number: number;
  readonly until?: number;
};

export type Numbered = {
  readonly segments: readonly NumberedSegment[];
  readonly flaws: readonly SourceFlaw[];
};

/**
 * Gives every block its § in the work: 1, 2, 3 … in order, save where the table says that one § is
 * several blocks here (`s12a`, `s12b`) or one block covers several §§ (`until`).
 */
export function numbered(drafts: readonly DraftSegment[], table: NumberingTable | null): Numbered {
  const { split, join } = tableOf(table);
  const segments: NumberedSegment[] = [];
  const used = new Set<number>();
  const flaws: SourceFlaw[] = [];

  let number = 1;
  for (let at = 0; at < drafts.length;) {
    const parts = split.get(number) ?? 1;
    const covered = join.get(number) ?? 1;
    if (parts > 1 || covered > 1) used.add(number);
    if (parts > 1 && covered > 1)
      flaws.push(error(null, 'numbering-table', `The numbering table both splits and joins § ${number}.`));
    if (at + parts > drafts.length)
      flaws.push(
        error(
          null,
          'numbering-table',
          `The numbering table splits § ${number} into ${parts} blocks, but only ${drafts.length - at} are left.`,
        ),
      );
    for (const [part, draft] of drafts.slice(at, at + parts).entries())
      segments.push({
        ...draft,
        id: `s${number}${parts > 1 ? letter(part) : ''}`,
        number,
        ...(covered > 1 ? { until: number + covered - 1 } : {}),
      });
    at += parts;
    number += covered;
  }

  for (const unused of [...split.keys(), ...join.keys()].filter((key) => !used.has(key)))
    flaws.push(
      error(
        null,
        'numbering-table',
        `The numbering table names § ${unused}, but no block begins there: the last is § ${number - 1}.`,
      ),
    );
  return { segments, flaws };
}

/** The last § of an edition. */
export const lastNumber = (segments: readonly Pick<NumberedSegment, 'number' | 'until'>[]): number => {
  const last = segments.at(-1);
  return last?.until ?? last?.number ?? 0;
};

const tableOf = (table: NumberingTable | null) => ({
  split: asNumbers(table?.split ?? {}),
  join: asNumbers(table?.join ?? {}),
});

const asNumbers = (entries: Readonly<Record<string, number>>): ReadonlyMap<number, number> =>
  new Map(Object.entries(entries).map(([key, value]) => [Number(key), value]));

const letter = (index: number): string => String.fromCharCode('a'.charCodeAt(0) + index);

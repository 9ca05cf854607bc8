import { diffWordsWithSpace } from 'diff';

/** A piece of a passage's two versions: in both, only in the earlier one, or only in the later one. */
export type VersionPiece = { readonly in: 'both' | 'was' | 'now'; readonly text: string };

/** Versions that differ by more words than this are shown one after the other. */
const mostEdits = 1_000;

/**
 * The earlier and the later version of a passage as one row of pieces. Those in `both` and `was`
 * join to the earlier version, those in `both` and `now` to the later one.
 */
export function bothVersions(was: string, now: string): readonly VersionPiece[] {
  const changes = diffWordsWithSpace(was, now, { maxEditLength: mostEdits });
  if (changes === undefined) return pieces([], was, now);
  const found: VersionPiece[] = [];
  let [cut, put] = ['', ''];
  for (const { value, added, removed } of changes) {
    if (removed) cut += value;
    else if (added) put += value;
    // Two changes with nothing but space between them read as one.
    else if (value.trim() === '' && cut + put !== '') [cut, put] = [cut + value, put + value];
    else {
      found.push(...pieces([], cut, put), { in: 'both', text: value });
      [cut, put] = ['', ''];
    }
  }
  return pieces(found, cut, put);
}

function pieces(before: readonly VersionPiece[], cut: string, put: string): readonly VersionPiece[] {
  if (cut === put) return cut === '' ? before : [...before, { in: 'both', text: cut }];
  return [
    ...before,
    ...(cut === '' ? [] : [{ in: 'was', text: cut } as const]),
    ...(put === '' ? [] : [{ in: 'now', text: put } as const]),
  ];
}

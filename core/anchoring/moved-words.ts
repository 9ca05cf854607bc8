import { relatedSentences } from './related-sentences.ts';
import { pair, type RowPair, unpaired } from './row-pair.ts';

const sameSentence = 0.5;

/** A word that was put in at more places than this was not moved. */
const mostPlaces = 40;

/**
 * A single word that changed its place within its sentence (“we learn together”, “together we learn”).
 * It is paired if it was deleted once and inserted once in two versions of one sentence; farther off
 * the same word means nothing.
 */
export function pairMovedWords(rows: RowPair): void {
  const { before, after } = rows;
  const places = new Map<string, number[]>();
  for (const { first, past } of unpaired(rows.from))
    for (let a = first; a < past; a += 1) {
      const key = (after.keys[a] ?? '').toLowerCase();
      const known = places.get(key);
      if ((after.weights[a] ?? 0) === 0) continue;
      if (known) known.push(a);
      else places.set(key, [a]);
    }
  if (places.size === 0) return;
  const { share } = relatedSentences(rows);
  const wanted = new Map<number, number[]>();
  for (const { first, past } of unpaired(rows.to))
    for (let b = first; b < past; b += 1) {
      const there = places.get((before.keys[b] ?? '').toLowerCase()) ?? [];
      if (there.length > mostPlaces) continue;
      const near = there.filter((a) => share(b, a) >= sameSentence);
      for (const a of near) wanted.set(a, [...(wanted.get(a) ?? []), b]);
      if (near.length > 1) for (const a of near) wanted.set(a, []);
    }
  for (const [a, [b, ...others]] of wanted)
    if (b !== undefined && others.length === 0) pair(rows, b, a, true);
}

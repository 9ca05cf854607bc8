import { type Chunk, chunkOf } from './chunks.ts';

/** Puts a letter that is as high as several lines before the word that it begins. */
export function withoutDropCaps(chunks: readonly Chunk[]): readonly Chunk[] {
  const joined = new Map<Chunk, Chunk | null>();
  for (const cap of chunks) {
    if (!/^\p{Lu}$/u.test(cap.pieces.map(({ text }) => text).join(''))) continue;
    const line = chunks.reduce<Chunk | null>(
      (best, chunk) => (isBeside(cap, chunk) && (best === null || chunk.y < best.y) ? chunk : best),
      null,
    );
    const [first, ...others] = line?.pieces ?? [];
    if (line === null || first === undefined || !/^[\p{L}’']/u.test(first.text)) continue;
    const letter = cap.pieces[0]?.text ?? '';
    joined.set(line, chunkOf([{ ...first, text: letter + first.text, spaced: false }, ...others]));
    joined.set(cap, null);
  }
  return joined.size === 0
    ? chunks
    : chunks.flatMap((chunk) => {
        const found = joined.get(chunk);
        return found === undefined ? [chunk] : (found ?? []);
      });
}

/** To the right of the letter, between its top and its foot, and much smaller. */
const isBeside = (cap: Chunk, { x, y, size }: Chunk): boolean =>
  size * 1.7 < cap.size &&
  y <= cap.y + size * 0.3 &&
  y > cap.y - cap.size &&
  x >= cap.right - size * 0.3 &&
  x < cap.right + size * 2;

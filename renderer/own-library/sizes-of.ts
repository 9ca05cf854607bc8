import { breathe } from '../app/breathe.ts';

/** Milliseconds that the page may stand still for this at a time: half a frame. */
const slice = 8;

/**
 * The sizes of files in bytes. A browser asks the disk for each of them and waits for the answer, a fifth
 * of a millisecond or more: those of a folder of two thousand would hold the page up for half a second.
 */
export async function sizesOf(
  files: readonly Pick<File, 'size'>[],
  { now = () => performance.now(), rest = breathe } = {},
): Promise<readonly number[]> {
  const sizes: number[] = [];
  let begun = now();
  for (const { size } of files) {
    sizes.push(size);
    if (now() - begun < slice) continue;
    await rest();
    begun = now();
  }
  return sizes;
}

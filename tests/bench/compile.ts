import { withBundledPack } from './library.ts';
import { timed } from './measure.ts';
import { inMilliseconds, table } from './table.ts';

/** How long it takes to compile `content/` into a pack. */
export async function benchCompile(): Promise<string> {
  const rounds = 3;
  try {
    const first = await timed(1, () => withBundledPack(async () => {}));
    const again = await timed(rounds, () => withBundledPack(async () => {}));
    return table(
      ['Compile time', ''],
      [
        ['content/ to pack, first in this process', inMilliseconds(first)],
        [`content/ to pack, median of ${rounds} more`, inMilliseconds(again)],
      ],
    );
  } catch (error) {
    return `Compile time: not measured: ${error instanceof Error ? error.message : String(error)}`;
  }
}

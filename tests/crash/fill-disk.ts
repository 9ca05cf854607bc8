import { open as openFile } from 'node:fs/promises';
import { closeSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { chance } from '../bench/random.ts';

/**
 * Lets the disk of `folder` be full at random times. `folder`: really, with a ballast file that takes
 * all room and goes again (for a small disk of its own). `shim`: writes of this process fail half done.
 */
export function fillAtRandom(how: string, folder: string, seed: number): void {
  const { below, next } = chance(seed);
  if (how === 'shim') void failWrites(next);
  else {
    const turn = (full: boolean): void => {
      if (full) fill(join(folder, 'ballast'), below(40_000));
      else rmSync(join(folder, 'ballast'), { force: true });
      setTimeout(turn, 3 + below(25), !full).unref();
    };
    setTimeout(turn, below(20), true).unref();
  }
}

/** Takes all room but about `spare` bytes, so that writes also fail half done. */
function fill(ballast: string, spare: number): void {
  const file = openSync(ballast, 'w');
  try {
    for (const size of [65_536, 4096, 512]) {
      try {
        for (;;) writeSync(file, Buffer.alloc(size));
      } catch {
        // Full for pieces of this size.
      }
    }
  } finally {
    closeSync(file);
  }
  // A shorter ballast leaves some room again.
  try {
    const { size } = statSync(ballast);
    truncateSync(ballast, Math.max(0, size - spare));
  } catch {
    rmSync(ballast, { force: true });
  }
}

async function failWrites(next: () => number): Promise<void> {
  const handle = await openFile(process.execPath, 'r');
  const kind = Object.getPrototypeOf(handle) as {
    writeFile: (data: unknown, options?: unknown) => Promise<void>;
  };
  await handle.close();
  const writeFile = kind.writeFile;
  kind.writeFile = async function (this: unknown, data, options) {
    if (next() > 0.3) return writeFile.call(this, data, options);
    const bytes = Buffer.from(data as Uint8Array);
    await writeFile.call(this, bytes.subarray(0, Math.floor(next() * bytes.length)), options);
    throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
  };
}

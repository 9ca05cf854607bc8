import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chance } from '../bench/random.ts';
import { ledger } from './ledger.ts';
import { inspect, runWriter, warmUp } from './round.ts';
import { smallDisk } from './small-disk.ts';

export const kinds = ['kill', 'full-disk', 'two-writers'] as const;
export type Kind = (typeof kinds)[number];

export type Series = {
  readonly kind: Kind;
  readonly rounds: number;
  readonly seed: number;
  /** Told after each round. */
  readonly onRound?: ((round: number) => void) | undefined;
  /** How the disk is filled: really where the system allows it, unless the test wants it the same everywhere. */
  readonly shim?: boolean | undefined;
};

export type Outcome = {
  readonly kind: Kind;
  readonly how: string;
  readonly rounds: number;
  readonly acknowledged: number;
  readonly refused: number;
  /** What was acknowledged and is not there. */
  readonly lost: readonly string[];
  readonly unreadable: readonly string[];
  readonly seconds: number;
};

/** Milliseconds a writer may live at most. */
const longestLife = 120;

/**
 * Lets writers write, kills them at random moments, and looks at what they left, again and again in
 * one folder. With a full disk, the disk is full at random times as well.
 */
export async function runSeries({ kind, rounds, seed, onRound, shim = false }: Series): Promise<Outcome> {
  const start = performance.now();
  const { below } = chance(seed);
  const disk = kind === 'full-disk' && !shim ? await smallDisk() : null;
  const folder = disk?.folder ?? (await mkdtemp(join(tmpdir(), 'fathom-crash-')));
  const full = kind !== 'full-disk' ? 'no' : disk === null ? 'shim' : 'folder';
  const writers = kind === 'two-writers' ? [1, 2] : [1];
  const ledgers = writers.map((writer) => ledger(writer, seed + writer));
  const lost: string[] = [];
  const unreadable: string[] = [];
  try {
    await warmUp(folder);
    for (let round = 1; round <= rounds; round += 1) {
      await Promise.all(
        ledgers.map((own, at) =>
          runWriter({
            folder,
            writer: at + 1,
            seed: seed + at + 1,
            ledger: own,
            full,
            life: below(longestLife),
          }),
        ),
      );
      await disk?.makeRoom();
      const found = await inspect(folder, ledgers);
      lost.push(...found.wrong.map((each) => `round ${round}: ${each}`));
      unreadable.push(...found.unreadable.map((each) => `round ${round}: ${each}`));
      onRound?.(round);
    }
  } finally {
    await (disk === null ? rm(folder, { recursive: true, force: true }) : disk.remove());
  }
  const sum = (figure: (own: (typeof ledgers)[number]) => number): number =>
    ledgers.reduce((total, own) => total + figure(own), 0);
  return {
    kind,
    how: {
      no: 'a disk with room',
      shim: 'writes that fail half done',
      folder: 'a small disk that is really full',
    }[full],
    rounds,
    acknowledged: sum((own) => own.acknowledged()),
    refused: sum((own) => own.refused()),
    lost,
    unreadable,
    seconds: (performance.now() - start) / 1000,
  };
}

import { join } from 'node:path';
import type { Output } from '../../core/host/contract.ts';
import { fileFault } from '../files/file-fault.ts';
import { isNoText, readText } from '../files/read-text.ts';
import { sha256 } from '../files/sha256.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { TextOf } from './pack-texts.ts';

/**
 * The texts that notes were made on, in `texts/` of the data folder, each under its own SHA-256. With
 * them a note finds its words again when the library has a newer text. Nothing here deletes one.
 */
export type KeptTexts = {
  /** Keeps the texts with these hashes, where they are to be had and not kept yet. Answers once the disk has them. */
  readonly keep: (hashes: Iterable<string>) => Promise<void>;
  /** Those that are kept, and whole. Hashes are 64 hex digits; the contract has seen to that. */
  readonly read: (hashes: readonly string[]) => Promise<Output<'texts.read'>>;
};

export function keptTexts(dataFolder: string, textOf: TextOf = async () => null): KeptTexts {
  const file = (hash: string): string => join(dataFolder, 'texts', `${hash}.txt`);
  /** What is kept, or about to be. What is not to be had now may be later: an article that is still being read. */
  const settled = new Map<string, Promise<void>>();

  const read = async (hash: string): Promise<string | null> => {
    const text = await readText(file(hash)).catch((error: unknown) => {
      if (isNoText(error)) return null;
      throw fileFault(error, `texts/${hash}.txt`);
    });
    // One that was damaged or edited would lead notes astray.
    return text !== null && sha256(text) === hash ? text : null;
  };

  const keepOne = async (hash: string): Promise<void> => {
    if ((await read(hash)) !== null) return;
    const text = await textOf(hash);
    // A manifest that says the wrong hash must not make us keep a text that nothing was counted on.
    if (text !== null && sha256(text) === hash) await writeAtomically(file(hash), text);
    else settled.delete(hash);
  };

  return {
    keep: async (hashes) => {
      await Promise.all(
        Array.from(new Set(hashes), (hash) => {
          const before = settled.get(hash);
          if (before) return before;
          const keeping = keepOne(hash);
          settled.set(hash, keeping);
          keeping.catch(() => settled.delete(hash));
          return keeping;
        }),
      );
    },
    read: async (hashes) => {
      const texts = await Promise.all(
        Array.from(new Set(hashes), async (hash) => ({ hash, text: await read(hash) })),
      );
      return texts.flatMap(({ hash, text }) => (text === null ? [] : [{ hash, text }]));
    },
  };
}

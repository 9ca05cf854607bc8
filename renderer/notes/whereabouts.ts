import { atPosition } from '../../core/anchoring/resolve.ts';
import type { Resolved } from '../../core/anchoring/resolved.ts';
import type { Target } from '../../core/annotations/annotation.ts';
import type { Where } from '../../core/annotations/placed-notes.ts';
import { mostTexts, type Host, type Output } from '../../core/host/contract.ts';
import type { Edition } from '../../core/model/edition.ts';
import { createStore, type Store } from '../app/store.ts';
import type { FindQuestion } from './found-notes.ts';

/**
 * Where targets are in one edition: known at once for those that were made on its very text, and
 * for others after they have been looked for.
 */
export type Whereabouts = {
  /** The function changes whenever more is known. */
  readonly store: Store<Where>;
  /** Looks for those of which nothing is known, each once, and answers when all are found; after a failure they may be asked for again. */
  readonly look: (targets: Iterable<Target>) => Promise<void>;
};

export function keepWhereabouts(
  edition: Edition,
  host: Pick<Host, 'call'>,
  find: (question: FindQuestion) => Promise<readonly Resolved[]>,
): Whereabouts {
  const found = new Map<string, Resolved>();
  const asked = new Map<string, Promise<void>>();
  const texts = new Map<string, Promise<Output<'texts.read'>>>();
  const where = (): Where => (target) => atPosition(target, edition) ?? found.get(keyOf(target)) ?? null;
  const store = createStore(where());

  /** The kept texts with these hashes, each asked for once. */
  const readTexts = async (hashes: readonly string[]): Promise<Output<'texts.read'>> => {
    const fresh = hashes.filter((hash) => !texts.has(hash));
    for (let at = 0; at < fresh.length; at += mostTexts) {
      const portion = fresh.slice(at, at + mostTexts);
      const reading = host.call('texts.read', { hashes: portion });
      for (const hash of portion) {
        const one = reading.then((read) => read.filter((text) => text.hash === hash));
        one.catch(() => texts.delete(hash));
        texts.set(hash, one);
      }
    }
    return (await Promise.all(hashes.flatMap((hash) => texts.get(hash) ?? []))).flat();
  };

  const findAll = async (wanted: ReadonlyMap<string, Target>): Promise<void> => {
    const targets = [...wanted.values()];
    const hashes = [...new Set(targets.map(({ hash }) => hash))].filter((hash) => hash !== edition.head.hash);
    const answers = await find({ edition, texts: await readTexts(hashes), targets });
    for (const [index, key] of [...wanted.keys()].entries()) {
      const answer = answers[index];
      if (answer) found.set(key, answer);
    }
    store.set(where());
  };

  return {
    store,
    look: async (targets) => {
      const wanted = new Map<string, Target>();
      const underWay = new Set<Promise<void>>();
      for (const target of targets) {
        if (atPosition(target, edition) !== null) continue;
        const key = keyOf(target);
        const before = asked.get(key);
        if (before) underWay.add(before);
        else wanted.set(key, target);
      }
      if (wanted.size > 0) {
        const finding = findAll(wanted).catch((error: unknown) => {
          for (const key of wanted.keys()) asked.delete(key);
          throw error;
        });
        for (const key of wanted.keys()) asked.set(key, finding);
        underWay.add(finding);
      }
      await Promise.all(underWay);
    },
  };
}

const keys = new WeakMap<Target, string>();

/** The same for the same target, be it another object. */
function keyOf(target: Target): string {
  const { hash, start, end, exact, prefix, suffix } = target;
  const key = keys.get(target) ?? JSON.stringify([hash, start, end, exact, prefix, suffix]);
  keys.set(target, key);
  return key;
}

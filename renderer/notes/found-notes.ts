import { resolver } from '../../core/anchoring/resolve.ts';
import type { Resolved } from '../../core/anchoring/resolved.ts';
import type { Target } from '../../core/annotations/annotation.ts';
import type { Output } from '../../core/host/contract.ts';
import type { Edition } from '../../core/model/edition.ts';

/** What the note finder is asked: where these targets are in the edition. */
export type FindQuestion = {
  readonly edition: Edition;
  /** The earlier texts that are kept. */
  readonly texts: Output<'texts.read'>;
  readonly targets: readonly Target[];
};

/** One answer for each target, in their order. */
export function foundNotes({ edition, texts, targets }: FindQuestion): readonly Resolved[] {
  const byHash = new Map(texts.map(({ hash, text }) => [hash, text]));
  return targets.map(resolver(edition, (hash) => byHash.get(hash)));
}

import type { Language } from '../../core/model/language.ts';
import { instantIn } from './days.ts';

/** Instants in words, each to the minute; those that would read the same, to the second. */
export function toldApart(instants: readonly string[], language: Language): ReadonlyMap<string, string> {
  const alike = Map.groupBy(instants, (at) => instantIn(language, at, 'minute'));
  return new Map(
    [...alike].flatMap(([words, all]) =>
      all.map((at) => [at, all.length === 1 ? words : instantIn(language, at, 'second')] as const),
    ),
  );
}

import type { Language } from '../../core/model/language.ts';

/** Instants in words, each to the minute; those that would read the same, to the second. */
export function toldApart(instants: readonly string[], language: Language): ReadonlyMap<string, string> {
  const form = (timeStyle: 'short' | 'medium'): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle });
  const [minutes, seconds] = [form('short'), form('medium')];
  const alike = Map.groupBy(instants, (at) => minutes.format(new Date(at)));
  return new Map(
    [...alike].flatMap(([words, all]) =>
      all.map((at) => [at, all.length === 1 ? words : seconds.format(new Date(at))] as const),
    ),
  );
}

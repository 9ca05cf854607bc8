import type { RemovedWork } from '../../core/library/own-work.ts';
import type { Language } from '../../core/model/language.ts';
import { instantIn } from '../words/days.ts';
import { toldApart } from '../words/told-apart.ts';

type Told = RemovedWork & {
  /** When it was removed: the day; of those with one title also the time, as far as that is needed. */
  readonly when: string;
  /** Whether no other one has its title. */
  readonly isAlone: boolean;
};

/** Removed works in the same order, each with when that was, as exactly as it takes to tell it from others of its title. */
export function whenRemoved(works: readonly RemovedWork[], language: Language): readonly Told[] {
  const times = new Map(
    [...Map.groupBy(works, ({ title }) => title)]
      .filter(([, all]) => all.length > 1)
      .map(([title, all]) => [
        title,
        toldApart(
          all.map(({ removed }) => removed),
          language,
        ),
      ]),
  );
  return works.map((work) => ({
    ...work,
    when: times.get(work.title)?.get(work.removed) ?? instantIn(language, work.removed, 'day'),
    isAlone: !times.has(work.title),
  }));
}

import type { Language } from '../../core/model/language.ts';
import { measureBounds, type Settings } from '../../core/model/settings.ts';
import { percentIn } from '../words/numbers.ts';

export type Measure = keyof typeof measureBounds;

type Range = {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly inWords: (value: number, language: Language) => string;
};

/** The steps of the panel. */
export const measures: Readonly<Record<Measure, Range>> = {
  size: { ...measureBounds.size, step: 1, inWords: (value) => `${value} px` },
  spacing: {
    ...measureBounds.spacing,
    step: 5,
    inWords: (value, language) => percentIn(language, value / 100),
  },
  width: { ...measureBounds.width, step: 3, inWords: (value) => `${value}` },
};

/** One step up or down, within the bounds. */
export function stepped(settings: Settings, measure: Measure, direction: 1 | -1): Partial<Settings> {
  const { least, most, step } = measures[measure];
  return { [measure]: Math.min(most, Math.max(least, settings[measure] + direction * step)) };
}

import type { Settings } from '../../core/model/settings.ts';

export type Measure = 'size' | 'spacing' | 'width';

type Range = {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly inWords: (value: number) => string;
};

/** The steps of the panel; `core/model/settings.ts` holds the bounds that are kept on disk. */
export const measures: Readonly<Record<Measure, Range>> = {
  size: { least: 14, most: 30, step: 1, inWords: (value) => `${value} px` },
  spacing: { least: 120, most: 200, step: 5, inWords: (value) => `${value} %` },
  width: { least: 45, most: 90, step: 3, inWords: (value) => `${value}` },
};

/** One step up or down, within the bounds. */
export function stepped(settings: Settings, measure: Measure, direction: 1 | -1): Partial<Settings> {
  const { least, most, step } = measures[measure];
  return { [measure]: Math.min(most, Math.max(least, settings[measure] + direction * step)) };
}

import type { RangeStep } from '../../core/annotations/range-steps.ts';
import { useCommand, type Command } from '../app/commands.ts';

/** The commands that move an end of the current note's passage. */
export const stepCommands = {
  start: { before: 'start-earlier', after: 'start-later' },
  end: { before: 'end-earlier', after: 'end-later' },
} as const satisfies Readonly<Record<RangeStep['end'], Readonly<Record<RangeStep['towards'], Command>>>>;

/** Carries them out while the component is on screen. */
export function usePassageSteps(onStep: (step: RangeStep) => void): void {
  useCommand('start-earlier', () => onStep({ end: 'start', towards: 'before' }));
  useCommand('start-later', () => onStep({ end: 'start', towards: 'after' }));
  useCommand('end-earlier', () => onStep({ end: 'end', towards: 'before' }));
  useCommand('end-later', () => onStep({ end: 'end', towards: 'after' }));
}

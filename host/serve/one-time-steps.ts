import { randomBytes } from 'node:crypto';
import { sameAs } from './same-as.ts';

/** First steps of addresses that each open one time, and only for a minute. */
export type OneTimeSteps = {
  readonly make: () => string;
  readonly isValid: (guess: string) => boolean;
  /** Makes void what was guessed right. */
  readonly use: (guess: string) => void;
};

/** Milliseconds that a browser has to start and ask. */
const lifetime = 60_000;

/** @param now tells the time in milliseconds. */
export function oneTimeSteps(now: () => number = Date.now): OneTimeSteps {
  const steps = new Set<{ readonly fits: (guess: string) => boolean; readonly until: number }>();
  const found = (guess: string) => [...steps].find(({ fits, until }) => now() < until && fits(guess));
  return {
    make: () => {
      const step = randomBytes(32).toString('base64url');
      steps.add({ fits: sameAs(step), until: now() + lifetime });
      return step;
    },
    isValid: (guess) => found(guess) !== undefined,
    use: (guess) => {
      const step = found(guess);
      if (step !== undefined) steps.delete(step);
    },
  };
}

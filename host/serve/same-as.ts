import { createHash, timingSafeEqual } from 'node:crypto';

/** Compares with a secret in a time that does not depend on how much of the guess is right. */
export function sameAs(secret: string): (guess: string) => boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  const expected = digest(secret);
  return (guess) => timingSafeEqual(digest(guess), expected);
}

import type { Edition } from '../model/edition.ts';
import type { Passage, Point } from '../reading/passage.ts';
import { sentences } from '../text/sentences.ts';

/** The sentence that holds a point, or else the next one after it; null at the end of the edition. */
export function sentenceFrom({ head, segments }: Edition, { segment, offset }: Point): Passage | null {
  const index = segments.findIndex(({ id }) => id === segment);
  if (index < 0) return null;
  for (const [step, { id, text }] of segments.slice(index).entries()) {
    const from = step === 0 ? offset : 0;
    const sentence = sentences(text, head.language).find(({ end }) => end > from);
    if (sentence)
      return { start: { segment: id, offset: sentence.start }, end: { segment: id, offset: sentence.end } };
  }
  return null;
}

/** The passage grown to the end of its last sentence; if it already ends with one, by the next. */
export function withNextSentence(edition: Edition, passage: Passage): Passage {
  const next = sentenceFrom(edition, passage.end);
  return next === null ? passage : { start: passage.start, end: next.end };
}

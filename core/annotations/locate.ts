import type { Edition } from '../model/edition.ts';
import type { Passage } from '../reading/passage.ts';
import type { Target } from './annotation.ts';
import { contextFit } from './context-fit.ts';
import { passageBetween, positionsIn, type EditionPositions } from './edition-positions.ts';

/** Where a target is in an edition. Every annotation has exactly one of these states, and it is shown. */
export type Located =
  | { readonly state: 'in-place'; readonly passage: Passage }
  /** Its words are here, but whether this is the passage only the reader can say. Likeliest first. */
  | { readonly state: 'unsure'; readonly candidates: readonly Passage[] }
  | { readonly state: 'lost' };

/** A quotation shorter than this says too little by itself. UTF-16 units. */
const longQuotation = 40;

/** How much of the context must still stand around a quotation: one side's half, or one side. */
const neededFit = { long: 0.25, short: 0.5 } as const;

/** A second place that fits this well is a rival. */
const rivalFit = 0.25;

/** More candidates than this help nobody to choose. */
const mostCandidates = 8;

/**
 * Finds a target in an edition: by its position in the very text it was counted on, else by its
 * exact quotation. A quotation counts as found only where exactly one place also fits its context;
 * a look-alike is never taken silently.
 */
export function locate(target: Target, edition: Edition): Located {
  const positions = positionsIn(edition);
  const inPlace = target.hash === edition.head.hash ? byPosition(target, positions) : null;
  return inPlace === null ? byQuotation(target, positions) : { state: 'in-place', passage: inPlace };
}

/** The passage at the target's position, if it says what the target quotes. */
function byPosition(target: Target, positions: EditionPositions): Passage | null {
  const start = positions.codePoints.offsetOf(target.start);
  const end = positions.codePoints.offsetOf(target.end);
  if (start === null || end === null || positions.text.slice(start, end) !== target.exact) return null;
  return passageBetween(positions, start, end);
}

function byQuotation(target: Target, positions: EditionPositions): Located {
  const candidates = candidatesFor(target, positions);
  const [best, second] = candidates;
  if (best === undefined) return { state: 'lost' };
  const needed =
    target.exact.length >= longQuotation && second === undefined ? neededFit.long : neededFit.short;
  const isClear = best.fit >= needed && (second === undefined || second.fit < rivalFit);
  return isClear
    ? { state: 'in-place', passage: best.passage }
    : { state: 'unsure', candidates: candidates.slice(0, mostCandidates).map(({ passage }) => passage) };
}

type Candidate = { readonly passage: Passage; readonly fit: number };

/** Every place that says exactly what the target quotes, the best context first. */
function candidatesFor(target: Target, positions: EditionPositions): readonly Candidate[] {
  const text = inOneLine(positions.text);
  const [exact, prefix, suffix] = [target.exact, target.prefix, target.suffix].map(inOneLine) as [
    string,
    string,
    string,
  ];
  const cutsWord = cutsWordIn(prefix + exact + suffix, prefix.length, prefix.length + exact.length);
  const found: Candidate[] = [];
  for (const start of placesOf(exact, text)) {
    const end = start + exact.length;
    const passage = passageBetween(positions, start, end);
    // “Wert” is not the beginning of “Wertschöpfung”, unless just that had been marked.
    if (passage === null || (!cutsWord && cutsWordIn(text, start, end))) continue;
    found.push({ passage, fit: contextFit({ prefix, suffix }, text, { start, end }) });
  }
  return found.toSorted((a, b) => b.fit - a.fit);
}

/** A border between segments may have become a space, or a space a border; neither moves an offset. */
const inOneLine = (text: string): string => text.replaceAll('\n', ' ');

function* placesOf(part: string, text: string): Generator<number> {
  if (part.trim() === '') return;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}

const cutsWordIn = (text: string, start: number, end: number): boolean =>
  isInWord(text, start) || isInWord(text, end);

const isInWord = (text: string, at: number): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]/u.test(text.slice(at - 1, at + 1));

import { perLanguage } from '../model/language.ts';
import type { Language } from '../model/language.ts';
import type { Stretch } from '../model/segment.ts';
import { abbreviations } from './abbreviations.ts';
import { fold } from './fold.ts';
import { isStopWord } from './stop-words.ts';
import { words } from './words.ts';

/**
 * The sentences of a text, in order, each trimmed and none empty; together they hold all of it but
 * white space. The platform's segmenter finds the candidates (Unicode Standard Annex 29), and we
 * take back those behind abbreviations, ordinals and initials, which it does not know.
 */
export function sentences(text: string, language: Language): readonly Stretch[] {
  const found: Stretch[] = [];
  let start = 0;
  for (const end of candidates(text, language)) {
    if (end <= start || (end < text.length && !endsSentence(text, start, end, language))) continue;
    const stretch = trimmed(text, start, end);
    if (stretch.start < stretch.end) found.push(stretch);
    start = end;
  }
  return found;
}

const segmenters = perLanguage((language) => new Intl.Segmenter(language, { granularity: 'sentence' }));

/** Where sentences may end, in order; the last is the end of the text. */
const candidates = (text: string, language: Language): readonly number[] =>
  Array.from(segmenters[language].segment(text), ({ index, segment }) =>
    behindCitations(text, index + segment.length),
  );

/** `… so it went. [3] Then` and `… so it went.[3] Then`: the citation belongs to what it proves. */
function behindCitations(text: string, at: number): number {
  const from = text.charAt(at - 1) === '[' ? at - 1 : at;
  const [citations = ''] =
    /^(?:\[\d+(?:\s?[,–-]\s?\d+)*\]\s*)+/u.exec(text.slice(from, from + farthest)) ?? [];
  return citations === '' ? at : from + citations.length;
}

/** How far around a candidate we look, in UTF-16 units. Longer than any abbreviation or opening word. */
const farthest = 60;

const initial = /(?<![\p{L}\p{N}])\p{L}\.$/u;
const ordinal = /(?<![\p{L}\p{N}.,])(?:\d{1,3}|[IVX]+)\.$/u;
/** Roman ones have two letters at least, for I is an English word. */
const number = /^(?:[\d§]|[IVX]{2,}\b)/u;
/** All of the sentence so far: the number before a point of a list. */
const enumeration = /^\(?\d{1,3}[.)]$/u;
/** After “Why?” a small letter or a comma goes on with the sentence around the quotation. */
const goesOn = /^(?:[\p{Pd}…]\s?)?[\p{Ll},;]/u;

function endsSentence(text: string, start: number, at: number, language: Language): boolean {
  const before = text.slice(Math.max(start, at - farthest), at).trim();
  const after = text.slice(at, at + farthest).trimStart();
  const { inside, beforeNumber, mayEnd } = abbreviations[language];
  if (goesOn.test(after) || inside.test(before) || enumeration.test(before)) return false;
  if (beforeNumber.test(before) && number.test(after)) return false;
  const unsure = mayEnd.test(before) || initial.test(before) || (language === 'de' && ordinal.test(before));
  return !unsure || beginsSentence(after, language);
}

/** In both languages the first word of a sentence is often a small word written large. */
function beginsSentence(after: string, language: Language): boolean {
  const first = words(after)[0]?.text ?? '';
  return first.length > 1 && isStopWord(fold(first, language), language);
}

function trimmed(text: string, start: number, end: number): Stretch {
  const inside = text.slice(start, end);
  const from = start + (inside.length - inside.trimStart().length);
  return { start: from, end: Math.max(from, start + inside.trimEnd().length) };
}

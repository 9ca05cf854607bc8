import fc from 'fast-check';
import type { Edition } from '../../../../core/model/edition.ts';
import type { Passage } from '../../../../core/reading/passage.ts';

/** Every property test of annotations starts here, so that a failure comes back. */
export const seed = 20260917;

const characters = fc.constantFrom(
  ...'abcde',
  ' ',
  ' ',
  'ä',
  'a\u0308',
  'ß',
  'é',
  '😀',
  '👩‍🔬',
  '🇩🇪',
  'ש',
  'ل',
  '.',
  '\u00ad',
);

/** Texts with emoji, joined and flagged ones, umlauts in one piece and in two, right-to-left letters, soft hyphens. */
export const texts = fc.array(characters, { maxLength: 60 }).map((parts) => parts.join(''));

/** An edition of these texts. `hash` stands for the real one. */
export const editionOf = (segments: readonly string[], hash = 'a'.repeat(64)): Edition => ({
  head: {
    work: 'essay',
    language: 'de',
    title: 'Ein Text',
    topics: [],
    words: 1,
    segments: segments.length,
    hash,
  },
  segments: segments.map((text, index) => ({
    id: `s${index + 1}`,
    number: index + 1,
    kind: 'paragraph',
    text,
    marks: [],
  })),
  mentions: [],
});

/** Offsets of a text at which no character is cut in two. */
const wholeOffsets = (text: string): readonly number[] => {
  let at = 0;
  return [0, ...Array.from(text, (character) => (at += character.length))];
};

export type Marked = { readonly edition: Edition; readonly passage: Passage };

/** An edition and a passage in it that is not empty; it may run over several segments. */
export const marked: fc.Arbitrary<Marked> = fc
  .tuple(fc.array(texts, { minLength: 1, maxLength: 6 }), fc.nat(), fc.nat())
  .map(([parts, one, other]) => {
    const edition = editionOf(parts);
    const points = edition.segments.flatMap(({ id, text }) =>
      wholeOffsets(text).map((offset) => ({ segment: id, offset })),
    );
    const [from = 0, to = 0] = [one % points.length, other % points.length].toSorted((a, b) => a - b);
    const [start, end] = [points[from], points[to]];
    if (!start || !end) throw new Error('an edition has at least one point');
    return { edition, passage: { start, end } };
  })
  .filter(({ passage: { start, end } }) => start.segment !== end.segment || start.offset !== end.offset);

import fc from 'fast-check';
import { colours, type Annotation } from '../../../../core/annotations/annotation.ts';

/** Every property test of exports starts here, so that a failure comes back. */
export const seed = 20261122;

/** What an escape, a separator or a marker of some format looks like. */
const traps = fc.constantFrom(
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '  ',
  '"',
  '""',
  "'",
  ',',
  ';',
  '\\',
  '\\\\',
  '\\;',
  '=1+1',
  '+',
  '-',
  '@',
  '＝',
  '|',
  '> ',
  '>',
  '# ',
  '## § 12\n',
  '#tag',
  '# #',
  '- ',
  '1. ',
  '1) ',
  '```',
  '~~~',
  '---',
  '***',
  '***a***',
  '==',
  '===',
  '%%',
  '$x$',
  '[[',
  '](',
  '<!--',
  '-->',
  '--',
  '<b>',
  '&amp;',
  '`',
  '_a_',
  '<!-- fathom ',
  '\n<!-- fathom {"id":1} -->\n',
  '\\<!-- fathom {} -->',
  ' · ',
  ' → ',
  '— ',
  '— A: B (de), § 1 · green · 2026-01-01T00:00:00Z · #x',
  '\ufeff',
  '\u00ad',
  '\u2028',
  '\u0085',
  '\u0000',
  'ä',
  'a\u0308',
  'ß',
  '😀',
  '👩‍🔬',
  '🇩🇪',
  'ש',
  'ل',
  'Wert',
  'value',
  '==========',
);

/** Text with everything in it that may trip a format, and anything else that is Unicode. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { arbitrary: traps, weight: 3 },
        fc.string({ unit: 'binary', maxLength: 6 }),
        fc.string({ maxLength: 8 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => Array.from(parts.join('')).slice(0, maxLength).join(''));

const instant = fc
  .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
  .map((date) => date.toISOString());

export const anyAnnotation: fc.Arbitrary<Annotation> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('highlight' as const, 'note' as const, 'bookmark' as const),
  colour: fc.constantFrom(...colours),
  note: anyText(300),
  tags: fc.array(
    anyText(30).filter((tag) => tag.trim() !== ''),
    { maxLength: 4 },
  ),
  target: fc
    .record({
      work: fc.constantFrom('deep-value', 'essay', 'a', 'x-1'),
      language: fc.constantFrom('de' as const, 'en' as const),
      segment: fc.stringMatching(/^s[1-9]\d{0,3}[a-z]?$/u),
      start: fc.nat(),
      length: fc.integer({ min: 1, max: 5000 }),
      exact: anyText(200),
      prefix: anyText(32),
      suffix: anyText(32),
      hash: fc.stringMatching(/^[0-9a-f]{64}$/u),
    })
    .map(({ length, start, ...target }) => ({ ...target, start, end: start + length })),
  created: instant,
  modified: instant,
});

/** Annotations with an id each, as a library has them. */
export const anyLibrary = (maxLength: number): fc.Arbitrary<readonly Annotation[]> =>
  fc.uniqueArray(anyAnnotation, { maxLength, selector: ({ id }) => id });

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionFinder } from '../../../../core/concepts/find-mentions.ts';
import type { Found } from '../../../../core/concepts/find-mentions.ts';
import { isAcronym, labelsOf } from '../../../../core/concepts/labels.ts';
import type { Label } from '../../../../core/concepts/labels.ts';
import type { Concept } from '../../../../core/model/concept.ts';
import type { Language } from '../../../../core/model/language.ts';
import { term, words } from '../../../../core/text/words.ts';
import { makeConcept } from './make-concept.ts';
import { cases } from '../../long.ts';

const concepts = [
  makeConcept('blue-ocean', { de: ['Blauer Ozean', 'Blue Ocean'], en: ['Blue Ocean'] }),
  makeConcept('ocean', { de: ['Ozean'], en: ['ocean'] }),
  makeConcept('cac', { de: ['Kundengewinnungskosten', 'CAC'], en: ['customer acquisition cost', 'CAC'] }),
  makeConcept('customer', { de: ['Kunde'], en: ['customer'] }),
  makeConcept('market', { de: ['Markt'], en: ['market'] }),
  makeConcept('startup', { de: ['Start-up'], en: ['start-up', 'startup'] }),
  makeConcept('industrial-ai', { de: ['Industrielle KI', 'KI'], en: ['Industrial AI', 'AI'] }),
  makeConcept('industry', { de: ['Industrie 4.0'], en: ['Industry 4.0'] }),
];
const find = mentionFinder(concepts);

/** `concept: words as found (label)`. */
const found = (text: string, language: Language): readonly string[] =>
  find(text, language).map(
    ({ concept, label, start, end }) => `${concept}: ${text.slice(start, end)} (${label})`,
  );

describe('mentionFinder', () => {
  it('finds inflected forms and gives the label as the concept writes it', () => {
    expect(found('Auf den Märkten gewinnt man Kunden.', 'de')).toEqual([
      'market: Märkten (Markt)',
      'customer: Kunden (Kunde)',
    ]);
    expect(found("The customer's markets", 'en')).toEqual([
      "customer: customer's (customer)",
      'market: markets (market)',
    ]);
  });

  it('lets the longest label win over those inside it', () => {
    expect(found('In blauen Ozeanen und anderen Ozeanen', 'de')).toEqual([
      'blue-ocean: blauen Ozeanen (Blauer Ozean)',
      'ocean: Ozeanen (Ozean)',
    ]);
  });

  it('lets the longer label win even over one that starts before it', () => {
    const overlapping = mentionFinder([
      makeConcept('new-market', { en: ['new market'] }),
      makeConcept('entry', { en: ['market entry barrier'] }),
    ]);
    expect(overlapping('a new market entry barrier', 'en').map(({ concept }) => concept)).toEqual(['entry']);
    expect(overlapping('a new market barrier', 'en').map(({ concept }) => concept)).toEqual(['new-market']);
  });

  it('joins words across punctuation that the label has itself', () => {
    const bracketed = mentionFinder([makeConcept('jtbd', { en: ['job (to be done)'] })]);
    expect(bracketed('The jobs (to be done) matter', 'en')).toHaveLength(1);
    expect(bracketed('The jobs, to be done, matter', 'en')).toEqual([]);
  });

  it('looks for labels of both languages in every text', () => {
    expect(found('Die Customer Acquisition Costs im Blue Ocean', 'de')).toEqual([
      'cac: Customer Acquisition Costs (customer acquisition cost)',
      'blue-ocean: Blue Ocean (Blue Ocean)',
    ]);
  });

  it('meets hyphens, spaces and slashes alike', () => {
    expect(
      found('Start-ups, Start ups, Startups, Start-up-Welt', 'en').map((line) => line.split(':')[0]),
    ).toEqual(['startup', 'startup', 'startup', 'startup']);
    expect(found('Industrie 4.0', 'de')).toEqual(['industry: Industrie 4.0 (Industrie 4.0)']);
  });

  it('does not join words across punctuation', () => {
    expect(found('It was blue, ocean and all. Industrial. AI', 'en')).toEqual([
      'ocean: ocean (ocean)',
      'industrial-ai: AI (AI)',
    ]);
    expect(found('Customer acquisition (cost)', 'en')).toEqual(['customer: Customer (customer)']);
  });

  it('takes acronyms letter by letter', () => {
    expect(found('CAC, CACs, cac, Cac; AI, ai', 'en')).toEqual([
      'cac: CAC (CAC)',
      'cac: CACs (CAC)',
      'industrial-ai: AI (AI)',
    ]);
  });

  it('prefers the label of the text’s language, then the preferred one', () => {
    const both = mentionFinder([makeConcept('partner', { de: ['Partnern', 'Partner'], en: ['partner'] })]);
    expect(both('Partner', 'de')[0]?.label).toBe('Partnern');
    expect(both('Partner', 'en')[0]?.label).toBe('partner');
  });

  it('finds nothing without concepts and in no text', () => {
    expect(mentionFinder([])('Markt', 'de')).toEqual([]);
    expect(find('', 'de')).toEqual([]);
  });
});

/** What the finder should give, written for being read: every run of words against every label. */
function naive(all: readonly Concept[], text: string, language: Language): readonly Found[] {
  const inText = words(text);
  const labels = all.flatMap(labelsOf);
  const runs = inText.flatMap((_, first) =>
    inText.slice(first).map((__, more) => ({ first, length: more + 1 })),
  );
  const rank = (label: Label): number =>
    (label.language === language ? 0 : 2) + (label.role === 'preferred' ? 0 : 1);
  let candidates = runs
    .flatMap((run) => labels.filter((label) => isHit(text, run, label)).map((label) => ({ ...run, label })))
    .toSorted((a, b) => b.length - a.length || a.first - b.first || rank(a.label) - rank(b.label));
  const kept: Found[] = [];
  for (;;) {
    const best = candidates[0];
    if (best === undefined) return kept.toSorted((a, b) => a.start - b.start);
    const { first, length, label } = best;
    const start = inText[first]?.start ?? -1;
    const end = inText[first + length - 1]?.end ?? -1;
    kept.push({ concept: label.concept.id, label: label.text, start, end });
    candidates = candidates.filter(
      (other) => other.first + other.length <= first || other.first >= first + length,
    );
  }
}

function isHit(text: string, { first, length }: { first: number; length: number }, label: Label): boolean {
  const run = words(text).slice(first, first + length);
  const wanted = words(label.text);
  if (wanted.length !== length) return false;
  const stretch = text.slice(run[0]?.start, run.at(-1)?.end);
  if (/[,(]|\. /u.test(stretch)) return false;
  return run.every((word, index) => {
    const want = wanted[index]?.text ?? '';
    if (term(word.text, label.language) !== term(want, label.language)) return false;
    return !isAcronym(label.text) || word.text === want || word.text === `${want}s`;
  });
}

describe('mentionFinder beside a naive scan', () => {
  const word = fc.constantFrom(
    'Kunde',
    'Kunden',
    'Märkte',
    'markets',
    'CAC',
    'CACs',
    'cac',
    'KI',
    'ki',
    'ups',
  );
  const gap = fc.constantFrom(' ', ' ', ' ', '-', '/', ', ', '. ', ' (', '.');
  const label = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
  const labels = fc.array(label, { minLength: 1, maxLength: 3 });
  const library = fc
    .array(fc.record({ de: labels, en: labels }), { maxLength: 8 })
    .map((parts) => parts.map((each, index) => makeConcept(`c${index}`, each)));
  const prose = fc.array(fc.tuple(word, gap), { maxLength: 30 }).map((parts) => parts.flat().join(''));

  it('finds the same', () => {
    fc.assert(
      fc.property(library, prose, fc.constantFrom<Language>('de', 'en'), (all, text, language) => {
        expect(mentionFinder(all)(text, language)).toEqual(naive(all, text, language));
      }),
      { seed: 20_250, numRuns: cases(400) },
    );
  });
});

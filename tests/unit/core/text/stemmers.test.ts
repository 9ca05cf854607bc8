import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../core/text/fold.ts';
import { stemEnglish } from '../../../../core/text/stem-english.ts';
import { stemGerman } from '../../../../core/text/stem-german.ts';

/**
 * Lines of "word stem". The stems are what the official Snowball stemmers 3.1.1 give (BSD-3-Clause,
 * https://snowballstem.org); the words were chosen here, so that every rule is met.
 */
const sample = (name: string): readonly (readonly [string, string])[] =>
  readFileSync(new URL(`samples/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)]);

describe('the English stemmer', () => {
  it('agrees with Snowball on every word of the sample', () => {
    const pairs = sample('english');
    expect(pairs.length).toBeGreaterThan(200);
    expect(pairs.map(([word]) => [word, stemEnglish(word)])).toEqual(pairs);
  });

  it.each([
    ['organise', 'organize'],
    ['organisations', 'organization'],
    ['prioritising', 'prioritize'],
    ['customised', 'customize'],
    ['analysing', 'analyze'],
    ['behaviour', 'behavior'],
    ['behavioural', 'behavioral'],
    ['neighbourhoods', 'neighborhood'],
    ['centres', 'center'],
    ['catalogued', 'catalog'],
    ['programmes', 'program'],
    ['defence', 'defense'],
    ['judgements', 'judgment'],
    ['fulfilment', 'fulfill'],
    ['modelling', 'modeling'],
    ['skilful', 'skillful'],
    ['grey', 'gray'],
  ])('gives British and American spellings one stem: %s and %s', (british, american) => {
    expect(stemEnglish(british)).toBe(stemEnglish(american));
  });

  it.each([
    ['promise', 'promises'],
    ['premise', 'premises'],
    ['precise', 'precisely'],
    ['exercise', 'exercising'],
    ['advertise', 'advertising'],
    ['revise', 'revised'],
    ['surprise', 'surprising'],
    ['hour', 'hours'],
    ['course', 'courses'],
  ])('leaves what is written one way only: %s and %s', (one, other) => {
    expect(stemEnglish(one)).toBe(stemEnglish(other));
    expect(stemEnglish(one)).not.toContain('z');
  });

  it('leaves words with digits and words of two letters alone', () => {
    expect(['b2bs', '1990s', 'is', ''].map(stemEnglish)).toEqual(['b2bs', '1990s', 'is', '']);
  });
});

describe('the German stemmer', () => {
  it('agrees with Snowball on every word of the sample, once it is folded', () => {
    const pairs = sample('german');
    expect(pairs.length).toBeGreaterThan(200);
    expect(pairs.map(([word]) => [word, stemGerman(fold(word, 'de'))])).toEqual(pairs);
  });

  it.each([
    ['kundin', 'kund'],
    ['kundinnen', 'kund'],
    ['expertin', 'expert'],
    ['kollegin', 'kolleg'],
    ['termin', 'termin'],
    ['medizin', 'medizin'],
    ['beginnen', 'beginn'],
  ])('goes beyond Snowball with feminine forms, with care: %s is %s', (word, stem) => {
    expect(stemGerman(word)).toBe(stem);
  });

  it.each([
    ['workshops', 'workshop'],
    ['interviews', 'interview'],
    ['hobbys', 'hobby'],
    ['ups', 'up'],
  ])('goes beyond Snowball with the plurals of loan words: %s is %s', (word, stem) => {
    expect(stemGerman(word)).toBe(stem);
  });

  it.each([
    ['algorithmus', 'algorithmen'],
    ['zyklus', 'zyklen'],
    ['lebenszyklus', 'lebenszyklen'],
    ['organismus', 'organismen'],
    ['radius', 'radien'],
    ['typus', 'typen'],
    ['virus', 'viren'],
  ])('goes beyond Snowball with -us and -en: %s and %s', (one, other) => {
    expect(stemGerman(one)).toBe(stemGerman(other));
  });

  it.each([
    ['campus', 'camp'],
    ['bonus', 'bon'],
    ['minus', 'minen'],
    ['haus', 'hai'],
    ['plus', 'plan'],
    ['aus', 'auen'],
  ])('keeps -us where another word would be left: %s is not %s', (one, other) => {
    expect(stemGerman(one)).not.toBe(stemGerman(other));
  });

  it('leaves words with digits and short words alone', () => {
    expect(['4ers', 'er', 'das', ''].map(stemGerman)).toEqual(['4ers', 'er', 'das', '']);
  });
});

describe('either stemmer', () => {
  it('leaves the letter that a word begins with, as the labels of concepts take for granted', () => {
    const first = (words: readonly string[]): readonly string[] => words.map((word) => word.charAt(0));
    const [english, german] = [sample('english'), sample('german')].map((pairs) =>
      pairs.map(([word]) => word),
    );
    const folded = (german ?? []).map((word) => fold(word, 'de'));
    expect(first((english ?? []).map(stemEnglish))).toEqual(first(english ?? []));
    expect(first(folded.map(stemGerman))).toEqual(first(folded));
  });
});

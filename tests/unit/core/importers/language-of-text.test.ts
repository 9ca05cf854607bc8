import { describe, expect, test } from 'vitest';
import { languageOf, languageOfSegments } from '../../../../core/importers/language-of-text.ts';

test('a text’s language is told by its small words', () => {
  expect(languageOf('The market is not yet there, and it will be for the brave.')).toBe('en');
  expect(languageOf('Der Markt ist noch nicht da, und er wird für die Mutigen sein.')).toBe('de');
  expect(languageOf('A Customer Acquisition Cost (CAC) is what it is.')).toBe('en');
  expect(languageOf('Customer Value, Co-Creation und Deep Value sind Begriffe.')).toBe('de');
});

test('one foreign name does not turn a text', () => {
  expect(languageOf('In Zürich and in Köln the market is not what it was.')).toBe('en');
});

test('where nothing tells, it is German', () => {
  expect(languageOf('')).toBe('de');
  expect(languageOf('12345')).toBe('de');
});

test('a few words are enough', () => {
  const german = [
    'Vertrieb im Mittelstand',
    'Guten Morgen',
    'Vertriebspartnerschaften',
    'Größe zählt',
    'Gesammelte Schriften',
    'Freiheit',
  ];
  const english = [
    'Sales partnerships',
    'Good morning',
    'On walking',
    'Nothing matters',
    'Deep thought',
    'Why wealth?',
  ];
  expect(german.map(languageOf)).toEqual(german.map(() => 'de'));
  expect(english.map(languageOf)).toEqual(english.map(() => 'en'));
});

describe('an article', () => {
  const prose = (text: string) => ({ kind: 'paragraph' as const, text });
  const code = {
    kind: 'code' as const,
    text: 'if (this is not the end) return it to the top of the list and be done;',
  };
  const reference = {
    kind: 'reference' as const,
    text: '[1] The history of the world, as it was told by those who have not seen it.',
  };

  test('is in the language of its prose, however much code and however many sources it has', () => {
    const german = prose('Das ist der ganze Text.');
    expect(languageOfSegments([german, ...Array.from({ length: 50 }, () => code), reference])).toBe('de');
    expect(languageOfSegments([code])).toBe('en');
  });

  test('with quotations in the other language is in the one that prevails', () => {
    const german = prose(
      'Er sagt, dass der Weg nicht weit ist und wir ihn gehen können. Und das ist auch so.',
    );
    const english = prose('“The way is not far.”');
    expect(languageOfSegments([german, english, german])).toBe('de');
    expect(
      languageOfSegments([
        english,
        prose('So he said, and it was true for all of them.'),
        prose('„Das ist so“'),
      ]),
    ).toBe('en');
  });

  test('with a long preface in the other language is in that of its greater part', () => {
    const preface = prose(
      'This is the preface of the book, and it is not in the language of the book. '.repeat(90),
    );
    const text = prose(
      'Das ist der Text, und er ist in der Sprache, in der er geschrieben wurde. '.repeat(600),
    );
    expect(languageOfSegments([preface, text])).toBe('de');
  });
});

import { describe, expect, it } from 'vitest';
import { fold } from '../../../../core/text/fold.ts';
import { baseForm } from '../../../../core/text/irregular-forms.ts';
import { englishForms } from '../../../../core/text/irregular-english.ts';
import { strongVerbs, weakVerbs } from '../../../../core/text/irregular-german.ts';
import { term } from '../../../../core/text/words.ts';

describe('irregular forms', () => {
  it.each([
    ['wolves', 'wolf'],
    ['geese', 'goose'],
    ['mice', 'mouse'],
    ['written', 'wrote'],
    ['rebuilt', 'rebuilding'],
    ['misunderstood', 'misunderstands'],
    ['criteria', 'criterion'],
  ])('have one term in English: %s and %s', (one, other) => {
    expect(term(one, 'en')).toBe(term(other, 'en'));
  });

  it.each([
    ['frisst', 'fressen'],
    ['gefressenen', 'fraß'],
    ['gebaut', 'bauten'],
    ['aufgebaute', 'aufbauen'],
    ['abgebrochen', 'abbrach'],
    ['zerbrochenes', 'zerbricht'],
    ['empfunden', 'empfinden'],
    ['verkauft', 'verkaufen'],
    ['misstraute', 'misstrauen'],
    ['überwunden', 'überwinden'],
    ['größte', 'großen'],
    ['besseren', 'gute'],
    ['beste', 'gut'],
  ])('have one term in German: %s and %s', (one, other) => {
    expect(term(one, 'de')).toBe(term(other, 'de'));
  });

  it.each([
    ['Macht', 'machen'],
    ['Bucht', 'buchen'],
    ['Sucht', 'suchen'],
    ['Herzog', 'herziehen'],
    ['bekannt', 'bekennen'],
    ['bewusst', 'wissen'],
    ['Aufgabe', 'aufgeben'],
    ['Sprachen', 'sprechen'],
    ['Wiesen', 'weisen'],
    ['Begriffen', 'begreifen'],
    ['Last', 'lesen'],
    ['entlang', 'gelingen'],
  ])('leave other words alone in German: %s is not %s', (one, other) => {
    expect(term(one, 'de')).not.toBe(term(other, 'de'));
  });

  it.each([
    ['Betrieb', 'Betrieben'],
    ['Unterschied', 'Unterschieden'],
    ['Angebot', 'Angeboten'],
    ['Bogen', 'Bögen'],
    ['Ausnahme', 'Ausnahmen'],
    ['Aufgabe', 'Aufgaben'],
    ['Lage', 'Lagen'],
    ['Begriff', 'Begriffen'],
  ])('do not part a noun from its own plural: %s and %s', (one, other) => {
    expect(term(one, 'de')).toBe(term(other, 'de'));
  });

  it('are lists of folded words, no form under two words', () => {
    const forms = englishForms
      .trim()
      .split(/\s+/u)
      .flatMap((entry) => (entry.split(':')[1] ?? '').split(','));
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
    const verbs = [...strongVerbs.matchAll(/\p{L}+/gu), ...weakVerbs.matchAll(/\p{L}+/gu)].map(
      ([verb]) => verb,
    );
    expect(verbs.filter((verb) => fold(verb, 'de') !== verb)).toEqual([]);
  });

  it('have a base that is its own base', () => {
    for (const word of ['abgebrochen', 'gebaut', 'verstanden', 'frisst', 'aufgegangen'])
      expect(baseForm(baseForm(word, 'de'), 'de')).toBe(baseForm(word, 'de'));
  });
});

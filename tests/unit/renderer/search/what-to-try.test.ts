import { describe, expect, it } from 'vitest';
import { whatToTry } from '../../../../renderer/search/what-to-try.ts';

describe('when nothing is found, one may try', () => {
  it('another spelling, always', () => {
    expect(whatToTry('xyzzy', false)).toEqual([{ type: 'spelling' }]);
  });

  it('what the library has of a word, in its place', () => {
    const pieces = [
      { typed: 'Netzwerkeffekt', piece: 'Netzwerk' },
      { typed: 'Netzwerkeffekt', piece: 'Effekt' },
    ];
    expect(whatToTry('der Netzwerkeffekt ', false, pieces)).toEqual([
      { type: 'piece', word: 'Netzwerk', query: 'der Netzwerk' },
      { type: 'piece', word: 'Effekt', query: 'der Effekt' },
      { type: 'fewer' },
      { type: 'spelling' },
    ]);
  });

  it('both languages, where only one is shown', () => {
    expect(whatToTry('xyzzy', true)[0]).toEqual({ type: 'languages' });
  });

  it.each([
    ['partner -händler', '-händler', 'partner'],
    ['-händler partner', '-händler', 'partner'],
    ['partner -"great white" shark', '-"great white"', 'partner shark'],
    ['partner -„großer Hai“', '-„großer Hai“', 'partner'],
  ])('%s without what was shut out', (query, word, rest) => {
    expect(whatToTry(query, false)).toContainEqual({ type: 'without', word, query: rest });
  });

  it.each([
    ['"deep  value" now', 'deep value now'],
    ['„tiefer Wert“', 'tiefer Wert'],
  ])('%s without quotation marks', (query, rest) => {
    expect(whatToTry(query, false)).toContainEqual({ type: 'unquoted', query: rest });
  });

  it.each([
    ['titel:Wert Kunde', 'Wert Kunde'],
    ['concept:ocean', 'ocean'],
  ])('%s everywhere', (query, rest) => {
    expect(whatToTry(query, false)).toContainEqual({ type: 'field', query: rest });
  });

  it.each(['-händler', 'NICHT händler', '-"great white" -shark'])(
    '%s with something to be found, and nothing else',
    (query) => {
      expect(whatToTry(query, false)).not.toContainEqual({ type: 'spelling' });
      expect(whatToTry(query, false)[0]).toEqual({ type: 'wanted' });
    },
  );

  it('fewer words, where there are several', () => {
    expect(whatToTry('two words', false)).toContainEqual({ type: 'fewer' });
    expect(whatToTry('word', false)).not.toContainEqual({ type: 'fewer' });
  });

  it('no tip that changes nothing: a hyphen shuts nothing out', () => {
    expect(whatToTry('Start-up', false).map(({ type }) => type)).not.toContain('without');
  });
});

import { afterEach, describe, expect, it, vi } from 'vitest';
import { instantIn } from '../../../../renderer/words/days.ts';

const noon = '2026-11-22T12:00:00.000Z';
const systemPrefers = (...languages: readonly string[]): unknown => vi.stubGlobal('navigator', { languages });
afterEach(() => vi.unstubAllGlobals());

describe('a day in words', () => {
  it('is written as at the reader’s home', () => {
    systemPrefers('fr-FR', 'en-GB', 'en-US');
    expect(instantIn('en', noon, 'day')).toBe('22 Nov 2026');
    systemPrefers('en-US', 'de');
    expect(instantIn('en', noon, 'day')).toBe('Nov 22, 2026');
    systemPrefers('de-AT');
    expect(instantIn('de', '2026-01-22T12:00:00.000Z', 'minute')).toContain('Jänner');
  });

  it('speaks the language of the app even where the system does not', () => {
    systemPrefers('fr-FR');
    expect(instantIn('de', noon, 'minute')).toContain('November 2026');
    expect(instantIn('en', noon, 'minute')).toContain('November 22, 2026');
  });
});

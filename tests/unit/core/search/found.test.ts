import { describe, expect, it } from 'vitest';
import { languages } from '../../../../core/model/language.ts';
import { search } from '../../../../core/search/search.ts';
import { found } from '../../../../core/search/found.ts';
import { smallLibrary } from './small-library.ts';

describe('what is found', () => {
  it.each(['Markt', 'partner', 'CAC', '"deep value"', 'nirgends'])(
    'is counted for each language whichever is shown: %s',
    (query) => {
      const counts = {
        de: search(smallLibrary, query, { language: 'de' }).total,
        en: search(smallLibrary, query, { language: 'en' }).total,
      };
      expect(found(smallLibrary, query, {}).counts).toEqual(counts);
      for (const language of languages)
        expect(found(smallLibrary, query, { language }).counts).toEqual(counts);
    },
  );

  it('is the search’s own result', () => {
    const options = { language: 'en', limit: 1 } as const;
    expect(found(smallLibrary, 'partner', options).result).toEqual(search(smallLibrary, 'partner', options));
  });
});

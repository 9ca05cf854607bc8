import { describe, expect, it } from 'vitest';
import type { OwnWork } from '../../../../core/library/own-work.ts';
import { catalogueOf, noOwnWorks, type Catalogue } from '../../../../renderer/library/catalogue.ts';
import { inItsEdition } from '../../../../renderer/library/in-its-edition.ts';
import { makeEdition } from '../concepts/make-edition.ts';
import { ownWork } from './examples.ts';

const inEnglish = (id: string, moved: OwnWork['moved']): OwnWork =>
  ownWork(id, { editions: [makeEdition(id, 'en', []).head], moved });
const holding = (...works: readonly OwnWork[]): Catalogue =>
  catalogueOf([], { ...noOwnWorks, works: new Map(works.map((work) => [work.id, work])), state: 'read' });
const german = { work: 'harbour', language: 'de' } as const;

describe('what names an edition that has another name by now', () => {
  it('is followed over several steps', () => {
    const catalogue = holding(
      inEnglish('harbour', { de: { work: 'quay', language: 'de' } }),
      inEnglish('quay', { de: { work: 'quay', language: 'en' } }),
    );
    expect(inItsEdition(catalogue, { ...german, segment: 's2' })).toEqual({
      work: 'quay',
      language: 'en',
      segment: 's2',
    });
  });

  it('stays what it is where the steps lead around', () => {
    const around = holding(
      inEnglish('harbour', { de: { work: 'quay', language: 'de' } }),
      inEnglish('quay', { de: german }),
    );
    expect(inItsEdition(around, german)).toBe(german);
    expect(inItsEdition(holding(inEnglish('harbour', { de: german })), german)).toBe(german);
  });
});

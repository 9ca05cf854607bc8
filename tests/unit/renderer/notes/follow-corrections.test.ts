import { beforeEach, describe, expect, it } from 'vitest';
import type { OwnWork } from '../../../../core/library/own-work.ts';
import type { Language } from '../../../../core/model/language.ts';
import { createStore } from '../../../../renderer/app/store.ts';
import { catalogueOf, noOwnWorks, type Catalogue } from '../../../../renderer/library/catalogue.ts';
import { keepDrafts, type Drafts } from '../../../../renderer/notes/drafts.ts';
import { followCorrections } from '../../../../renderer/notes/follow-corrections.ts';
import { makeEdition } from '../concepts/make-edition.ts';
import { ownWork } from '../library/examples.ts';
import { example, idOf } from './examples.ts';

const edition = (language: Language) => makeEdition('harbour', language, []).head;
const holding = (editions: readonly Language[], moved: OwnWork['moved'] = {}): Catalogue =>
  catalogueOf([], {
    ...noOwnWorks,
    works: new Map([['harbour', ownWork('harbour', { editions: editions.map(edition), moved })]]),
    state: 'read',
  });
const toEnglish = { de: { work: 'harbour', language: 'en' } } as const;
const toGerman = { en: { work: 'harbour', language: 'de' } } as const;

describe('a draft in an own edition whose language is corrected', () => {
  let catalogue = createStore(holding(['de']));
  let drafts: Drafts;
  const language = (): Language | undefined => drafts.store.get().get(idOf(1))?.annotation.target.language;

  beforeEach(() => {
    catalogue = createStore(holding(['de']));
    drafts = keepDrafts();
    followCorrections(catalogue, drafts);
    drafts.open(example(1, { target: { work: 'harbour' } }), true);
    drafts.change(idOf(1), { note: 'begun' });
  });

  it('goes along, with its words', () => {
    catalogue.set(holding(['en'], toEnglish));
    expect(drafts.store.get().get(idOf(1))).toMatchObject({
      isNew: true,
      note: 'begun',
      annotation: { target: { work: 'harbour', language: 'en' } },
    });
    catalogue.set(holding(['de'], toGerman));
    expect(language()).toBe('de');
  });

  it('goes along to the work of its own that it becomes where its work had that language already', () => {
    catalogue.set(holding(['en'], { de: { work: 'harbour-2', language: 'en' } }));
    expect(drafts.store.get().get(idOf(1))?.annotation.target).toMatchObject({
      work: 'harbour-2',
      language: 'en',
    });
  });

  it('goes along when it is read after that', () => {
    const [draft] = drafts.store.get().values();
    drafts.drop(idOf(1));
    catalogue.set(holding(['en'], toEnglish));
    if (draft !== undefined) drafts.put(draft);
    expect(language()).toBe('en');
  });

  it('stays where it is when its edition goes and another one is left, or when both are there', () => {
    catalogue.set(holding(['en']));
    expect(language()).toBe('de');
    catalogue.set(holding(['de', 'en'], toEnglish));
    expect(language()).toBe('de');
    catalogue.set(catalogueOf([], noOwnWorks));
    expect(language()).toBe('de');
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Language } from '../../../../core/model/language.ts';
import { createStore } from '../../../../renderer/app/store.ts';
import { catalogueOf, noOwnWorks, type Catalogue } from '../../../../renderer/library/catalogue.ts';
import { keepDrafts, type Drafts } from '../../../../renderer/notes/drafts.ts';
import { followCorrections } from '../../../../renderer/notes/follow-corrections.ts';
import { makeEdition } from '../concepts/make-edition.ts';
import { ownWork } from '../library/examples.ts';
import { example, idOf } from './examples.ts';

const text = 'a'.repeat(64);
const edition = (language: Language, hash = text) => ({ ...makeEdition('harbour', language, []).head, hash });
const holding = (...editions: readonly ReturnType<typeof edition>[]): Catalogue =>
  catalogueOf([], {
    ...noOwnWorks,
    works: new Map([['harbour', ownWork('harbour', { editions })]]),
    state: 'read',
  });

describe('a draft in an own edition whose language is corrected', () => {
  let catalogue = createStore(holding(edition('de')));
  let drafts: Drafts;
  const language = (): Language | undefined => drafts.store.get().get(idOf(1))?.annotation.target.language;

  beforeEach(() => {
    catalogue = createStore(holding(edition('de')));
    drafts = keepDrafts();
    followCorrections(catalogue, drafts);
    drafts.open(example(1, { target: { work: 'harbour' } }), true);
    drafts.change(idOf(1), { note: 'begun' });
  });

  it('goes along, with its words', () => {
    catalogue.set(holding(edition('en')));
    expect(drafts.store.get().get(idOf(1))).toMatchObject({
      isNew: true,
      note: 'begun',
      annotation: { target: { work: 'harbour', language: 'en', hash: text } },
    });
    catalogue.set(holding(edition('de')));
    expect(language()).toBe('de');
  });

  it('goes along to the work of its own that it becomes where its work had that language already', () => {
    const works = new Map(holding(edition('en', 'b'.repeat(64))).own.works);
    const moved = { ...edition('en'), work: 'harbour-2' };
    works.set('harbour-2', ownWork('harbour-2', { editions: [moved] }));
    catalogue.set(catalogueOf([], { ...noOwnWorks, works, state: 'read' }));
    expect(drafts.store.get().get(idOf(1))?.annotation.target).toMatchObject({
      work: 'harbour-2',
      language: 'en',
    });
  });

  it('goes along when it is read after that', () => {
    const [draft] = drafts.store.get().values();
    drafts.drop(idOf(1));
    catalogue.set(holding(edition('en')));
    if (draft !== undefined) drafts.put(draft);
    expect(language()).toBe('en');
  });

  it('stays where it is when its edition goes and another text is left, or when both are there', () => {
    catalogue.set(holding(edition('en', 'b'.repeat(64))));
    expect(language()).toBe('de');
    catalogue.set(holding(edition('de'), edition('en')));
    expect(language()).toBe('de');
    catalogue.set(catalogueOf([], noOwnWorks));
    expect(language()).toBe('de');
  });
});

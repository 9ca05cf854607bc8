import { describe, expect, it, vi } from 'vitest';
import type { EditionHead } from '../../../../core/model/edition.ts';
import { createStore } from '../../../../renderer/app/store.ts';
import { editionsCalled, editionsOf } from '../../../../renderer/keeping/editions-of.ts';
import { catalogueOf } from '../../../../renderer/library/catalogue.ts';
import { makeEdition } from '../concepts/make-edition.ts';
import { ownWork } from '../library/examples.ts';
import { example } from '../notes/examples.ts';

const titled = (id: string, title: string) => {
  const work = ownWork(id, { file: `${id}.epub` });
  return { ...work, editions: work.editions.map((head): EditionHead => ({ ...head, title })) };
};

const own = [titled('harbour', 'The Quiet Harbour'), titled('lamp', 'The Last Lamp')];
const bundled = [{ id: 'deep-value', editions: [makeEdition('deep-value', 'de', []).head] }];
const edition = vi.fn<(work: string, language: 'de' | 'en') => Promise<ReturnType<typeof makeEdition>>>(
  async (work, language) => makeEdition(work, language, []),
);
const library = {
  edition,
  catalogue: createStore(
    catalogueOf(bundled, {
      works: new Map(own.map((work) => [work.id, work])),
      gone: new Map(),
      state: 'read',
      index: { state: 'ready', works: 2 },
    }),
  ),
};

const names = (editions: readonly { readonly head: EditionHead }[]) =>
  editions.map(({ head }) => `${head.work}.${head.language}`);

describe('the editions of notes', () => {
  it('are each opened once, bundled or own; of works that are gone there are none', async () => {
    const notes = [
      example(1),
      example(2),
      example(3, { target: { work: 'harbour' } }),
      example(4, { target: { work: 'gone' } }),
    ];
    expect(names(await editionsOf(notes, library))).toEqual(['deep-value.de', 'harbour.de']);
  });
});

describe('the own editions that quotations name', () => {
  it('are opened, and no others', async () => {
    edition.mockClear();
    expect(names(await editionsCalled(['the quiet  harbour'], library))).toEqual(['harbour.de']);
    expect(edition).toHaveBeenCalledOnce();
  });

  it('are none where no title is known', async () => {
    expect(await editionsCalled(['Something else'], library)).toEqual([]);
  });
});

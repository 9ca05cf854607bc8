import { describe, expect, it, vi } from 'vitest';
import type { EditionHead } from '../../../../core/model/edition.ts';
import { createStore } from '../../../../renderer/app/store.ts';
import { editionsNamed, editionsOf, titlesIn } from '../../../../renderer/keeping/editions-of.ts';
import { catalogueOf } from '../../../../renderer/library/catalogue.ts';
import { makeEdition } from '../concepts/make-edition.ts';
import { ownWork } from '../library/examples.ts';
import { example } from '../notes/examples.ts';

const titled = (id: string, title: string) => {
  const work = ownWork(id, { file: `${id}.epub` });
  return { ...work, editions: work.editions.map((head): EditionHead => ({ ...head, title })) };
};

const lamp = titled('lamp', 'The Last Lamp');
const own = [
  titled('harbour', 'The Quiet Harbour'),
  {
    ...lamp,
    editions: lamp.editions.map((head): EditionHead => ({ ...head, source: 'https://www.Example.org/lamp' })),
  },
];
const bundled = [{ id: 'deep-value', editions: [makeEdition('deep-value', 'de', []).head] }];
const edition = vi.fn<(work: string, language: 'de' | 'en') => Promise<ReturnType<typeof makeEdition>>>(
  async (work, language) => makeEdition(work, language, []),
);
const library = {
  edition,
  catalogue: createStore(
    catalogueOf(bundled, {
      works: new Map(own.map((work) => [work.id, work])),
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
  const csv = (title: string) => ({
    name: 'highlights.csv',
    text: `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n"Ropes hung from the quay","${title}",,,,,,,,2026-01-01 10:00:00+00:00,\n`,
  });

  it('are found by title, however it is written, and no other is opened', async () => {
    edition.mockClear();
    expect(names(await editionsNamed(titlesIn([csv('the quiet  harbour')]), library))).toEqual([
      'harbour.de',
    ]);
    expect(edition).toHaveBeenCalledOnce();
  });

  it('are found by the address they were taken from', async () => {
    const uri = 'http://example.org/lamp/?utm_source=mail#top';
    const row = {
      id: 'x',
      uri,
      document: { title: ['Another title'] },
      target: [
        { source: uri, selector: [{ type: 'TextQuoteSelector', exact: 'The lamp burned all night' }] },
      ],
    };
    const files = [{ name: 'hypothesis.json', text: JSON.stringify({ total: 1, rows: [row] }) }];
    expect(titlesIn(files)).toEqual(['Another title', uri]);
    expect(names(await editionsNamed(titlesIn(files), library))).toEqual(['lamp.de']);
  });

  it('are found by the name of their file', async () => {
    expect(names(await editionsNamed(['lamp.epub'], library))).toEqual(['lamp.de']);
  });

  it('are none where no title is known', async () => {
    expect(await editionsNamed(['Something else'], library)).toEqual([]);
  });
});

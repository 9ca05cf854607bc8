import { describe, expect, it } from 'vitest';
import { editionsNamed, namesIn } from '../../../../core/exchange/editions-named.ts';
import type { OwnWork } from '../../../../core/library/own-work.ts';

const work = (id: string, title: string, source?: string): OwnWork => ({
  id,
  editions: [
    {
      work: id,
      language: 'en',
      title,
      hash: '0'.repeat(64),
      topics: [],
      words: 4,
      segments: 1,
      ...(source === undefined ? {} : { source }),
    },
  ],
  added: '2026-01-01T00:00:00.000Z',
  format: 'epub',
  file: `${id}.epub`,
});

const works = [
  work('harbour', 'The Quiet Harbour'),
  work('lamp', 'The Last Lamp', 'https://www.Example.org/lamp'),
  work('cafe', 'Café Central'),
];
const named = (...called: readonly string[]): readonly string[] =>
  editionsNamed(called, works).map((head) => head.work);

const csv = (title: string) => ({
  name: 'highlights.csv',
  text: `Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n"Ropes hung from the quay","${title}",,,,,,,,2026-01-01 10:00:00+00:00,\n`,
});

describe('the own editions that quotations name', () => {
  it('are found by title, however it is written', () => {
    expect(named(...namesIn([csv('the quiet  harbour')]))).toEqual(['harbour']);
    expect(named('Cafe-Central')).toEqual(['cafe']);
  });

  it('are found by the address they were taken from', () => {
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
    expect(namesIn(files)).toEqual(['Another title', uri]);
    expect(named(...namesIn(files))).toEqual(['lamp']);
  });

  it('are found by the name of their file and by their id', () => {
    expect(named('lamp.epub', 'harbour')).toEqual(['harbour', 'lamp']);
  });

  it('are none where no name is known', () => {
    expect(named('Something else', '')).toEqual([]);
  });
});

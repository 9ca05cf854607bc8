import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import { parseQuery } from '../../../../core/search/parse-query.ts';
import { searchNotes } from '../../../../core/search/search-notes.ts';

const annotation = (
  at: number,
  {
    note = '',
    exact = '',
    tags = [],
  }: { readonly note?: string; readonly exact?: string; readonly tags?: readonly string[] },
): Annotation => ({
  id: `00000000-0000-4000-8000-00000000000${at}`,
  kind: note === '' ? 'highlight' : 'note',
  colour: 'yellow',
  note,
  tags,
  target: {
    work: 'lighthouse',
    language: 'de',
    segment: 's2',
    start: 0,
    end: exact.length,
    exact,
    prefix: '',
    suffix: '',
    hash: '',
  },
  created: `2026-01-0${at}T08:00:00.000Z`,
  modified: `2026-01-0${at}T08:00:00.000Z`,
});

const notes: readonly Annotation[] = [
  annotation(1, { note: 'Gilt das auch für kleinere Märkte?', exact: 'wenn der Markt schlief' }),
  annotation(2, { exact: 'ein flaches Boot erreicht Märkte', tags: ['Größe', 'später lesen'] }),
  annotation(3, { note: 'Compare the markets **of** today', exact: 'size matters less' }),
];
const found = (query: string) => searchNotes(notes, parseQuery(query)).map(({ id }) => Number(id.at(-1)));

describe('searchNotes', () => {
  it('looks in notes, quotations and tags, in both languages', () => {
    expect(found('Markt ')).toEqual([1, 2]);
    expect(found('market ')).toEqual([3]);
    expect(found('Groesse ')).toEqual([2]);
  });

  it('needs all words, wherever in the annotation they stand', () => {
    expect(found('Märkte lesen ')).toEqual([2]);
    expect(found('Märkte today ')).toEqual([]);
    expect(found('compare size ')).toEqual([3]);
  });

  it('takes the word being typed for a beginning', () => {
    expect(found('klein')).toEqual([1]);
    expect(found('flac')).toEqual([2]);
    expect(found('flac ')).toEqual([]);
  });

  it('finds phrases with stop words in them, and leaves out what is shut out', () => {
    expect(found('"der Markt schlief"')).toEqual([1]);
    expect(found('"markets of today"')).toEqual([3]);
    expect(found('Markt -schlief ')).toEqual([2]);
  });

  it('lists what the reader wrote before what the reader quoted, then the latest first', () => {
    const more = [
      annotation(4, { exact: 'Hafen' }),
      annotation(5, { note: 'Hafen' }),
      annotation(6, { exact: 'Hafen' }),
    ];
    expect(searchNotes(more, parseQuery('Hafen')).map(({ id }) => Number(id.at(-1)))).toEqual([5, 6, 4]);
  });

  it('tells where it matches', () => {
    const [hit] = searchNotes(notes, parseQuery('später Märkte '));
    expect(hit).toMatchObject({ exact: [{ start: 26, end: 32 }], note: [], tags: ['später lesen'] });
  });

  it('finds nothing by title:, by concept: or by nothing', () => {
    for (const query of ['title:Markt ', 'concept:cac ', '', '-Markt ']) expect(found(query)).toEqual([]);
  });

  it('keeps to note:, to tag:, to the language of the passage and to the day of the last change', () => {
    expect(found('note:Märkte ')).toEqual([1]);
    expect(found('notiz:flaches ')).toEqual([]);
    expect(found('tag:Größe ')).toEqual([2]);
    expect(found('tag:"später lesen" ')).toEqual([2]);
    expect(found('sprache:de Markt ')).toEqual([1, 2]);
    expect(found('lang:en Markt ')).toEqual([]);
    expect(found('before:2026-01-02T ')).toEqual([]);
    expect(found('vor:3.1.2026 ')).toEqual([2, 1]);
    expect(found('before:2025 ')).toEqual([]);
  });

  it('reads operators, and words near each other', () => {
    expect(found('Größe ODER compare ')).toEqual([3, 2]);
    expect(found('Markt -(flaches OR compare) ')).toEqual([1]);
    expect(found('"Märkte gilt" ~5')).toEqual([1]);
    expect(found('"Märkte gilt" ~2')).toEqual([]);
    const [hit] = searchNotes(notes, parseQuery('Größe ODER compare '));
    expect(hit).toMatchObject({ note: [{ start: 0, end: 7 }] });
  });

  it('reads a changed annotation anew', () => {
    const [first] = notes;
    if (first === undefined) throw new Error('no note');
    expect(searchNotes([{ ...first, note: 'Zebra' }], parseQuery('Zebra')).length).toBe(1);
  });
});

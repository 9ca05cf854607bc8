import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import type { Hit } from '../../../../core/search/result.ts';
import { byWork } from '../../../../renderer/search/arrangement.ts';
import { foundNotes, listed } from '../../../../renderer/search/listed.ts';

const hit = (part: Partial<Hit>): Hit => ({
  work: 'deep-value',
  language: 'de',
  segment: 's1',
  number: 1,
  kind: 'paragraph',
  section: '',
  score: 1,
  why: 'words',
  snippet: { text: '', marks: [], clippedStart: false, clippedEnd: false },
  ...part,
});

const annotation = (id: string, note: string, exact: string, language: 'de' | 'en' = 'de'): Annotation => ({
  id,
  kind: note === '' ? 'highlight' : 'note',
  colour: 'yellow',
  note,
  tags: [],
  target: {
    work: 'deep-value',
    language,
    segment: 's1',
    start: 0,
    end: 1,
    exact,
    prefix: '',
    suffix: '',
    hash: '',
  },
  created: '2026-11-20T10:00:00.000Z',
  modified: '2026-11-20T10:00:00.000Z',
});

const notebook = (...annotations: readonly Annotation[]) =>
  new Map(annotations.map((each) => [each.id, each]));

describe('the notes found', () => {
  const notes = notebook(
    annotation('a', 'Vertrauen zuerst', '', 'de'),
    annotation('b', 'Vertrauen', '', 'en'),
  );

  it('are those on passages of the language that is shown', () => {
    const ids = (language: 'de' | 'en' | null) =>
      foundNotes(notes, 'Vertrauen', language).map((found) => found.annotation.id);
    expect(ids(null)).toHaveLength(2);
    expect(ids('de')).toEqual(['a']);
    expect(ids('en')).toEqual(['b']);
  });
});

describe('the list of results', () => {
  const title = hit({ kind: 'title', segment: null });
  const written = foundNotes(notebook(annotation('written', 'Vertrauen', '')), 'Vertrauen', null);
  const quoted = foundNotes(notebook(annotation('quoted', '', 'Vertrauen wächst')), 'Vertrauen', null);

  it('has titles first, then the reader’s own words, then passages, then bare highlights', () => {
    const entries = listed([title, hit({ segment: 's2' })], [...written, ...quoted], 20);
    expect(entries.map(({ key }) => key)).toEqual([
      'deep-value.de.title',
      'written',
      'deep-value.de.s2',
      'quoted',
    ]);
  });

  it('leaves a title that was found by some of the words where it stands', () => {
    const some = { ...title, why: 'some' as const };
    const entries = listed([hit({}), some], written, 20);
    expect(entries.map(({ key }) => key)).toEqual(['written', 'deep-value.de.s1', 'deep-value.de.title']);
  });

  it('lets no more than five notes come before the passages, and loses none', () => {
    const many = foundNotes(
      notebook(...Array.from({ length: 8 }, (_, at) => annotation(`n${at}`, 'Vertrauen', ''))),
      'Vertrauen',
      null,
    );
    const kinds = listed([hit({})], many, 20).map(({ kind }) => kind);
    expect(kinds.indexOf('passage')).toBe(5);
    expect(kinds).toHaveLength(9);
    expect(listed([hit({})], many, 7).map(({ key }) => key)).toEqual([
      'n0',
      'n1',
      'n2',
      'n3',
      'n4',
      'deep-value.de.s1',
      'n5',
      'n6',
    ]);
  });

  it('keeps two works, two languages and two segments apart', () => {
    const hits = [hit({}), hit({ language: 'en' }), hit({ segment: 's12a' }), hit({ work: 'other' }), title];
    expect(new Set(listed(hits, [], 20).map(({ key }) => key)).size).toBe(5);
  });
});

describe('results by work', () => {
  it('stand together, the works in the order of their best, each work best first', () => {
    const hits = [
      hit({ work: 'b', segment: 's1' }),
      hit({ work: 'a', segment: 's1' }),
      hit({ work: 'b', segment: 's2' }),
      hit({ work: 'a', segment: 's2', language: 'en' }),
    ];
    expect(byWork(listed(hits, [], 20)).map(({ key }) => key)).toEqual([
      'b.de.s1',
      'b.de.s2',
      'a.de.s1',
      'a.en.s2',
    ]);
  });
});

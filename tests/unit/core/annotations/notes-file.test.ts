import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyNotesPage,
  notesPageText,
  readNotesPage,
  workOfPage,
} from '../../../../core/annotations/notes-file.ts';
import { toRecord } from '../../../../core/annotations/w3c.ts';
import { exampleNote } from './example.ts';

describe('a notes file', () => {
  it('is an annotation page in the order a person would read it', () => {
    const text = notesPageText({ ...emptyNotesPage('deep-value'), items: [toRecord(exampleNote)] });
    expect(text.split('\n').slice(0, 15)).toEqual([
      '{',
      '  "@context": [',
      '    "http://www.w3.org/ns/anno.jsonld",',
      '    {',
      '      "fathom": "urn:fathom:vocabulary:"',
      '    }',
      '  ],',
      '  "id": "urn:fathom:notes:deep-value",',
      '  "type": "AnnotationPage",',
      '  "fathom:format": 2,',
      '  "items": [',
      '    {',
      '      "id": "urn:uuid:0a3f0f2e-6f0b-4c62-9d5c-3f1f5b1e8a11",',
      '      "type": "Annotation",',
      '      "motivation": "commenting",',
    ]);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('comes back with terms and records that it does not know', () => {
    const page = {
      terms: { ...emptyNotesPage('deep-value').terms, label: 'mine' },
      deleted: [{ id: 'urn:uuid:x', modified: '2026-11-21T10:00:00.000Z' }, 'a string'],
      items: ['a string', { any: 'thing' }, toRecord(exampleNote)],
    };
    expect(readNotesPage(notesPageText(page))).toEqual({
      state: 'page',
      format: 2,
      page: JSON.parse(JSON.stringify(page)),
    });
  });

  it.each([
    ['', 'it is not JSON'],
    ['{"type": "AnnotationPage"', 'it is not JSON'],
    ['{"type": "AnnotationPage", "items": []}', 'fathom:format'],
    ['{"type": "AnnotationPage", "fathom:format": 1}', 'items'],
    ['{"type": "AnnotationPage", "fathom:format": 0, "items": []}', 'fathom:format'],
    ['{"type": "AnnotationPage", "fathom:format": 2, "fathom:deleted": {}, "items": []}', 'fathom:deleted'],
    ['[]', 'fathom:format'],
    ['null', 'must be an object'],
  ])('is unreadable as %j', (text, reason) => {
    const read = readNotesPage(text);
    expect(read).toMatchObject({ state: 'unreadable', reason: { en: expect.stringContaining(reason) } });
  });

  it('of a later format is told from one that is broken, whatever else has changed in it', () => {
    expect(readNotesPage('{"fathom:format": 3, "notes": {}}')).toEqual({
      state: 'newer',
      format: 3,
      page: null,
    });
  });

  it('of a later format is shown as far as it is still a page', () => {
    const { terms } = emptyNotesPage('deep-value');
    const text = JSON.stringify({ ...terms, 'fathom:format': 3, 'fathom:deleted': [1], items: ['x'] });
    expect(readNotesPage(text)).toMatchObject({ state: 'newer', page: { deleted: [], items: ['x'] } });
  });

  it('is written exactly as JSON.stringify would, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.array(fc.jsonValue()),
        fc.array(fc.jsonValue()),
        (all, deleted, items) => {
          const { items: _items, 'fathom:deleted': _deleted, ...terms } = all;
          const naive = { ...terms, ...(deleted.length > 0 && { 'fathom:deleted': deleted }), items };
          expect(notesPageText({ terms, deleted, items })).toBe(`${JSON.stringify(naive, null, 2)}\n`);
        },
      ),
      { seed: 20261121 },
    );
  });

  it('says whose notes it holds', () => {
    expect(workOfPage(emptyNotesPage('deep-value'))).toBe('deep-value');
    expect(workOfPage({ terms: { id: 'https://example.org' }, deleted: [], items: [] })).toBeNull();
  });
});

import { expect, test } from 'vitest';
import { annotationOf, isChanged, keepDrafts, tagsIn } from '../../../../renderer/notes/drafts.ts';
import { suggestedTags, withTag } from '../../../../renderer/notes/tags.ts';
import { example, idOf } from './examples.ts';

const draftOf = (note: string, tags = '') => ({
  annotation: example(1, { kind: 'note' }),
  isNew: true,
  note,
  tags,
  colour: 'yellow' as const,
});

test('a draft outlives its editor', () => {
  const drafts = keepDrafts();
  drafts.open(example(1), false);
  drafts.change(idOf(1), { note: 'begun' });
  drafts.open(example(1), false);
  expect(drafts.store.get().get(idOf(1))?.note).toBe('begun');
});

test('a draft that says what the note says is no change', () => {
  const drafts = keepDrafts();
  drafts.open(example(1, { note: 'a', tags: ['x', 'y'] }), false);
  const draft = drafts.store.get().get(idOf(1));
  expect(draft && isChanged(draft)).toBe(false);
  expect(draft && isChanged({ ...draft, tags: 'x,y, z' })).toBe(true);
  expect(draft && isChanged({ ...draft, colour: 'pink' })).toBe(true);
});

test('a highlight with a note is a note, without one it is a highlight again, and a bookmark stays one', () => {
  expect(annotationOf(draftOf(' Gedanke ')).kind).toBe('note');
  expect(annotationOf(draftOf(' Gedanke ')).note).toBe('Gedanke');
  expect(annotationOf(draftOf('  ')).kind).toBe('highlight');
  expect(annotationOf({ ...draftOf('x'), annotation: example(1, { kind: 'bookmark' }) }).kind).toBe(
    'bookmark',
  );
});

test('tags are trimmed, and none is empty or there twice', () => {
  expect(tagsIn(' Markt , ,markt,#Preis,  zu   lesen ')).toEqual(['Markt', 'Preis', 'zu lesen']);
  expect(tagsIn('')).toEqual([]);
  expect(tagsIn('x'.repeat(300))[0]).toHaveLength(100);
});

test('the most used tags are suggested first, those that the line has not at all', () => {
  const used = [
    example(1, { tags: ['Markt', 'Preis'] }),
    example(2, { tags: ['Preis'] }),
    example(3, { tags: ['Partner'] }),
  ];
  expect(suggestedTags(used, '')).toEqual(['Preis', 'Markt', 'Partner']);
  expect(suggestedTags(used, 'Preis, ')).toEqual(['Markt', 'Partner']);
  expect(suggestedTags(used, 'Markt, p')).toEqual(['Preis', 'Partner']);
  expect(suggestedTags(used, 'Markt')).toEqual(['Preis', 'Partner']);
});

test('a suggestion takes the place of its beginning, and of nothing else', () => {
  expect(withTag('Markt, pr', 'Preis')).toBe('Markt, Preis, ');
  expect(withTag('Markt', 'Preis')).toBe('Markt, Preis, ');
  expect(withTag('', 'Preis')).toBe('Preis, ');
});

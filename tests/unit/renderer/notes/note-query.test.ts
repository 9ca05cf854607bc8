import { expect, test } from 'vitest';
import { everyNote, shownNotes } from '../../../../renderer/notes/shown-notes.ts';
import { parseNoteQuery } from '../../../../renderer/notes/note-query.ts';
import { example, idOf } from './examples.ts';

const notes = [
  example(1, {
    kind: 'note',
    colour: 'green',
    note: 'Der Preis ist hoch.',
    tags: ['lesen'],
    target: { exact: 'Der Kunde entscheidet', work: 'deep-value', start: 1 },
  }),
  example(2, {
    colour: 'blue',
    target: { exact: 'Der Preis entscheidet', work: 'deep-value', start: 5 },
  }),
  example(3, {
    kind: 'bookmark',
    target: { exact: 'Auf offener See', work: 'partnering-part-1', language: 'en', start: 2 },
  }),
];
const titles: Readonly<Record<string, string>> = { 'partnering-part-1': 'Allies on the Open Sea' };
const found = (query: string): readonly string[] =>
  shownNotes(notes, { ...everyNote, query }, (work) => titles[work] ?? work)
    .works.flatMap((work) => work.notes)
    .map(({ id }) => id)
    .toSorted();

test('quote: looks at the quotation alone, in both languages’ words', () => {
  expect(found('preis')).toEqual([idOf(1), idOf(2)]);
  expect(found('quote:preis')).toEqual([idOf(2)]);
  expect(found('zitat:"der kunde"')).toEqual([idOf(1)]);
  expect(found('-zitat:entscheidet')).toEqual([idOf(3)]);
});

test('note: and tag: look at what one has written', () => {
  expect(found('notiz:preis')).toEqual([idOf(1)]);
  expect(found('tag:lesen')).toEqual([idOf(1)]);
});

test('colour: takes one name or several, in both languages, and finds no bookmark', () => {
  expect(found('colour:green')).toEqual([idOf(1)]);
  expect(found('farbe:grün,blau')).toEqual([idOf(1), idOf(2)]);
  expect(found('farbe:gelb')).toEqual([]);
  expect(found('-colour:blue')).toEqual([idOf(1), idOf(3)]);
});

test('work: is part of the title or the id, lang: the language of the text', () => {
  expect(found('work:"open sea"')).toEqual([idOf(3)]);
  expect(found('werk:deep')).toEqual([idOf(1), idOf(2)]);
  expect(found('lang:en')).toEqual([idOf(3)]);
});

test('without alone leaves the rest', () => {
  expect(found('-preis')).toEqual([idOf(3)]);
});

test('fields and words are asked for together', () => {
  expect(found('entscheidet colour:blue')).toEqual([idOf(2)]);
  expect(found('colour:blue kunde')).toEqual([]);
});

test('what is no field of ours stays words: unknown colours, fields in quotation marks, a bare name', () => {
  for (const query of ['colour:mauve', '"colour:green"', 'colour:', 'xcolour:green'])
    expect(parseNoteQuery(query).conditions).toEqual([]);
  expect(found('"colour:green"')).toEqual([]);
});

test('nothing asked for leaves everything', () => {
  expect(found('  ')).toHaveLength(3);
  expect(found('"')).toHaveLength(3);
});

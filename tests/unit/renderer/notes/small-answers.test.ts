import { expect, test } from 'vitest';
import { atPosition } from '../../../../core/anchoring/resolve.ts';
import { placedNotes } from '../../../../core/annotations/placed-notes.ts';
import { targetOf } from '../../../../core/annotations/target.ts';
import { lastColour } from '../../../../renderer/notes/new-annotation.ts';
import { noteElementId, noteIdsBySegment } from '../../../../renderer/notes/notes-by-segment.ts';
import { searchQuery } from '../../../../renderer/notes/search-query.ts';
import { segmentSign } from '../../../../renderer/notes/segment-sign.ts';
import { editionOf } from '../../core/annotations/texts.ts';
import { example, idOf } from './examples.ts';

test('a passage is searched for as a phrase, a word as a word', () => {
  expect(searchQuery('„Blue Ocean“,')).toBe('"Blue Ocean"');
  expect(searchQuery('Partner.')).toBe('Partner');
  expect(searchQuery('die “gute” Wahl')).toBe('"die gute Wahl"');
  expect(searchQuery('…')).toBe('');
});

test('a long passage is searched for by its first twelve words', () => {
  expect(searchQuery(Array.from({ length: 40 }, (_, index) => `w${index}`).join(' '))).toBe(
    '"w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11"',
  );
});

test('the last colour is that of the newest highlight or note, yellow at first', () => {
  expect(lastColour([])).toBe('yellow');
  const old = example(1, { colour: 'green', modified: '2026-01-01T00:00:00.000Z' });
  const newer = example(2, { colour: 'blue', modified: '2026-02-01T00:00:00.000Z' });
  const bookmark = example(3, { kind: 'bookmark', colour: 'pink', modified: '2026-03-01T00:00:00.000Z' });
  expect(lastColour([newer, old, bookmark])).toBe('blue');
});

test('a segment’s sign is made from its id', () => {
  expect([segmentSign('s12'), segmentSign('s12a')]).toEqual(['§ 12', '§ 12a']);
});

test('each segment a passage touches knows its note', () => {
  const edition = editionOf(['Erster Absatz.', 'Zweiter Absatz.', 'Dritter.']);
  const over = targetOf(edition, { start: { segment: 's1', offset: 7 }, end: { segment: 's2', offset: 7 } });
  const within = targetOf(edition, {
    start: { segment: 's2', offset: 0 },
    end: { segment: 's2', offset: 7 },
  });
  const notes = [example(1, { target: over }), example(2, { target: within })];
  const { inPlace } = placedNotes(notes, edition, (target) => atPosition(target, edition));
  expect(inPlace).toHaveLength(2);
  expect([...noteIdsBySegment(inPlace)]).toEqual([
    ['s1', [idOf(1)]],
    ['s2', [idOf(1), idOf(2)]],
  ]);
  expect(noteElementId(idOf(1))).toBe(`note-${idOf(1)}`);
});

import { expect, test } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import { resolver } from '../../../../core/anchoring/resolve.ts';
import { placedNotes } from '../../../../core/annotations/placed-notes.ts';
import { targetOf } from '../../../../core/annotations/target.ts';
import { editionText } from '../../../../core/text/edition-text.ts';
import { editionOf } from './texts.ts';

const edition = editionOf(['Der Anfang ist leicht.', 'Das Ende ist es nicht.']);

const where = resolver(edition, () => undefined);

const note = (id: string, segment: string, start: number, end: number): Annotation => ({
  id,
  kind: 'highlight',
  colour: 'yellow',
  note: '',
  tags: [],
  target: targetOf(edition, { start: { segment, offset: start }, end: { segment, offset: end } }),
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
});

test('notes stand in the order of the text, the longer of two that begin together first', () => {
  const all = [note('last', 's2', 0, 3), note('short', 's1', 0, 3), note('long', 's1', 0, 10)];
  expect(placedNotes(all, edition, where).inPlace.map(({ annotation }) => annotation.id)).toEqual([
    'long',
    'short',
    'last',
  ]);
});

test('a passage over two segments has a part in each', () => {
  const target = targetOf(edition, {
    start: { segment: 's1', offset: 15 },
    end: { segment: 's2', offset: 8 },
  });
  const [placed] = placedNotes([{ ...note('x', 's1', 0, 3), target }], edition, where).inPlace;
  expect(placed?.parts).toEqual([
    { segment: 's1', start: 15, end: 22 },
    { segment: 's2', start: 0, end: 8 },
  ]);
});

test('every note of the edition is in exactly one list, and those of others in none', () => {
  const here = note('here', 's1', 0, 10);
  const gone = {
    ...here,
    id: 'gone',
    target: { ...here.target, hash: 'old', exact: 'Der Schluss', start: 900, end: 911 },
  };
  const unsure = {
    ...here,
    id: 'unsure',
    target: { ...here.target, hash: 'old', exact: 'ist', start: 900, end: 903 },
  };
  const elsewhere = { ...here, id: 'elsewhere', target: { ...here.target, work: 'other' } };
  const english = { ...here, id: 'english', target: { ...here.target, language: 'en' as const } };
  const placed = placedNotes([here, gone, unsure, elsewhere, english], edition, where);
  expect({
    inPlace: placed.inPlace.map(({ annotation }) => annotation.id),
    unsure: placed.unsure.map(({ annotation }) => annotation.id),
    lost: placed.lost.map(({ id }) => id),
  }).toEqual({ inPlace: ['here'], unsure: ['unsure'], lost: ['gone'] });
});

test('a note whose passage has changed is in place, with both versions', () => {
  const later = editionOf(['Der Anfang ist schwer.', 'Das Ende ist es nicht.'], 'b'.repeat(64));
  const resolve = resolver(later, () => editionText(edition.segments));
  const placed = placedNotes([note('changed', 's1', 0, 22), note('same', 's2', 0, 8)], later, resolve);
  expect(placed.inPlace.map(({ annotation, moved }) => [annotation.id, moved])).toEqual([
    ['changed', { was: 'Der Anfang ist leicht.', now: 'Der Anfang ist schwer.' }],
    ['same', null],
  ]);
});

test('a note of which nothing is known waits, and is placed once something is', () => {
  const waiting = note('waiting', 's1', 0, 3);
  expect(placedNotes([waiting], edition, () => null)).toEqual({
    inPlace: [],
    unsure: [],
    lost: [],
    waiting: [waiting],
  });
  expect(placedNotes([waiting], edition, where).inPlace).toHaveLength(1);
});

test('the same note is the same object each time, so that who paints many can see what is new', () => {
  const all = [note('one', 's1', 0, 3)];
  const [first] = placedNotes(all, edition, where).inPlace;
  expect(placedNotes(all, edition, (target) => where(target)).inPlace[0]).toBe(first);
});

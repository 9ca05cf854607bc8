import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import type { Place } from '../../../../core/model/place.ts';
import {
  conceptTargets,
  editionTargets,
  noteTarget,
  sectionTargets,
} from '../../../../renderer/quick-box/targets.ts';
import { makeConcept } from '../../core/concepts/make-concept.ts';
import { makeEdition } from '../concepts/make-edition.ts';

const place = (work: string, language: 'de' | 'en', at: string): Place => ({
  work,
  language,
  segment: 's1',
  offset: 0,
  read: 0,
  at,
});

const note = (part: Partial<Annotation>): Annotation => ({
  id: '6f2b1c1e-6a2e-4f0b-9a44-0d8a1f2a7c55',
  kind: 'note',
  colour: 'yellow',
  note: '',
  tags: [],
  target: {
    work: 'deep-value',
    language: 'de',
    segment: 's3',
    start: 0,
    end: 4,
    exact: 'Wert',
    prefix: '',
    suffix: '',
    hash: '',
  },
  created: '2026-01-01T00:00:00.000Z',
  modified: '2026-01-01T00:00:00.000Z',
  ...part,
});

describe('editionTargets', () => {
  it('puts what was read last first, in a group of its own', () => {
    const heads = [makeEdition('a', 'de', []), makeEdition('b', 'de', []), makeEdition('b', 'en', [])].map(
      ({ head }) => head,
    );
    const targets = editionTargets(heads, [
      place('b', 'de', '2026-01-01T00:00:00.000Z'),
      place('b', 'en', '2026-02-01T00:00:00.000Z'),
    ]);
    expect(targets.map(({ id, group }) => `${group} ${id}`)).toEqual([
      'recent edition b.en',
      'recent edition b.de',
      'works edition a.de',
    ]);
  });
});

describe('sectionTargets', () => {
  it('leads to the headings of an edition and names the work', () => {
    const edition = makeEdition('a', 'en', [
      { kind: 'paragraph', text: 'Opening.' },
      { kind: 'heading', text: 'What follows' },
    ]);
    expect(sectionTargets(edition)).toEqual([
      {
        id: 'section a.en s2',
        group: 'sections',
        names: [{ text: 'What follows', language: 'en' }],
        place: { text: 'Title of a', language: 'en' },
        to: { route: { page: 'reading', work: 'a', language: 'en', segment: 's2' } },
      },
    ]);
  });
});

describe('conceptTargets', () => {
  it('shows the preferred label of the interface, finds all labels of both languages, and goes from A to Z', () => {
    const concepts = [
      makeConcept('red-ocean', { de: ['Roter Ozean'], en: ['red ocean'] }),
      makeConcept('ecosystem', { de: ['Ökosystem', 'Verbund'], en: ['ecosystem'] }),
    ];
    const names = (language: 'de' | 'en') =>
      conceptTargets(concepts, language).map((target) => target.names.map(({ text }) => text));
    expect(names('de')).toEqual([
      ['Ökosystem', 'Verbund', 'ecosystem'],
      ['Roter Ozean', 'red ocean'],
    ]);
    expect(names('en')[0]).toEqual(['ecosystem', 'Ökosystem', 'Verbund']);
  });
});

describe('noteTarget', () => {
  const names = (annotation: Annotation) =>
    noteTarget(annotation, undefined, 'Bookmark').names.map(({ text }) => text);

  it('shows the note, else the quotation, else the word for an empty one', () => {
    expect(names(note({ note: 'Check this', tags: ['later'] }))).toEqual(['Check this', 'Wert', 'later']);
    expect(names(note({ note: '  ' }))).toEqual(['Wert']);
    expect(names(note({ target: { ...note({}).target, exact: '' } }))).toEqual(['Bookmark']);
  });

  it('leads to the note itself', () => {
    expect(noteTarget(note({}), undefined, '').to).toEqual({
      route: {
        page: 'reading',
        work: 'deep-value',
        language: 'de',
        segment: 's3',
        note: '6f2b1c1e-6a2e-4f0b-9a44-0d8a1f2a7c55',
      },
    });
  });
});

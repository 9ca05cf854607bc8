import type { Annotation } from '../../../../core/annotations/annotation.ts';

/** A note with everything that a note can have. */
export const exampleNote: Annotation = {
  id: '0a3f0f2e-6f0b-4c62-9d5c-3f1f5b1e8a11',
  kind: 'note',
  colour: 'green',
  note: 'Compare *Blue Ocean*, § 4.',
  tags: ['to read', 'Größe'],
  target: {
    work: 'deep-value',
    language: 'de',
    segment: 's12',
    start: 4210,
    end: 4218,
    exact: 'Mehrwert',
    prefix: 'darin liegt der ',
    suffix: ' für beide',
    hash: 'ab'.repeat(32),
  },
  created: '2026-11-21T10:00:00.000Z',
  modified: '2026-11-21T10:05:00.000Z',
};

export const otherId = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

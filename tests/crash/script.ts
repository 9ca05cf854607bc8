import type { Annotation } from '../../core/annotations/annotation.ts';
import { chance } from '../bench/random.ts';

/** One thing a writer does: it writes its number into a note, or removes the note. */
export type Step = { readonly number: number; readonly do: 'write' | 'remove'; readonly note: number };

export const works = ['deep-value', 'partnering', 'blue-ocean'] as const;

/** Notes per writer. Few enough to be changed and removed often, enough for files of some size. */
const notes = 120;

/** What the writer of this seed does, from its first step; the same each time. */
export function stepOf(seed: number, number: number): Step {
  const { below } = chance(seed * 7919 + number);
  const note = below(notes);
  return { number, do: below(10) === 0 ? 'remove' : 'write', note };
}

export const idOf = (writer: number, note: number): string =>
  `0000000${writer}-0000-4000-8000-${String(note).padStart(12, '0')}`;

/** The annotation as a step leaves it; its words begin with the step's number. */
export function annotationOf(writer: number, { number, note }: Step): Annotation {
  const now = new Date().toISOString();
  return {
    id: idOf(writer, note),
    kind: 'note',
    colour: 'green',
    note: `${number} ${'words „that“ fill a note '.repeat(note % 12)}`,
    tags: ['größe'],
    target: {
      work: workOf(note),
      language: 'de',
      segment: 's3',
      start: note,
      end: note + 5,
      exact: 'Worte',
      prefix: 'davor ',
      suffix: ' danach',
      hash: 'ab'.repeat(32),
    },
    created: now,
    modified: now,
  };
}

export const workOf = (note: number): (typeof works)[number] => works[note % works.length] ?? works[0];

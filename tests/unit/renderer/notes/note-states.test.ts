import { expect, test } from 'vitest';
import type { Resolved } from '../../../../core/anchoring/resolved.ts';
import { placedNotes } from '../../../../core/annotations/placed-notes.ts';
import { statesIn, withoutEdition } from '../../../../renderer/notes/note-states.ts';
import { editionOf } from '../../core/annotations/texts.ts';
import { example, idOf } from './examples.ts';

const texts = editionOf(['Ein 😀 vorweg.', 'Dann der Satz.'], 'b'.repeat(64));
const edition = { ...texts, head: { ...texts.head, work: 'deep-value', language: 'de' as const } };
const passage = { start: { segment: 's2', offset: 5 }, end: { segment: 's2', offset: 8 } };

const answers: Readonly<Record<string, Resolved>> = {
  same: { state: 'in-place', passage },
  moved: { state: 'moved', passage, was: 'die', now: 'der' },
  unsure: { state: 'unsure', candidates: [{ passage, text: 'der', why: 'context' }] },
  lost: { state: 'lost' },
};

test('each note has its state, and those with a place where they begin now, in code points', () => {
  const notes = Object.keys(answers).map((exact, number) => example(number, { target: { exact } }));
  const placed = placedNotes(notes, edition, ({ exact }) => answers[exact] ?? null);
  // “Ein 😀 vorweg.” and the line feed are 14 code points, “Dann ” 5 more.
  expect(statesIn(placed, edition)).toEqual(
    new Map([
      [idOf(0), { state: 'in-place', segment: 's2', start: 19 }],
      [idOf(1), { state: 'moved', segment: 's2', start: 19 }],
      [idOf(2), { state: 'unsure', segment: null, start: null }],
      [idOf(3), { state: 'lost', segment: null, start: null }],
    ]),
  );
});

test('a note on an edition that is not in the library is nowhere', () => {
  expect(withoutEdition([example(1)])).toEqual(
    new Map([[idOf(1), { state: 'no-edition', segment: null, start: null }]]),
  );
});

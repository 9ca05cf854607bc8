import { useState } from 'react';
import type { AnnotationId } from '../../core/annotations/annotation.ts';
import type { NoteInPlace } from '../../core/annotations/placed-notes.ts';
import type { Edition } from '../../core/model/edition.ts';
import { useCommand } from '../app/commands.ts';
import { currentSegment } from '../reading/place-on-page.ts';
import { useWords } from '../words/words.ts';
import { segmentSign } from './segment-sign.ts';
import { whereWords } from './where-words.ts';
import { noteWords } from './words.ts';

/**
 * Steps from note to note by keys. Without a current one, the first step goes to the nearest note
 * after (or before) the segment one is at. Returns what a screen reader is to say.
 */
export function useNoteSteps(
  article: Element | null,
  { segments }: Edition,
  notes: readonly NoteInPlace[],
  current: AnnotationId | null,
  go: (note: NoteInPlace) => void,
): string {
  const words = useWords(noteWords);
  const { states } = useWords(whereWords);
  const [announced, setAnnounced] = useState('');

  const step = (direction: 1 | -1): void => {
    if (article === null) return;
    const at = notes.findIndex(({ annotation }) => annotation.id === current);
    const to = at < 0 ? nearest(direction) : (at + direction + notes.length) % notes.length;
    const note = notes[to];
    setAnnounced(note === undefined ? words.noNotes : said(note, to));
    if (note !== undefined) go(note);
  };

  const nearest = (direction: 1 | -1): number => {
    const order = new Map(segments.map(({ id }, index) => [id, index]));
    const here = order.get((article && currentSegment(article)) ?? '') ?? 0;
    const placeOf = ({ passage }: NoteInPlace): number => order.get(passage.start.segment) ?? 0;
    const found =
      direction === 1
        ? notes.findIndex((note) => placeOf(note) >= here)
        : notes.findLastIndex((note) => placeOf(note) <= here);
    return found >= 0 ? found : direction === 1 ? 0 : notes.length - 1;
  };

  const said = ({ annotation, passage, moved }: NoteInPlace, index: number): string => {
    const { kind, colour, note, target } = annotation;
    const sort =
      kind === 'bookmark' ? words.kinds.bookmark : `${words.kinds[kind]}, ${words.colours[colour]}`;
    return [
      `${sort}, ${words.place(index + 1, notes.length)}, ${segmentSign(passage.start.segment)}`,
      moved === null ? '' : states.moved,
      moved?.now ?? target.exact,
      note,
    ]
      .filter((part) => part !== '')
      .join('. ');
  };

  useCommand('next-note', () => step(1));
  useCommand('previous-note', () => step(-1));
  return announced;
}

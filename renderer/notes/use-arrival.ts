import { useEffect, useRef } from 'react';
import type { AnnotationId } from '../../core/annotations/annotation.ts';
import type { NoteInPlace, PlacedNotes } from '../../core/annotations/placed-notes.ts';
import { remembered } from '../app/navigation.ts';

/**
 * Goes once to the note that the route names, as soon as the notes have been read. Someone who
 * comes back to it stays where they were.
 */
export function useArrival(
  article: Element | null,
  focus: AnnotationId | undefined,
  notes: PlacedNotes,
  select: (id: AnnotationId) => void,
  go: (note: NoteInPlace) => void,
): void {
  const waiting = useRef<{ readonly id: AnnotationId; readonly comesBack: boolean } | null>(null);
  const acts = useRef({ select, go });
  useEffect(() => {
    acts.current = { select, go };
  });
  useEffect(() => {
    waiting.current =
      focus === undefined ? null : { id: focus, comesBack: remembered('place') !== undefined };
  }, [focus]);
  useEffect(() => {
    const arriving = waiting.current;
    if (article === null || arriving === null || arriving.id !== focus) return;
    const note = notes.inPlace.find(({ annotation }) => annotation.id === focus);
    const isUnplaced = [...notes.unsure.map(({ annotation }) => annotation), ...notes.lost].some(
      ({ id }) => id === focus,
    );
    if (note === undefined && !isUnplaced) return;
    waiting.current = null;
    if (note === undefined || arriving.comesBack) acts.current.select(arriving.id);
    else acts.current.go(note);
  }, [article, focus, notes]);
}

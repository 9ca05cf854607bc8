import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { AnnotationId } from '../../core/annotations/annotation.ts';
import { notesAt, type Painted } from './use-painted-notes.ts';

/**
 * A click on a painted passage selects its note: the smallest of several, and with each further
 * click the next larger one. Links stay links, and a selection stays a selection.
 */
export function useNoteClicks(
  article: Element | null,
  painted: RefObject<Painted>,
  current: AnnotationId | null,
  onSelect: (id: AnnotationId | null) => void,
): void {
  const onClick = useEffectEvent((event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('a, button, summary')) return;
    if (getSelection()?.isCollapsed === false) return;
    const here = notesAt(painted.current, event.clientX, event.clientY);
    onSelect(here[(here.indexOf(current ?? '') + 1) % here.length] ?? null);
  });
  useEffect(() => {
    if (!(article instanceof HTMLElement)) return;
    const listener = (event: MouseEvent): void => onClick(event);
    article.addEventListener('click', listener);
    return () => article.removeEventListener('click', listener);
  }, [article]);
}

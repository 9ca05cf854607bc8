import { useEffect, useState } from 'react';
import type { Passage } from '../../core/reading/passage.ts';
import { selectedPassage } from '../reading/text-dom.ts';

/** The passage that is selected in the article; null while the pointer still draws it. */
export function useSelectedPassage(article: Element | null): Passage | null {
  const [passage, setPassage] = useState<Passage | null>(null);
  useEffect(() => {
    if (article === null) return;
    let drawing = false;
    const look = (): void => {
      const now = drawing ? null : selectedPassage(article);
      setPassage((before) => (isSame(before, now) ? before : now));
    };
    const begin = ({ target }: PointerEvent): void => {
      drawing = target instanceof Node && article.contains(target);
    };
    const end = (): void => {
      if (!drawing) return;
      drawing = false;
      // A click takes back the old selection only after this event.
      setTimeout(look);
    };
    look();
    document.addEventListener('selectionchange', look);
    document.addEventListener('pointerdown', begin);
    document.addEventListener('pointerup', end);
    document.addEventListener('pointercancel', end);
    return () => {
      document.removeEventListener('selectionchange', look);
      document.removeEventListener('pointerdown', begin);
      document.removeEventListener('pointerup', end);
      document.removeEventListener('pointercancel', end);
    };
  }, [article]);
  return article === null ? null : passage;
}

const isSame = (one: Passage | null, other: Passage | null): boolean =>
  one === other ||
  (one !== null &&
    other !== null &&
    one.start.segment === other.start.segment &&
    one.start.offset === other.start.offset &&
    one.end.segment === other.end.segment &&
    one.end.offset === other.end.offset);

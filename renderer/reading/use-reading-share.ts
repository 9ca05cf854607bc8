import { useEffect } from 'react';
import type { EditionHead } from '../../core/model/edition.ts';
import { useReader } from '../app/reader-context.ts';
import { placeOnPage, shareSeen } from './place-on-page.ts';

/** How often it is looked, in milliseconds, and how many words a second the fastest reader takes in. */
const pulse = { every: 2_000, wordsPerSecond: 12 };

/**
 * Lets what one has read grow towards what one sees, no faster than anybody reads: a jump to the
 * sources is not a reading of the essay.
 */
export function useReadingShare(article: HTMLElement | null, { work, language, words }: EditionHead): void {
  const { places } = useReader();
  useEffect(() => {
    if (article === null) return;
    const look = (): void => {
      const place = placeOnPage(article);
      if (document.hidden || place === null || article.getClientRects().length === 0) return;
      const read = places.of(work, language)?.read ?? 0;
      const fastest = ((pulse.every / 1000) * pulse.wordsPerSecond) / Math.max(words, 1);
      const now = Math.min(1, shareSeen(article), read + fastest);
      if (now > read) places.keep({ work, language, ...place, read: now, at: new Date().toISOString() });
    };
    const timer = setInterval(look, pulse.every);
    return () => clearInterval(timer);
  }, [article, places, work, language, words]);
}

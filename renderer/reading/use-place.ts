import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import * as v from 'valibot';
import type { Edition } from '../../core/model/edition.ts';
import { segmentMeant } from '../../core/reading/counterpart.ts';
import { segmentIdSchema, type SegmentId } from '../../core/model/ids.ts';
import { onLeave, remember, remembered } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import type { ReadingRoute } from '../app/routes.ts';
import { placeOnPage, scrollToPlace, segmentInView, shareSeen, showSegment } from './place-on-page.ts';

const placeSchema = v.object({ segment: segmentIdSchema, offset: v.number() });

/** Milliseconds of rest in scrolling before a place is kept. */
const rest = 120;

/**
 * Goes to where the route says and keeps where one is. What decides, in this order: the place this
 * history entry remembers (back, forward, reload), the route's segment, the place where one stopped.
 * Returns the segment one has in view, for the outline.
 */
export function usePlace(
  article: HTMLElement | null,
  edition: Edition,
  route: ReadingRoute,
): SegmentId | null {
  const { places } = useReader();
  const { work, language } = edition.head;
  const [here, setHere] = useState<SegmentId | null>(null);
  const arrived = useRef(false);

  useLayoutEffect(() => {
    if (article === null) return;
    const back = remembered('place');
    const meant = route.segment && segmentMeant(route.segment, edition.segments)?.id;
    const stopped = places.of(work, language);
    const first = !arrived.current;
    arrived.current = true;
    if (v.is(placeSchema, back)) scrollToPlace(article, back);
    else if (meant !== undefined) showSegment(article, meant);
    else if (first && stopped !== undefined) scrollToPlace(article, stopped);
    else if (first) window.scrollTo(0, 0);
  }, [article, edition, places, work, language, route]);

  useEffect(() => {
    if (article === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      // While the next page is being opened, React keeps this one hidden: it has no place then.
      if (article.getClientRects().length === 0) return;
      const place = placeOnPage(article);
      setHere(segmentInView(article));
      const [first] = edition.segments;
      const { segment, offset } = place ?? { segment: first?.id ?? 's1', offset: 0 };
      remember('place', { segment, offset });
      places.keep({
        work,
        language,
        segment,
        offset,
        read: shareSeen(article),
        at: new Date().toISOString(),
      });
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(keep, rest);
    };
    soon();
    const stop = onLeave(() => {
      keep();
      places.flush();
    });
    window.addEventListener('scroll', soon, { passive: true });
    window.addEventListener('resize', soon, { passive: true });
    return () => {
      clearTimeout(timer);
      stop();
      window.removeEventListener('scroll', soon);
      window.removeEventListener('resize', soon);
    };
  }, [article, edition, places, work, language]);

  return here;
}

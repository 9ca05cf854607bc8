import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import * as v from 'valibot';
import type { Edition } from '../../core/model/edition.ts';
import { segmentMeant } from '../../core/reading/counterpart.ts';
import { segmentIdSchema, type SegmentId } from '../../core/model/ids.ts';
import { onLeave, remember, remembered } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import type { ReadingRoute } from '../app/routes.ts';
import {
  focusSegment,
  focusTitle,
  placeOnPage,
  scrollToPlace,
  segmentInView,
  showSegment,
  showTop,
  type PlaceOnPage,
} from './place-on-page.ts';

const placeSchema = v.object({ segment: segmentIdSchema, offset: v.number() });

/** Milliseconds of rest in scrolling before a place is kept. */
const rest = 120;

/**
 * Goes to where the route says and keeps where one is. What decides, in this order: the place this
 * history entry remembers (back, forward, reload), the route's segment, the top if something is to be
 * marked, the place where one stopped. Returns the segment one has in view, for the outline.
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
  const kept = useRef<PlaceOnPage | null>(null);

  useLayoutEffect(() => {
    if (article === null) return;
    const back = remembered('place');
    const focus = remembered('focus');
    const meant = route.segment && segmentMeant(route.segment, edition.segments)?.id;
    const stopped = places.of(work, language);
    const first = !arrived.current;
    arrived.current = true;
    if (v.is(placeSchema, back)) scrollToPlace(article, back);
    else if (meant !== undefined) showSegment(article, meant);
    else if (first && (route.find ?? route.concept) !== undefined) showTop(article);
    else if (first && stopped !== undefined) scrollToPlace(article, stopped);
    else if (first) showTop(article);
    if (v.is(segmentIdSchema, focus)) focusSegment(article, focus);
    // Where one stopped is a line, and no one thing in it is what one came for.
    if (document.activeElement === document.body) focusTitle(article);
    kept.current = placeOnPage(article);
  }, [article, edition, places, work, language, route]);

  useEffect(() => {
    if (article === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      // While the next page is being opened, React keeps this one hidden: it has no place then.
      if (article.getClientRects().length === 0) return;
      const place = placeOnPage(article);
      setHere(segmentInView(article));
      if (place === null) return;
      kept.current = place;
      remember('place', place);
      const read = places.of(work, language)?.read ?? 0;
      places.keep({ work, language, ...place, read, at: new Date().toISOString() });
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(keep, rest);
    };
    // Another size or width sets the text anew: the line one reads stays where it is.
    const observer = new ResizeObserver(() => {
      if (kept.current !== null && article.getClientRects().length > 0) scrollToPlace(article, kept.current);
      soon();
    });
    observer.observe(article);
    const stop = onLeave(() => {
      keep();
      places.flush();
    });
    window.addEventListener('scroll', soon, { passive: true });
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      stop();
      window.removeEventListener('scroll', soon);
    };
  }, [article, places, work, language]);

  return here;
}

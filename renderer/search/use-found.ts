import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { followRoute } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import type { Route } from '../app/routes.ts';
import { useStore } from '../app/store.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import { createInquiry, type Asked, type Shown } from './inquiry.ts';
import { searcher } from './the-searcher.ts';

export type SearchRoute = Route & { readonly page: 'search' };

/**
 * Asks at each change, without a pause; an answer replaces the one before it when it comes, so that
 * the list never blinks. Null before the first answer. `askedOf` says what a route asks for.
 *
 * The question goes out before React draws the letter that asks it, and the answer is drawn as it comes,
 * not in React's next turn.
 */
export function useFound(route: SearchRoute, askedOf: (route: SearchRoute) => Asked): Shown | null {
  const { host } = useReader();
  const { own } = useCatalogue();
  const { state } = useStore(searcher.store);
  const [shown, setShown] = useState<Shown | null>(null);
  const canAnswer = state !== 'failed';
  // Before the own works have been read there may be some: bundled results alone would be no answer.
  const hasOwn = own.works.size > 0 || own.state === 'reading';
  const inquiry = useMemo(
    () => createInquiry(searcher, hasOwn ? host : null, (next) => flushSync(() => setShown(next))),
    [host, hasOwn],
  );
  const ask = useEffectEvent((next: Route): void => {
    if (!canAnswer) inquiry.end();
    else if (next.page === 'search') inquiry.ask(askedOf(next));
  });
  useEffect(() => ask(route));
  useEffect(() => followRoute(ask), []);
  useEffect(() => inquiry.end, [inquiry]);
  return canAnswer ? shown : null;
}

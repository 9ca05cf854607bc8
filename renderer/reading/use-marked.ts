import { useLayoutEffect, useMemo, useState } from 'react';
import type { Edition } from '../../core/model/edition.ts';
import type { SegmentStretch } from '../../core/reading/passage.ts';
import type { ReadingRoute } from '../app/routes.ts';
import { useHits } from '../search/hits-in-article.ts';
import { paint } from './paint.ts';
import { showRange } from './place-on-page.ts';
import { rangeIn } from './text-dom.ts';
import { useBlocks } from './use-blocks.ts';

export type Marked = {
  readonly stretches: readonly SegmentStretch[];
  /** Index of the stretch one stands at. */
  readonly current: number;
  readonly goTo: (index: number) => void;
};

/** What the route asks to see marked, a search's hits or a concept's mentions, painted and stepped through. */
export function useMarked(article: HTMLElement | null, edition: Edition, route: ReadingRoute): Marked {
  const hits = useHits(edition, route.find ?? '', route.without ?? []);
  const stretches = useMemo(
    () =>
      route.concept === undefined
        ? hits
        : edition.mentions.filter(({ concept }) => concept === route.concept),
    [edition, hits, route.concept],
  );
  const blocks = useBlocks(article);
  const [stepped, setStepped] = useState<{ route: ReadingRoute; at: number } | null>(null);
  // A new route starts at its own segment; steps belong to the route they were made on.
  const current = stepped?.route === route ? stepped.at : firstFrom(stretches, edition, route.segment);

  useLayoutEffect(() => {
    const ranges = stretches.map((stretch) => rangeIn(blocks, stretch));
    const now = ranges[current];
    paint('hit', ranges.filter((range) => range !== null && range !== now) as Range[], 10);
    paint('hit-current', now ? [now] : [], 11);
    return () => {
      paint('hit', []);
      paint('hit-current', []);
    };
  }, [blocks, stretches, current]);

  const goTo = (at: number): void => {
    setStepped({ route, at });
    const to = stretches[at];
    const range = to && rangeIn(blocks, to);
    if (range) showRange(range);
  };
  return { stretches, current, goTo };
}

function firstFrom(
  stretches: readonly SegmentStretch[],
  { segments }: Edition,
  from: string | undefined,
): number {
  const order = new Map(segments.map(({ id }, index) => [id, index]));
  const start = from === undefined ? 0 : (order.get(from) ?? 0);
  return Math.max(
    0,
    stretches.findIndex(({ segment }) => (order.get(segment) ?? 0) >= start),
  );
}

import { useEffect } from 'react';
import { createSearcher } from './searcher.ts';
import { startWorker } from './start-worker.ts';

/** The one searcher of this page. The address is taken without its `#`, which is the route. */
export const searcher = createSearcher(startWorker, new URL('.', document.baseURI).href);

/** Loads the indexes once the page has been painted and has nothing better to do. */
export function useWarmSearcher(): void {
  useEffect(() => whenIdle(searcher.start), []);
}

/** Milliseconds after which a busy page loads them all the same, and which a browser without idle callbacks waits. */
const patience = { busy: 2_000, blind: 300 };

function whenIdle(run: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const waiting = requestIdleCallback(run, { timeout: patience.busy });
    return () => cancelIdleCallback(waiting);
  }
  const timer = setTimeout(run, patience.blind);
  return () => clearTimeout(timer);
}

import { useEffect } from 'react';
import { whenIdle } from '../app/when-idle.ts';
import { createSearcher } from './searcher.ts';
import { startWorker } from './start-worker.ts';

/** The one searcher of this page. The address is taken without its `#`, which is the route. */
export const searcher = createSearcher(startWorker, new URL('.', document.baseURI).href);

/** Loads the indexes once the page has been painted and has nothing better to do. */
export function useWarmSearcher(): void {
  useEffect(() => whenIdle(searcher.start), []);
}

import { useEffect } from 'react';
import { startWorker } from '../app/start-worker.ts';
import { whenIdle } from '../app/when-idle.ts';
import { createSearcher } from './searcher.ts';

/** The one searcher of this page. The address is taken without its `#`, which is the route. */
export const searcher = createSearcher(() => startWorker('search'), new URL('.', document.baseURI).href);

/** Loads the indexes once the page has been painted and has nothing better to do. */
export function useWarmSearcher(): void {
  useEffect(() => whenIdle(searcher.start), []);
}

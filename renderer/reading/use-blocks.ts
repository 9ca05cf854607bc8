import { useEffect, useMemo, useState } from 'react';
import { blocksOf, type Blocks } from './text-dom.ts';

const none: Blocks = new Map();

/**
 * The article's blocks; a new map whenever text nodes were replaced, by whatever part of it was
 * rendered anew. Whoever paints ranges makes them again then.
 */
export function useBlocks(article: Element | null): Blocks {
  const first = useMemo(() => (article === null ? none : blocksOf(article)), [article]);
  const [seen, setSeen] = useState<{ readonly article: Element; readonly blocks: Blocks } | null>(null);
  useEffect(() => {
    if (article === null) return;
    const observer = new MutationObserver(() => setSeen({ article, blocks: blocksOf(article) }));
    observer.observe(article, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [article]);
  return seen?.article === article ? seen.blocks : first;
}

import { useMemo } from 'react';
import type { Edition } from '../../core/model/edition.ts';
import { useRoute } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import { useEditions } from '../concepts/use-editions.ts';

/** The editions whose sections and paragraphs can be jumped to: all bundled ones, and the own one that is being read. */
export function useOpenEditions(): readonly Edition[] {
  const { library } = useReader();
  const bundled = useEditions();
  const route = useRoute();
  const read =
    route.page === 'reading' && library.isOwn(route.work)
      ? library.opened(route.work, route.language)
      : undefined;
  return useMemo(() => [...(bundled ?? []), ...(read === undefined ? [] : [read])], [bundled, read]);
}

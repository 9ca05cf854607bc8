import { useEffect, useState } from 'react';
import type { MentionPlaces } from '../../core/library/mention-place.ts';
import type { ConceptId } from '../../core/model/ids.ts';
import { useReader } from '../app/reader-context.ts';
import { useCatalogue } from '../library/use-catalogue.ts';

const none: MentionPlaces = { total: 0, works: 0, places: [] };

/**
 * Where own works mention a concept: the first `limit` places. Null until that is known; while more are
 * asked for, the ones before stay. Where it cannot be told, there are none: the page lives without them.
 */
export function useOwnMentions(concept: ConceptId, limit: number): MentionPlaces | null {
  const { host } = useReader();
  const { own } = useCatalogue();
  const [found, setFound] = useState<MentionPlaces | null>(null);
  const isEmpty = own.works.size === 0;
  const { works } = own;
  useEffect(() => {
    if (works.size === 0) return;
    const left = new AbortController();
    const show = (places: MentionPlaces): void => {
      if (!left.signal.aborted) setFound(places);
    };
    host.call('library.mentions', { concept, limit }).then(show, () => show(none));
    return () => left.abort();
  }, [host, concept, limit, works]);
  if (isEmpty) return own.state === 'reading' ? null : none;
  return found;
}

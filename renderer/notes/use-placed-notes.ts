import { useEffect, useMemo } from 'react';
import { placedNotes, type PlacedNotes } from '../../core/annotations/placed-notes.ts';
import type { Host } from '../../core/host/contract.ts';
import type { Edition } from '../../core/model/edition.ts';
import { useReader } from '../app/reader-context.ts';
import { useStore } from '../app/store.ts';
import { findNotes } from './find-notes.ts';
import { keepWhereabouts, type Whereabouts } from './whereabouts.ts';

const known = new WeakMap<Edition, Whereabouts>();

/** What is known of places in an edition. Kept with it: what was found is not looked for again. */
export function whereaboutsIn(edition: Edition, host: Host): Whereabouts {
  const kept = known.get(edition) ?? keepWhereabouts(edition, host, findNotes);
  known.set(edition, kept);
  return kept;
}

/** The notes of an edition by their place in it; looks for those whose place is not known. */
export function usePlacedNotes(edition: Edition): PlacedNotes {
  const { host, notebook, notices } = useReader();
  const { annotations } = useStore(notebook.store);
  const whereabouts = whereaboutsIn(edition, host);
  const where = useStore(whereabouts.store);
  const notes = useMemo(
    () => placedNotes(annotations.values(), edition, where),
    [annotations, edition, where],
  );
  useEffect(() => {
    whereabouts.look(notes.waiting.map(({ target }) => target)).catch(notices.fault);
  }, [whereabouts, notes, notices]);
  return notes;
}

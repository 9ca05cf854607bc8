import { useEffect, useMemo, useState } from 'react';
import type { Annotation, AnnotationId, Target } from '../../core/annotations/annotation.ts';
import { placedNotes } from '../../core/annotations/placed-notes.ts';
import { editionKey } from '../../core/model/ids.ts';
import { useReader, type Reader } from '../app/reader-context.ts';
import { useCatalogue } from '../library/use-catalogue.ts';
import { statesIn, withoutEdition, type KnownState, type KnownStates } from './note-states.ts';
import { whereaboutsIn } from './use-placed-notes.ts';

/** Where each note is, once the editions they are on have been opened, one after the other. */
export function useNoteStates(annotations: readonly Annotation[]): KnownStates {
  const { host, library, notices } = useReader();
  const texts = useTexts(annotations);
  const asked = useMemo(() => ({ annotations, texts }), [annotations, texts]);
  const [states, setStates] = useState<KnownStates>(new Map());
  useEffect(() => {
    const left = new AbortController();
    const find = async (): Promise<void> => {
      const editions = Map.groupBy(asked.annotations, ({ target }) =>
        editionKey(target.work, target.language),
      );
      const found: [AnnotationId, KnownState][] = [];
      for (const notes of editions.values()) {
        found.push(...(await statesOf(notes, { host, library })));
        if (left.signal.aborted) return;
      }
      setStates(new Map(found));
    };
    find().catch(notices.fault);
    return () => left.abort();
  }, [asked, host, library, notices]);
  return states;
}

/** Names the texts that the notes are on; another name once one of them has come, changed or gone. */
function useTexts(annotations: readonly Annotation[]): string {
  const { head, own } = useCatalogue();
  const isReading = own.state === 'reading';
  return useMemo(() => {
    const editions = new Map(
      annotations.map(({ target }) => [editionKey(target.work, target.language), target] as const),
    );
    const hashOf = ({ work, language }: Target): string | boolean => head(work, language)?.hash ?? isReading;
    return Array.from(editions, ([key, target]) => `${key} ${hashOf(target)}`).join();
  }, [annotations, head, isReading]);
}

/** Until the own works are read, a note may be on one of them. */
const nothingKnown: KnownStates = new Map();

/** Where one note is; undefined until that is known. */
export function useNoteState(annotation: Annotation): KnownState | undefined {
  const alone = useMemo(() => [annotation], [annotation]);
  return useNoteStates(alone).get(annotation.id);
}

/** `notes` are those of one edition, at least one. */
async function statesOf(
  notes: readonly Annotation[],
  { host, library }: Pick<Reader, 'host' | 'library'>,
): Promise<KnownStates> {
  const target = notes[0]?.target;
  if (target === undefined || library.head(target.work, target.language) === undefined)
    return library.catalogue.get().own.state === 'reading' ? nothingKnown : withoutEdition(notes);
  const edition = await library.edition(target.work, target.language);
  const { look, store } = whereaboutsIn(edition, host);
  await look(notes.map((note) => note.target));
  return statesIn(placedNotes(notes, edition, store.get()), edition);
}

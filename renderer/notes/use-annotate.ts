import type { Annotation, AnnotationId, Colour } from '../../core/annotations/annotation.ts';
import type { NoteInPlace } from '../../core/annotations/placed-notes.ts';
import { targetOf } from '../../core/annotations/target.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { SegmentId } from '../../core/model/ids.ts';
import { citation, quotation } from '../../core/reading/citation.ts';
import type { Passage } from '../../core/reading/passage.ts';
import { navigate } from '../app/navigation.ts';
import { useReader } from '../app/reader-context.ts';
import { useWords } from '../words/words.ts';
import { lastColour, newAnnotation } from './new-annotation.ts';
import { searchQuery } from './search-query.ts';
import { noteWords } from './words.ts';

/** What can be done with a passage of an edition. */
export type Annotate = {
  readonly highlight: (passage: Passage, colour?: Colour) => AnnotationId;
  /** Opens a draft for a new note on the passage: one that was begun there before, if there is one. */
  readonly draft: (passage: Passage) => AnnotationId;
  /** Sets a bookmark on a segment, or takes the one there away. */
  readonly bookmark: (segment: SegmentId, notes: readonly NoteInPlace[]) => void;
  readonly copy: (passage: Passage) => void;
  readonly copyPlace: (segment: SegmentId) => void;
  readonly search: (passage: Passage) => void;
};

export function useAnnotate(edition: Edition): Annotate {
  const { notebook, notices } = useReader();
  const words = useWords(noteWords);

  const fresh = (kind: Annotation['kind'], passage: Passage, colour?: Colour): Annotation => {
    const { annotations } = notebook.store.get();
    return newAnnotation(kind, targetOf(edition, passage), colour ?? lastColour(annotations.values()));
  };
  const segmentOf = (id: SegmentId) => edition.segments.find((segment) => segment.id === id);
  const copyText = async (text: string, place: string): Promise<void> => {
    await navigator.clipboard.writeText(text);
    notices.done(words.copied(place));
  };

  return {
    highlight: (passage, colour) => {
      const annotation = fresh('highlight', passage, colour);
      notebook.write(annotation);
      return annotation.id;
    },
    draft: (passage) => {
      const annotation = fresh('note', passage);
      const { start, end, hash } = annotation.target;
      const begun = [...notebook.drafts.store.get().values()].find(
        ({ isNew, annotation: { target } }) =>
          isNew && target.hash === hash && target.start === start && target.end === end,
      );
      if (begun) return begun.annotation.id;
      notebook.drafts.open(annotation, true);
      return annotation.id;
    },
    bookmark: (id, notes) => {
      const there = notes.find(
        ({ annotation, passage }) => annotation.kind === 'bookmark' && passage.start.segment === id,
      );
      if (there) {
        const step = notebook.remove(there.annotation.id);
        notices.done(words.removed.bookmark, () => notebook.takeBack(step));
        return;
      }
      const segment = segmentOf(id);
      if (segment === undefined || segment.text === '') return;
      const passage = {
        start: { segment: id, offset: 0 },
        end: { segment: id, offset: segment.text.length },
      };
      const step = notebook.write(fresh('bookmark', passage));
      notices.done(words.bookmarked, () => notebook.takeBack(step));
    },
    copy: (passage) => {
      const segment = segmentOf(passage.start.segment);
      if (segment === undefined) return;
      const { exact } = targetOf(edition, passage);
      copyText(quotation(exact, edition.head, segment), citation(edition.head, segment)).catch(notices.fault);
    },
    copyPlace: (id) => {
      const segment = segmentOf(id);
      if (segment === undefined) return;
      const place = citation(edition.head, segment);
      copyText(place, place).catch(notices.fault);
    },
    search: (passage) => navigate({ page: 'search', query: searchQuery(targetOf(edition, passage).exact) }),
  };
}

import { useEffect, useLayoutEffect, useState, type RefObject, useRef } from 'react';
import { colours, type AnnotationId } from '../../core/annotations/annotation.ts';
import { overlaps } from '../../core/annotations/overlaps.ts';
import type { NoteInPlace } from '../../core/annotations/placed-notes.ts';
import type { SegmentStretch } from '../../core/reading/passage.ts';
import { paint, paintedAt } from '../reading/paint.ts';
import { blocksOf, rangeIn, rangesOf } from './passage-dom.ts';

/** Which note a painted range belongs to. */
export type Painted = ReadonlyMap<AbstractRange, NoteInPlace>;

/** Above the notes: what overlaps, and the one that is looked at. Search hits lie above these. */
const layers = { notes: 0, overlap: 1, current: 2 } as const;

/**
 * Paints the notes into the article, one `Highlight` for each colour, and again whenever they or
 * the article's text nodes change. Ranges are only ever made from offsets.
 */
export function usePaintedNotes(
  article: Element | null,
  notes: readonly NoteInPlace[],
  current: readonly SegmentStretch[],
): RefObject<Painted> {
  const painted = useRef<Painted>(new Map());
  const commits = useCommits(article);

  useLayoutEffect(() => {
    if (article === null) return;
    painted.current = paintNotes(article, notes);
  }, [article, notes, commits]);

  useLayoutEffect(() => {
    if (article !== null) paint('note-current', rangesOf(article, current), layers.current);
  }, [article, current, commits]);

  useLayoutEffect(() => {
    if (article === null) return;
    return () => {
      for (const name of [...colours.map((colour) => `note-${colour}`), 'note-overlap', 'note-current']) paint(name, []);
    };
  }, [article]);

  return painted;
}

function paintNotes(article: Element, notes: readonly NoteInPlace[]): Painted {
  const owners = new Map<AbstractRange, NoteInPlace>();
  const blocks = blocksOf(article);
  // A bookmark marks a place, not words.
  const marked = notes.filter(({ annotation }) => annotation.kind !== 'bookmark');
  const overlapping: SegmentStretch[] = [];
  for (const colour of colours) {
    const ofColour = marked.filter(({ annotation }) => annotation.colour === colour);
    const ranges = ofColour.flatMap((note) =>
      note.parts.flatMap((part) => {
        const range = rangeIn(blocks, part);
        if (range === null) return [];
        owners.set(range, note);
        return [range];
      }),
    );
    paint(`note-${colour}`, ranges, layers.notes);
    overlapping.push(...overlaps(ofColour.flatMap(({ parts }) => parts)));
  }
  paint('note-overlap', overlapping.flatMap((stretch) => rangeIn(blocks, stretch) ?? []), layers.overlap);
  return owners;
}

/** Counts how often the article's text nodes were replaced, by whatever part of it was rendered anew. */
function useCommits(article: Element | null): number {
  const [commits, setCommits] = useState(0);
  useEffect(() => {
    if (article === null) return;
    const observer = new MutationObserver(() => setCommits((before) => before + 1));
    observer.observe(article, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, [article]);
  return commits;
}

/** The notes painted under a point of the window, each once, the smallest passage first. */
export function notesAt(painted: Painted, x: number, y: number): readonly AnnotationId[] {
  const found = new Set(paintedAt(x, y).flatMap((range) => painted.get(range) ?? []));
  return [...found].sort((a, b) => lengthOf(a) - lengthOf(b)).map(({ annotation }) => annotation.id);
}

const lengthOf = ({ parts }: NoteInPlace): number => parts.reduce((sum, { start, end }) => sum + end - start, 0);

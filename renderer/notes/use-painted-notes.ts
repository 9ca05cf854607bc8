import { useLayoutEffect, useRef, type RefObject } from 'react';
import { colours, type AnnotationId, type Colour } from '../../core/annotations/annotation.ts';
import { overlaps } from '../../core/annotations/overlaps.ts';
import type { NoteInPlace } from '../../core/annotations/placed-notes.ts';
import type { SegmentStretch } from '../../core/reading/passage.ts';
import { paint, paintedAt } from '../reading/paint.ts';
import { rangeIn, type Blocks } from '../reading/text-dom.ts';
import { useBlocks } from '../reading/use-blocks.ts';
import { useNearBlocks } from './use-near-blocks.ts';

/** Which note a painted range belongs to. */
export type Painted = ReadonlyMap<AbstractRange, NoteInPlace>;

/** What is painted in one colour. */
type Layer = {
  readonly notes: readonly NoteInPlace[];
  readonly painted: ReadonlyMap<Range, NoteInPlace>;
  readonly overlap: readonly Range[];
};
type Layers = ReadonlyMap<Colour, Layer>;

/** Above the notes: what overlaps, and the one that is looked at. Search hits lie above these. */
const heights = { notes: 0, overlap: 1, current: 2 } as const;

/**
 * Paints the notes in and around the window into the article, one `Highlight` for each colour, and
 * again whenever they, the window or the article's text nodes change. Ranges are only ever made from
 * offsets.
 */
export function usePaintedNotes(
  article: Element | null,
  notes: readonly NoteInPlace[],
  current: readonly SegmentStretch[],
): RefObject<Painted> {
  const painted = useRef<Painted>(new Map());
  const before = useRef<{ readonly blocks: Blocks; readonly layers: Layers } | null>(null);
  const blocks = useBlocks(article);
  const near = useNearBlocks(blocks);

  useLayoutEffect(() => {
    const layers = paintNotes(
      blocks,
      notes.filter(({ parts }) => parts.some(({ segment }) => near.has(segment))),
      before.current?.blocks === blocks ? before.current.layers : new Map(),
    );
    before.current = { blocks, layers };
    painted.current = new Map([...layers.values()].flatMap((layer) => [...layer.painted]));
  }, [blocks, notes, near]);

  useLayoutEffect(() => {
    paint(
      'note-current',
      current.flatMap((stretch) => rangeIn(blocks, stretch) ?? []),
      heights.current,
    );
  }, [blocks, current]);

  useLayoutEffect(() => {
    if (article === null) return;
    return () => {
      before.current = null;
      for (const name of [...colours.map((colour) => `note-${colour}`), 'note-overlap', 'note-current'])
        paint(name, []);
    };
  }, [article]);

  return painted;
}

/** Paints anew only the colours whose notes are not the same as before: painting is what takes time. */
function paintNotes(blocks: Blocks, notes: readonly NoteInPlace[], before: Layers): Layers {
  const layers = new Map<Colour, Layer>();
  for (const colour of colours) {
    // A bookmark marks a place, not words.
    const ofColour = notes.filter(
      ({ annotation }) => annotation.kind !== 'bookmark' && annotation.colour === colour,
    );
    const old = before.get(colour);
    const layer = old && isSame(old.notes, ofColour) ? old : layerOf(blocks, ofColour);
    layers.set(colour, layer);
    if (layer !== old) paint(`note-${colour}`, [...layer.painted.keys()], heights.notes);
  }
  const overlap = [...layers.values()].flatMap((layer) => layer.overlap);
  const oldOverlap = [...before.values()].flatMap((layer) => layer.overlap);
  if (!isSame(overlap, oldOverlap) || before.size === 0) paint('note-overlap', overlap, heights.overlap);
  return layers;
}

function layerOf(blocks: Blocks, notes: readonly NoteInPlace[]): Layer {
  const painted = new Map<Range, NoteInPlace>();
  for (const note of notes)
    for (const part of note.parts) {
      const range = rangeIn(blocks, part);
      if (range !== null) painted.set(range, note);
    }
  const overlap = overlaps(notes.flatMap(({ parts }) => parts)).flatMap(
    (stretch) => rangeIn(blocks, stretch) ?? [],
  );
  return { notes, painted, overlap };
}

const isSame = (one: readonly object[], other: readonly object[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index]);

/** The notes painted under a point of the window, each once, the smallest passage first. */
export function notesAt(painted: Painted, x: number, y: number): readonly AnnotationId[] {
  const found = new Set(paintedAt(x, y).flatMap((range) => painted.get(range) ?? []));
  return [...found].toSorted((a, b) => lengthOf(a) - lengthOf(b)).map(({ annotation }) => annotation.id);
}

const lengthOf = ({ parts }: NoteInPlace): number =>
  parts.reduce((sum, { start, end }) => sum + end - start, 0);

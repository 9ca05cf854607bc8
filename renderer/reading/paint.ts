/**
 * Paints ranges under a name that `highlights.css` styles. One `Highlight` for each kind of mark,
 * never one for each annotation: measured in Chromium 156, 5,000 highlights of their own take nine
 * seconds to style, one highlight with 5,000 ranges takes none. Only this file touches
 * `CSS.highlights`, and never clears what another name painted.
 */
export function paint(name: string, ranges: readonly Range[], priority = 0): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

/** In Chromium since 140, not everywhere else, where a click on a passage then does nothing; TypeScript's page types do not know it yet. */
type HitTest = {
  highlightsFromPoint?(x: number, y: number): readonly { readonly ranges: readonly AbstractRange[] }[];
};

/** The painted ranges that lie under a point of the window. */
export const paintedAt = (x: number, y: number): readonly AbstractRange[] =>
  (CSS.highlights as HighlightRegistry & HitTest)
    .highlightsFromPoint?.(x, y)
    .flatMap(({ ranges }) => ranges) ?? [];

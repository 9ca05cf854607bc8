type Box = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
type Size = { readonly width: number; readonly height: number };

/** Room between the bar, the selection and the window's edges, in CSS pixels. */
const gap = 8;

/**
 * Where the bar for a selection goes, in the window's coordinates: above the selection, else below
 * it, else at the lower edge; centred on it as far as the window allows. `window` is the part of
 * the window that nothing covers.
 */
export function toolbarPlace(
  selection: Box,
  bar: Size,
  window: Box,
): { readonly left: number; readonly top: number } {
  const above = selection.top - gap - bar.height;
  const below = selection.bottom + gap;
  const lowest = window.bottom - gap - bar.height;
  const top =
    above >= window.top + gap ? Math.min(above, lowest) : Math.max(window.top + gap, Math.min(below, lowest));
  const centred = (selection.left + selection.right - bar.width) / 2;
  return { top, left: Math.max(window.left + gap, Math.min(centred, window.right - gap - bar.width)) };
}

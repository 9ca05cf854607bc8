import type { MouseEvent, PointerEvent } from 'react';

/** A pointer that moved less than this between down and up has clicked, not drawn. CSS pixels. */
const leastDrawn = 4;

let drawnFrom: { readonly x: number; readonly y: number } | null = null;

/**
 * Lets a selection begin on a link. Chromium drags a link instead; without its address it is text
 * like any other, so the address is away from it for as long as the button is down.
 */
export function letSelectionBegin(event: PointerEvent): void {
  drawnFrom = null;
  const { target, pointerType, button, clientX: x, clientY: y } = event;
  const link = target instanceof Element ? target.closest('a[href]') : null;
  const address = link?.getAttribute('href');
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (link === null || address == null || pointerType !== 'mouse' || button !== 0 || !isPlain) return;
  drawnFrom = { x, y };
  link.removeAttribute('href');
  const ended = new AbortController();
  const giveBack = (): void => {
    ended.abort();
    link.setAttribute('href', address);
  };
  for (const end of ['pointerup', 'pointercancel'])
    window.addEventListener(end, giveBack, { capture: true, signal: ended.signal });
}

/** A selection that began on a link and ended on the same one is no click on it. */
export function unlessDrawn(event: MouseEvent): void {
  const { x, y } = drawnFrom ?? { x: event.clientX, y: event.clientY };
  drawnFrom = null;
  const drawn = Math.hypot(event.clientX - x, event.clientY - y) >= leastDrawn;
  if (!drawn || getSelection()?.isCollapsed !== false) return;
  event.preventDefault();
  event.stopPropagation();
}

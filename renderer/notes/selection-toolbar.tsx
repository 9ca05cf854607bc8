import { Toolbar } from '@base-ui/react/toolbar';
import { Bookmark, MessageSquareText, Search, TextQuote } from 'lucide-react';
import { useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { colours, type Colour } from '../../core/annotations/annotation.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { Passage } from '../../core/reading/passage.ts';
import { useWords } from '../words/words.ts';
import { rangeOfPassage } from './passage-dom.ts';
import { Swatch } from './swatch.tsx';
import { toolbarPlace } from './toolbar-place.ts';
import { noteWords, toolbarWords } from './words.ts';
import styles from './selection-toolbar.module.css';

type Props = {
  readonly article: Element;
  readonly edition: Edition;
  readonly passage: Passage;
  readonly onColour: (colour: Colour) => void;
  readonly onNote: () => void;
  readonly onBookmark: () => void;
  readonly onCopy: () => void;
  readonly onSearch: () => void;
};

/**
 * The bar at a selection. It takes no focus, so the selection can go on growing by keys; Tab goes
 * into it, Escape lets the selection go, and 1 to 5 pick a colour from anywhere.
 */
export function SelectionToolbar({
  article,
  edition,
  passage,
  onColour,
  onNote,
  onBookmark,
  onCopy,
  onSearch,
}: Props) {
  const words = useWords(toolbarWords);
  const { colours: names } = useWords(noteWords);
  const bar = useRef<HTMLDivElement>(null);
  const place = useToolbarPlace(bar, article, edition, passage);
  useToolbarKeys(bar, article, onColour);
  return (
    <>
      <p className="visually-hidden" role="status">
        {words.reach}
      </p>
      <Toolbar.Root
        ref={bar}
        aria-label={words.title}
        className={styles.bar}
        style={place ?? { visibility: 'hidden' }}
        // A press would take the selection away before the click could use it.
        onMouseDown={(event) => event.preventDefault()}
      >
        {colours.map((colour, index) => (
          <Tool key={colour} label={words.mark(names[colour], index + 1)} onClick={() => onColour(colour)}>
            <Swatch colour={colour} />
          </Tool>
        ))}
        <Toolbar.Separator className={styles.separator} />
        <Tool label={words.note} onClick={onNote}>
          <MessageSquareText size={18} aria-hidden />
        </Tool>
        <Tool label={words.bookmark} onClick={onBookmark}>
          <Bookmark size={18} aria-hidden />
        </Tool>
        <Tool label={words.copy} onClick={onCopy}>
          <TextQuote size={18} aria-hidden />
        </Tool>
        <Tool label={words.search} onClick={onSearch}>
          <Search size={18} aria-hidden />
        </Tool>
      </Toolbar.Root>
    </>
  );
}

function Tool({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Toolbar.Button className={styles.tool} aria-label={label} title={label} onClick={onClick}>
      {children}
    </Toolbar.Button>
  );
}

type Place = { readonly left: number; readonly top: number };

/** In the page's coordinates, so that the bar scrolls with the text. Null until it has been measured. */
function useToolbarPlace(
  bar: RefObject<HTMLElement | null>,
  article: Element,
  edition: Edition,
  passage: Passage,
): Place | null {
  const [place, setPlace] = useState<Place | null>(null);
  useLayoutEffect(() => {
    const put = (): void => {
      const range = rangeOfPassage(article, edition.segments, passage);
      if (range === null || bar.current === null) return;
      const { clientWidth, clientHeight } = document.documentElement;
      const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0;
      const free = { top: header, bottom: clientHeight, left: 0, right: clientWidth };
      const { offsetWidth: width, offsetHeight: height } = bar.current;
      const { left, top } = toolbarPlace(range.getBoundingClientRect(), { width, height }, free);
      setPlace({ left: left + window.scrollX, top: top + window.scrollY });
    };
    put();
    window.addEventListener('resize', put);
    return () => window.removeEventListener('resize', put);
  }, [bar, article, edition, passage]);
  return place;
}

function useToolbarKeys(
  bar: RefObject<HTMLElement | null>,
  article: Element,
  onColour: (colour: Colour) => void,
): void {
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const inBar = bar.current?.contains(document.activeElement) ?? false;
    const onText = document.activeElement === document.body || article.contains(document.activeElement);
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || (!inBar && !onText))
      return;
    const colour = colours[Number(event.key) - 1];
    if (colour !== undefined) onColour(colour);
    else if (event.key === 'Escape') letGo(article);
    else if (event.key === 'Tab' && !inBar && !event.shiftKey) bar.current?.querySelector('button')?.focus();
    else return;
    event.preventDefault();
  });
  // Before the bar is painted: who sees it may press its keys.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

/** Ends the selection where it ends, and gives the keys back to the segment there. */
export function letGo(article: Element): void {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return;
  selection.collapseToEnd();
  const { focusNode } = selection;
  const element = focusNode instanceof Element ? focusNode : focusNode?.parentElement;
  const block = element?.closest<HTMLElement>('[data-segment]');
  if (block && article.contains(block)) block.focus({ preventScroll: true });
}

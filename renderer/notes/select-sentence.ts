import { sentenceFrom, withNextSentence } from '../../core/annotations/sentence-steps.ts';
import type { Edition } from '../../core/model/edition.ts';
import type { Passage, Point } from '../../core/reading/passage.ts';
import { currentSegment } from '../reading/place-on-page.ts';
import { pointOf, selectedPassage } from '../reading/text-dom.ts';
import { selectPassage } from './passage-dom.ts';

/**
 * Selects a sentence, or the next one in addition if there is a selection: the way to mark a
 * passage without a mouse. It begins at the caret where that is in the segment the keys work on.
 */
export function selectSentence(article: Element, edition: Edition): void {
  const selected = selectedPassage(article);
  const passage = selected === null ? firstSentence(article, edition) : withNextSentence(edition, selected);
  if (passage !== null) selectPassage(article, edition.segments, passage);
}

function firstSentence(article: Element, edition: Edition): Passage | null {
  const segment = currentSegment(article);
  if (segment === null) return null;
  const caret = caretIn(article);
  return sentenceFrom(edition, caret?.segment === segment ? caret : { segment, offset: 0 });
}

function caretIn(article: Element): Point | null {
  const selection = getSelection();
  return selection?.focusNode ? pointOf(article, selection.focusNode, selection.focusOffset) : null;
}

import type { Draft, DraftWords } from '../../core/annotations/draft.ts';
import { tagsIn } from './drafts.ts';

const wordsOf = ({ note, tags, colour }: Draft): DraftWords => ({ note, tags, colour });

const saying = ({ note, tags, colour }: DraftWords): string =>
  JSON.stringify([note.trim(), tagsIn(tags), colour]);

/** One draft out of several of an annotation: the first, with what the others say otherwise. It is the first itself where that is nothing. */
export function joinedDraft(first: Draft, rest: readonly Draft[]): Draft {
  const said = new Set([saying(first)]);
  const more = [first, ...rest]
    .flatMap((draft) => [wordsOf(draft), ...(draft.others ?? [])])
    .filter((words) => {
      const isNew = !said.has(saying(words));
      said.add(saying(words));
      return isNew;
    });
  return more.length === (first.others?.length ?? 0) ? first : { ...first, others: more };
}

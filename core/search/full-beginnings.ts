import type { LanguageIndex } from './open-index.ts';
import { beginningWorth } from './word-unit.ts';
import type { Way, WordUnit } from './word-unit.ts';

/** A word that stands in more passages is common enough for the commonest beginnings to meet it. */
const mostLookedAt = 150;

/**
 * Two letters begin thousands of words, and only the commonest of them are looked for. Beside a rare word the
 * others count too (`Torf Wo`: Wollgras): the few passages with that word are read for words that begin so.
 */
export function fullBeginnings(words: readonly WordUnit[], index: LanguageIndex): readonly WordUnit[] {
  const typed = words.find(({ begins }) => begins === 'some');
  const others = words.filter((unit) => unit !== typed && !unit.idle);
  if (typed?.prefix === undefined || others.length === 0) return words;
  const { prefix, ways } = typed;
  const known = new Set(ways.map(({ term }) => term));
  const more: Way[] = [];
  for (const document of rarest(others, index) ?? []) {
    for (const { form, term, stop } of index.wordsOf(document)) {
      if (stop || known.has(term) || !form.startsWith(prefix)) continue;
      known.add(term);
      more.push({ term, worth: beginningWorth, by: 'beginning' });
    }
  }
  return more.length === 0
    ? words
    : words.map((unit) => (unit === typed ? { ...unit, ways: [...ways, ...more] } : unit));
}

/** The passages with the rarest of the words, as long as they are few. */
function rarest(words: readonly WordUnit[], { postings }: LanguageIndex): ReadonlySet<number> | undefined {
  let best: ReadonlySet<number> | undefined;
  for (const { ways } of words) {
    const held = postings.ofAll(ways.map(({ term }) => term));
    const lists = held.map((posting) => posting?.documents ?? []);
    const times = lists.reduce((sum, { length }) => sum + length, 0);
    if (times > mostLookedAt || times >= (best?.size ?? Number.POSITIVE_INFINITY)) continue;
    best = new Set(lists.flatMap((list) => [...list]));
  }
  return best;
}

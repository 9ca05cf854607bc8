import type { Language } from '../model/language.ts';
import { term, words } from '../text/words.ts';
import { isAcronym } from './labels.ts';
import type { Label } from './labels.ts';

/** A label taken apart, as the finder compares it with a text. */
export type Pattern = Label & {
  /** Its words as written, where case counts (see `isAcronym`); else null. */
  readonly exact: readonly string[] | null;
  /** What stands between its words; one fewer than it has words. */
  readonly gaps: readonly string[];
};

/** One node for each beginning of a label, reached by the terms of its words. */
export type LabelTrie = {
  readonly next: Map<string, LabelTrie>;
  /** The labels that end here. */
  readonly patterns: Pattern[];
};

/** The labels as a trie over their terms in one language. A label without a word is left out. */
export function labelTrie(labels: readonly Label[], language: Language): LabelTrie {
  const root = emptyTrie();
  for (const label of labels) {
    const found = words(label.text);
    if (found.length === 0) continue;
    const gaps = found.slice(1).map((word, index) => label.text.slice(found[index]?.end, word.start));
    const exact = isAcronym(label.text) ? found.map((word) => word.text) : null;
    const leaf = found.reduce((trie, word) => child(trie, term(word.text, language)), root);
    leaf.patterns.push({ ...label, exact, gaps });
  }
  return root;
}

const emptyTrie = (): LabelTrie => ({ next: new Map(), patterns: [] });

function child(trie: LabelTrie, step: string): LabelTrie {
  const known = trie.next.get(step);
  if (known !== undefined) return known;
  const made = emptyTrie();
  trie.next.set(step, made);
  return made;
}

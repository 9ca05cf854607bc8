import type { PackedVocabulary } from './index-schema.ts';

/** All folded word forms of a library in one language. */
export type Vocabulary = {
  /** The `most` commonest forms that begin with `prefix`, commonest first. */
  readonly beginningWith: (prefix: string, most: number) => readonly string[];
  /** The `most` commonest forms one slip of the finger away from `form`, commonest first; never `form` itself. */
  readonly oneTypoFrom: (form: string, most: number) => readonly string[];
};

export function openVocabulary({ forms, counts }: PackedVocabulary): Vocabulary {
  const counted = new Map(forms.map((form, index) => [form, counts[index] ?? 0]));
  const alphabet = [...new Set(forms.join(''))];
  const commonest = (found: readonly string[], most: number): readonly string[] =>
    found
      .map((form) => ({ form, count: counted.get(form) ?? 0 }))
      .toSorted((one, other) => other.count - one.count || (one.form < other.form ? -1 : 1))
      .slice(0, most)
      .map(({ form }) => form);
  return {
    beginningWith: (prefix, most) => {
      const first = lowerBound(forms, prefix);
      let end = first;
      while (end < forms.length && forms[end]?.startsWith(prefix)) end += 1;
      return commonest(forms.slice(first, end), most);
    },
    oneTypoFrom: (form, most) => {
      const near = new Set(typosOf(form, alphabet).filter((typo) => counted.has(typo)));
      near.delete(form);
      return commonest([...near], most);
    },
  };
}

/** Where `form` stands or would stand in the sorted `forms`. */
function lowerBound(forms: readonly string[], form: string): number {
  let low = 0;
  let high = forms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle] ?? '') < form) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Every string one edit away: a letter left out, put in, mistaken, or two neighbours exchanged
 * (Damerau 1964). Some 700 for a word of ten letters, looked up in a map; this costs the same
 * however large the vocabulary is, which walking through the vocabulary would not.
 */
function typosOf(word: string, alphabet: readonly string[]): readonly string[] {
  const letters = [...word];
  const typos: string[] = [];
  for (let at = 0; at <= letters.length; at += 1) {
    const before = letters.slice(0, at).join('');
    const after = letters.slice(at).join('');
    for (const letter of alphabet) typos.push(before + letter + after);
    const [here, next, ...others] = letters.slice(at);
    if (here === undefined) continue;
    const rest = after.slice(here.length);
    typos.push(before + rest);
    for (const letter of alphabet) typos.push(before + letter + rest);
    if (next !== undefined) typos.push(before + next + here + others.join(''));
  }
  return typos;
}

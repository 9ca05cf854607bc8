import type { Language } from '../model/language.ts';
import type { KnownWords } from '../text/compounds.ts';
import { knownWords, unpackCompounds } from './compound-table.ts';
import type { Compound } from './compound-table.ts';
import { openFormsNear } from './forms-near.ts';
import type { NearForm } from './forms-near.ts';
import type { PackedVocabulary } from './index-schema.ts';

/** All folded word forms of a library in one language. */
export type Vocabulary = {
  readonly has: (form: string) => boolean;
  /** The `most` commonest forms that begin with `prefix`, commonest first, and whether these are all. */
  readonly beginningWith: (prefix: string, most: number) => Beginning;
  /** The `most` likeliest forms up to `slips` slips of the finger away from `form`, likeliest first; never `form` itself. */
  readonly near: (form: string, slips: number, most: number) => readonly NearForm[];
  /** The forms with `piece` in them. */
  readonly holding: (piece: string) => readonly string[];
  /** The compounds with a part, by its term; at most so many. */
  readonly compoundsWith: (part: string, most: number) => readonly Compound[];
  /** The words that stand alone here; worked out when first asked for. */
  readonly known: () => KnownWords;
};

export type Beginning = { readonly forms: readonly string[]; readonly all: boolean };

export function openVocabulary(
  { forms, counts, compounds }: PackedVocabulary,
  language: Language,
): Vocabulary {
  const counted = new Map(forms.map((form, index) => [form, counts[index] ?? 0]));
  const byPart = compoundsByPart(unpackCompounds(compounds));
  let lines: string | undefined;
  let near: ReturnType<typeof openFormsNear> | undefined;
  let known: KnownWords | undefined;
  return {
    has: (form) => counted.has(form),
    beginningWith: (prefix, most) => {
      const first = lowerBound(forms, prefix);
      let end = first;
      while (end < forms.length && forms[end]?.startsWith(prefix)) end += 1;
      const commonest = forms
        .slice(first, end)
        .map((form) => ({ form, count: counted.get(form) ?? 0 }))
        .toSorted((one, other) => other.count - one.count || (one.form < other.form ? -1 : 1))
        .slice(0, most)
        .map(({ form }) => form);
      return { forms: commonest, all: end - first <= most };
    },
    near: (form, slips, most) => (near ??= openFormsNear(forms, counts))(form, slips, most),
    holding: (piece) => linesWith(piece, (lines ??= `\n${forms.join('\n')}\n`)),
    compoundsWith: (part, most) => (byPart.get(part) ?? []).slice(0, most),
    known: () => (known ??= knownWords(forms, language)),
  };
}

function compoundsByPart(compounds: readonly Compound[]): ReadonlyMap<string, readonly Compound[]> {
  const byPart = new Map<string, Compound[]>();
  for (const compound of compounds) {
    for (const part of compound.parts) {
      const own = byPart.get(part);
      if (own === undefined) byPart.set(part, [compound]);
      else own.push(compound);
    }
  }
  return byPart;
}

/** One search through one long string takes a tenth of the time that as many short ones take. */
export function linesWith(piece: string, lines: string): readonly string[] {
  const found: string[] = [];
  let at = lines.indexOf(piece);
  while (at >= 0) {
    const end = lines.indexOf('\n', at);
    found.push(lines.slice(lines.lastIndexOf('\n', at) + 1, end));
    at = lines.indexOf(piece, end);
  }
  return found;
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

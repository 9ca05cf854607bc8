/** How two lines are put together: what the first one loses at its end, and what stands between them. */
export type Seam = { readonly dropped: number; readonly between: '' | ' ' };

const spaced: Seam = { dropped: 0, between: ' ' };
const joined: Seam = { dropped: 0, between: '' };
const unhyphened: Seam = { dropped: 1, between: '' };

/** Words after which a hyphen stands for a part that comes later: `Vertriebs- und …`, `pre- and …`. */
const goingOn = /^(?:und|oder|bzw|beziehungsweise|sowie|als|noch|wie|bis|and|or|to|nor)\b/u;
/** English words that begin compounds written with a hyphen. */
const prefixes =
  /^(?:self|well|non|ex|so|co|pre|post|anti|all|half|high|low|long|short|full|large|small|cross|multi|semi)$/iu;

/**
 * How a line is joined with the next one. A hyphen at the end of a line parts a word
 * (`Wert-|schöpfung`) or belongs to it (`B2B-|Partner`, `Vertriebs-|und`). `known` says whether the
 * document has a word elsewhere, inside a line; it decides what letters alone cannot.
 */
export function seam(above: string, below: string, known: (word: string) => boolean): Seam {
  if (above.endsWith('\u00ad')) return unhyphened;
  if (/[\p{L}\p{N}][-\u2010\u2011]$/u.test(above)) return atHyphen(above, below, known);
  if (/\p{N}[–—]$/u.test(above) && /^\p{N}/u.test(below)) return joined;
  if (/(?:https?:\/\/|www\.|doi\.org)\S*[/_=&?.]$/iu.test(above) && /^[\p{Ll}\p{N}/]\S*/u.test(below))
    return joined;
  return /\p{L}\/$/u.test(above) && /^\p{L}/u.test(below) ? joined : spaced;
}

function atHyphen(above: string, below: string, known: (word: string) => boolean): Seam {
  if (/https?:\/\/\S*$/u.test(above)) return joined;
  if (goingOn.test(below)) return spaced;
  const [head = ''] = /[\p{L}\p{N}]+(?=[-\u2010\u2011]$)/u.exec(above) ?? [];
  const [tail = ''] = /^[\p{L}\p{N}]+/u.exec(below) ?? [];
  if (tail === '') return joined;
  const hyphened = known(`${head}-${tail}`);
  if (hyphened !== known(head + tail)) return hyphened ? joined : unhyphened;
  // Capitals split words in capitals only: a German compound (`Marketing-|Team`) keeps its hyphen.
  if (/^\p{Lu}/u.test(tail))
    return isCapitals(head) && isCapitals(tail) && head.length > 2 && tail.length > 2 ? unhyphened : joined;
  if (/^\p{N}/u.test(tail) || /\p{N}/u.test(head)) return joined;
  // `KI-|gestützt`, `E-|mail`, `x-|fach`: nobody parts a word after one letter.
  if (/\p{Lu}$/u.test(head) || head.length === 1) return joined;
  return prefixes.test(head) ? joined : unhyphened;
}

const isCapitals = (word: string): boolean => /^\p{Lu}+$/u.test(word);

/** The words that stand inside the lines of a document, in small letters; compounds with hyphens whole, and as parts. */
export function wordsInside(lines: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of lines) {
    const words = line.match(/[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*[-\u2010\u2011]?/gu) ?? [];
    for (const word of words) {
      if (/[-\u2010\u2011]$/u.test(word)) continue;
      const plain = word.toLowerCase().replace(/[\u2010\u2011]/gu, '-');
      found.add(plain);
    }
  }
  return found;
}

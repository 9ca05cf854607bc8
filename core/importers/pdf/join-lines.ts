/** How two lines are put together: what the first one loses at its end, and what stands between them. */
export type Seam = { readonly dropped: number; readonly between: '' | ' ' };

const spaced: Seam = { dropped: 0, between: ' ' };
const joined: Seam = { dropped: 0, between: '' };
const unhyphened: Seam = { dropped: 1, between: '' };

/** Words after which a hyphen stands for a part that comes later: `Vertriebs- und …`, `pre- and …`. */
const goingOn = /^(?:und|oder|bzw|beziehungsweise|sowie|bis|and|or|to)\b/u;
/** English words that begin compounds written with a hyphen. */
const prefixes = /^(?:self|well|non|half|high|low|long|short|full|large|small|cross)$/iu;

/** What English compounds with a hyphen end in. */
const suffixes =
  /^(?:based|called|class|driven|free|handed|level|like|made|minded|old|oriented|quality|related|scale|sized|specific|style|term|wide|year)$/iu;

/** What the typographic hyphen is known as where a document uses it inside its lines. */
const typographic = '\u2010';

/** What is known where typographic hyphens end lines: then the others belong to their words. */
const parting = '\u2010|';

/**
 * How a line is joined with the next one. A hyphen at the end of a line parts a word
 * (`Wert-|schöpfung`) or belongs to it (`B2B-|Partner`, `Vertriebs-|und`). `above` is the text so far,
 * or the end of it. `known` says whether the document has a word elsewhere, inside a line; it decides
 * what letters alone cannot.
 */
export function seam(above: string, below: string, known: (word: string) => boolean): Seam {
  if (above.endsWith('\u00ad')) return unhyphened;
  if (/(?:https?:\/\/|www\.|doi\.org)[^\s]*$/iu.test(above) && /^[\p{Ll}\p{N}/]/u.test(below))
    return atAddress(above);
  if (/[\p{L}\p{N}][-\u2010\u2011]$/u.test(above)) return atHyphen(above, below, known);
  if (/\p{N}[–—]$/u.test(above) && /^\p{N}/u.test(below)) return joined;
  return /\p{L}\/$/u.test(above) && /^\p{L}/u.test(below) ? joined : spaced;
}

/** Addresses are parted behind signs, which stay; a hyphen that was put in is a typographic one. */
const atAddress = (above: string): Seam =>
  above.endsWith(typographic) ? unhyphened : /[-/_=&?.#%~]$/u.test(above) ? joined : spaced;

function atHyphen(above: string, below: string, known: (word: string) => boolean): Seam {
  if (goingOn.test(below)) return spaced;
  const [head = ''] = /[\p{L}\p{N}]+(?=[-\u2010\u2011]$)/u.exec(above) ?? [];
  const [tail = ''] = /^[\p{L}\p{N}]+/u.exec(below) ?? [];
  if (tail === '') return joined;
  // Browsers put it where they part a word, and nowhere else.
  if (above.endsWith(typographic) && !known(typographic)) return unhyphened;
  if (above.endsWith('-') && known(parting)) return joined;
  const hyphened = known(`${head}-${tail}`);
  if (hyphened !== known(head + tail)) return hyphened ? joined : unhyphened;
  // Capitals split words in capitals only: a German compound (`Marketing-|Team`) keeps its hyphen.
  if (/^\p{Lu}/u.test(tail))
    return isCapitals(head) && isCapitals(tail) && head.length + tail.length > 7 ? unhyphened : joined;
  if (/^\p{N}/u.test(tail) || /\p{N}/u.test(head)) return joined;
  // `ko-|kreativ` where `Ko-Kreation` is written so elsewhere.
  if (/^(?:ko|co)$/iu.test(head) && known(`${head}-`)) return joined;
  // `KI-|gestützt`, `E-|mail`, `x-|fach`: nobody parts a word after one letter.
  if (/\p{Lu}$/u.test(head) || head.length === 1) return joined;
  return prefixes.test(head) || suffixes.test(tail) ? joined : unhyphened;
}

const isCapitals = (word: string): boolean => /^\p{Lu}+$/u.test(word);

/** The words that stand inside the lines of a document, in small letters; compounds with hyphens whole, and what stands before the first (`ko-`). */
export function wordsInside(lines: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of lines) {
    if (/\p{L}\u2010$/u.test(line)) found.add(parting);
    const words = line.match(/[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*[-\u2010\u2011]?/gu) ?? [];
    for (const word of words) {
      if (/[-\u2010\u2011]$/u.test(word)) continue;
      if (word.includes(typographic)) found.add(typographic);
      const plain = word.toLowerCase().replace(/[\u2010\u2011]/gu, '-');
      found.add(plain);
      if (plain.includes('-')) found.add(plain.slice(0, plain.indexOf('-') + 1));
    }
  }
  return found;
}

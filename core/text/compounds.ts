/** What a splitter has to know of folded words: whether they stand alone somewhere. */
export type KnownWords = {
  readonly form: (form: string) => boolean;
  /** Whether some inflection of a form stands alone. */
  readonly inflected: (form: string) => boolean;
  /** Whether this is the stem of a word that does (lern- in Lernziel). */
  readonly stem: (stem: string) => boolean;
};

/** Shorter words are left whole, and parts are never shorter than this: below, chance rules. */
const leastCompound = 8;
const leastPart = 4;

/** What may stand between two parts, besides nothing: Vertrieb-s-partner, Daten-, Kind-er-garten. */
const links = ['s', 'n', 'e', 'en', 'es', 'er', 'ns', 'ens'] as const;

/** Endings that make words of words, and look like words themselves. */
const neverParts: ReadonlySet<string> = new Set(
  'schaft haft heit keit lich chen lein ling isch igkeit bare baren ieren iert tion innen ander selbst'.split(
    ' ',
  ),
);

type Way = { readonly parts: readonly string[]; readonly links: number };

/**
 * The parts of a folded German compound, as known forms: the fewest that cover it, linking elements
 * aside; of equals the one with fewer linking letters, then the longer last part. Empty if it is none.
 * The last part may be inflected, the others may have lost an e (Sprach-kurs).
 *
 * The idea, words known from the corpus plus linking elements, is Koehn and Knight's (Empirical
 * Methods for Compound Splitting, EACL 2003); "fewest parts" is how jwordsplitter chooses.
 */
export function compoundParts(form: string, known: KnownWords): readonly string[] {
  if (form.length < leastCompound || /[^\p{L}]/u.test(form)) return [];
  const best: (Way | undefined)[] = [{ parts: [], links: 0 }];
  for (let end = leastPart; end <= form.length; end += 1) {
    for (let start = 0; start <= end - leastPart; start += 1) {
      const before = best[start];
      if (before === undefined || end - start === form.length) continue;
      const piece = form.slice(start, end);
      const found =
        end === form.length
          ? lastPart(piece, known)
          : (innerPart(piece, known) ?? (start === 0 ? stemPart(piece, form.slice(end), known) : undefined));
      if (found === undefined) continue;
      const way = { parts: [...before.parts, found.part], links: before.links + found.link };
      if (isBetter(way, best[end])) best[end] = way;
    }
  }
  const { parts } = best[form.length] ?? { parts: [] };
  return parts.length > 1 ? parts : [];
}

type Part = { readonly part: string; readonly link: number };

const lastPart = (piece: string, known: KnownWords): Part | undefined =>
  !neverParts.has(piece) && known.inflected(piece) ? { part: piece, link: 0 } : undefined;

function innerPart(piece: string, known: KnownWords): Part | undefined {
  if (neverParts.has(piece)) return undefined;
  if (known.form(piece)) return { part: piece, link: 0 };
  for (const link of links) {
    const part = piece.slice(0, -link.length);
    if (piece.endsWith(link) && part.length >= leastPart && !neverParts.has(part) && known.form(part)) {
      return { part, link: link.length };
    }
  }
  return known.form(`${piece}e`) ? { part: `${piece}e`, link: 1 } : undefined;
}

/** The stem of a verb begins compounds of two parts only: of more, too much would look like one (Spar-ring-partner). */
const stemPart = (piece: string, rest: string, known: KnownWords): Part | undefined =>
  !neverParts.has(piece) && known.stem(piece) && lastPart(rest, known) !== undefined
    ? { part: piece, link: 1 }
    : undefined;

function isBetter(way: Way, than: Way | undefined): boolean {
  if (than === undefined || way.parts.length !== than.parts.length) {
    return than === undefined || way.parts.length < than.parts.length;
  }
  if (way.links !== than.links) return way.links < than.links;
  return (way.parts.at(-1)?.length ?? 0) > (than.parts.at(-1)?.length ?? 0);
}

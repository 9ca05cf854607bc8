/** A form of the vocabulary and how many slips lie between it and what was typed. */
export type NearForm = { readonly form: string; readonly slips: number };

/** How likely one more slip is beside none: a form that needs it has to be that much commoner. */
const slipChance = 0.05;

type NearForms = (form: string, slips: number, most: number) => readonly NearForm[];

/**
 * Looks through all forms, and compares by letters only those whose length and set of letters leave
 * it possible; that is one in a hundred, so the whole takes a millisecond for some ten thousand.
 * Which key lies beside which does not matter: keyboards differ.
 */
export function openFormsNear(forms: readonly string[], counts: ArrayLike<number>): NearForms {
  const sets = Uint32Array.from(forms, letterSet);
  const lengths = Uint32Array.from(forms, letterCount);
  return (typed, slips, most) => {
    const own = letterSet(typed);
    const { length } = [...typed];
    const found: (NearForm & { readonly chance: number })[] = [];
    for (let at = 0; at < forms.length; at += 1) {
      if (Math.abs((lengths[at] ?? 0) - length) > slips) continue;
      const set = sets[at] ?? 0;
      if (bits(set & ~own) > slips || bits(own & ~set) > slips) continue;
      const form = forms[at] ?? '';
      if (form === typed) continue;
      const distance = slipsBetween(typed, form, slips);
      if (distance > slips) continue;
      found.push({ form, slips: distance, chance: (counts[at] ?? 0) * slipChance ** distance });
    }
    return found
      .toSorted((one, other) => other.chance - one.chance || (one.form < other.form ? -1 : 1))
      .slice(0, most)
      .map(({ form, slips: own }) => ({ form, slips: own }));
  };
}

/** A pair of surrogates is one letter. */
function letterCount(form: string): number {
  let count = 0;
  for (let at = 0; at < form.length; at += 1) {
    if ((form.charCodeAt(at) & 0xfc00) !== 0xdc00) count += 1;
  }
  return count;
}

/** A bit for each letter, several letters sharing one where there are more than 32. */
function letterSet(form: string): number {
  let set = 0;
  for (const letter of form) set |= 1 << ((letter.codePointAt(0) ?? 0) & 31);
  return set >>> 0;
}

/** How many bits are set, added up in pairs, fours and bytes. */
function bits(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * How many letters must be left out, put in, mistaken or exchanged with their neighbour to make one
 * word of the other (Damerau 1964, each stretch edited once); `most + 1` where it is more than `most`.
 * What both begin and end with costs nothing and is passed over first.
 */
function slipsBetween(one: string, other: string, most: number): number {
  const [first, second] = [letters(one), letters(other)];
  let start = 0;
  let [rows, columns] = [first.length, second.length];
  while (start < rows && start < columns && first[start] === second[start]) start += 1;
  while (rows > start && columns > start && first[rows - 1] === second[columns - 1]) {
    rows -= 1;
    columns -= 1;
  }
  if (Math.abs(rows - columns) > most) return most + 1;
  const width = columns - start + 1;
  let beforeLast = new Uint16Array(width);
  let last = new Uint16Array(width);
  let next = new Uint16Array(width);
  for (let at = 0; at < width; at += 1) last[at] = at;
  for (let row = 1; row <= rows - start; row += 1) {
    next[0] = row;
    const letter = first[start + row - 1];
    let least = row;
    for (let at = 1; at < width; at += 1) {
      const own = second[start + at - 1];
      let cost = (last[at - 1] ?? 0) + (letter === own ? 0 : 1);
      cost = Math.min(cost, (last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1);
      const isExchanged =
        row > 1 && at > 1 && letter === second[start + at - 2] && first[start + row - 2] === own;
      if (isExchanged) cost = Math.min(cost, (beforeLast[at - 2] ?? 0) + 1);
      next[at] = cost;
      least = Math.min(least, cost);
    }
    // The row after this may be lower by an exchange, but only by leaning on the row before it.
    if (least > most && Math.min(...last) > most) return most + 1;
    [beforeLast, last, next] = [last, next, beforeLast];
  }
  return Math.min(last[width - 1] ?? 0, most + 1);
}

/** Code points: a letter beyond the first 65,536 is one letter too. */
const letters = (word: string): readonly number[] => {
  const found: number[] = [];
  for (let at = 0; at < word.length; at += 1) {
    const letter = word.codePointAt(at) ?? 0;
    found.push(letter);
    if (letter > 0xffff) at += 1;
  }
  return found;
};

/** A line of text without its indentation, and its 1-based number in the file. Empty where it was blank. */
export type Line = { readonly text: string; readonly line: number };

/** What a web page leaves behind when its text is copied: names of image files, and the way back up. */
const leftovers = [
  /^[\p{L}\p{N}_-]+[-_]\d{2,4}x\d{2,4}(?:\.\w{3,4})?$/iu,
  /^\S+\.(?:png|jpe?g|gif|webp|svg|avif)$/iu,
  /^(?:nach oben(?: scrollen)?|zum seitenanfang|(?:scroll|back) to top)$/iu,
];

/** Lines drawn with signs, above or below a heading. */
const rule = /^[-=*_~#]{3,}$/u;

/** The lines of a file. Leftovers of a page and drawn rules become blank lines. */
export const plainLines = (source: string, firstLine = 1): readonly Line[] =>
  source.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/u).map((raw, index) => {
    const text = raw.trim();
    return { text: isLeftover(text) ? '' : text, line: firstLine + index };
  });

const isLeftover = (text: string): boolean =>
  rule.test(text) || leftovers.some((pattern) => pattern.test(text));

/**
 * A spreadsheet takes a cell that begins like a formula for one. Such a cell gets an apostrophe,
 * and one that could be mistaken for such a cell gets one more, so that reading can take it off again.
 */
const likeFormula = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;
const guarded = /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u;

export const guardFormula = (text: string): string => (likeFormula.test(text) ? `'${text}` : text);

/** `unguardFormula(guardFormula(text)) === text` */
export const unguardFormula = (text: string): string => (guarded.test(text) ? text.slice(1) : text);

/** A cell as RFC 4180 writes it: in quotation marks where it holds one, a comma or a line break. */
export const csvCell = (text: string): string =>
  /[",;\t\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** A hundred quotations or lists within one another, or what would take that many. */
const nestedBeyondSense = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){100}|^[ \t]{400}/mu;

/** In which any signs may stand. */
const fencedCode = /^ {0,3}(`{3,}|~{3,})[^`\n]*\n[^]*?^ {0,3}\1[`~]*[ \t]*$/gmu;

/** Whether parsing this Markdown would take time that grows with the square of a senseless depth. */
export const isTooDeep = (markdown: string): boolean =>
  nestedBeyondSense.test(markdown) && nestedBeyondSense.test(markdown.replace(fencedCode, ''));

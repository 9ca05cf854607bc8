/** A hundred quotations or lists within one another, or what would take that many. */
const nestedBeyondSense = /^[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+){100}|^[ \t]{400}/mu;

/** Whether parsing this Markdown would take time that grows with the square of a senseless depth. */
export const isTooDeep = (markdown: string): boolean => nestedBeyondSense.test(markdown);

/** The line (from 1) of an offset in a text. */
export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

import { largestFiles } from '../../../core/library/largest-files.ts';

/** What reading one file may cost. */
export type Limits = {
  /** Bytes of the largest file of text (Markdown, HTML and the like) and of the largest archive or PDF. */
  readonly text: number;
  readonly packed: number;
  /** Milliseconds of work that any file may take, what each megabyte adds, and what no file may exceed. */
  readonly time: { readonly base: number; readonly perMegabyte: number; readonly most: number };
  /** Bytes of memory that a thread may hold: what it has on its heap and beside it. */
  readonly memory: number;
  /** Milliseconds after which a thread that has nothing to do is ended, to give its memory back. */
  readonly idle: number;
};

const megabyte = 1024 * 1024;

export const usualLimits: Limits = {
  ...largestFiles,
  // An article takes some 10 ms, a novel of a megabyte in Markdown some 3 s, a PDF of a thousand pages some 10 s.
  time: { base: 20_000, perMegabyte: 4_000, most: 120_000 },
  // Parsing needs some hundred times the size of a text; novels stay below 500 MB.
  memory: 1024 * megabyte,
  idle: 20_000,
};

/** Milliseconds of work that a file of so many bytes may take. */
export const timeFor = (bytes: number, { base, perMegabyte, most }: Limits['time']): number =>
  Math.min(most, base + (bytes / megabyte) * perMegabyte);

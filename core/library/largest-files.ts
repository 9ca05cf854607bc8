import type { ImportFault } from './import-fault.ts';

const megabyte = 1024 * 1024;

/** Bytes of the largest file of text (Markdown, HTML and the like) and of the largest archive or PDF that is read. */
export const largestFiles = {
  // The longest novels have 7 MB of text. What is larger is a log or a table that was given the wrong name.
  text: 50 * megabyte,
  // Books with many pictures: hardly any of it is text, and the pictures are never unpacked.
  packed: 200 * megabyte,
} as const;

/** Pages of the longest PDF that is read: the longest encyclopaedias have three thousand a volume. */
export const mostPages = 5000;

/** Bytes in megabytes, for the eye. */
export const inMegabytes = (bytes: number): number => Math.round(bytes / megabyte);

/** The fault of so many bytes, where they are more than may be read; null for what may be tried. */
export const faultOfSize = (bytes: number, most: number): ImportFault | null =>
  bytes > most
    ? {
        code: 'too-large',
        detail: `${(bytes / megabyte).toFixed(1)} MB; at most ${inMegabytes(most)} MB are read`,
      }
    : null;

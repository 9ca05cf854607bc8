import type { Language } from '../../model/language.ts';

/** How letters look, as far as it tells something. */
export type Style = { readonly bold: boolean; readonly italic: boolean; readonly mono: boolean };

export const plainStyle: Style = { bold: false, italic: false, mono: false };

/** A piece of text as a page places it. All lengths in points, from the page's top left corner. */
export type Piece = {
  /** Without white space at its ends. */
  readonly text: string;
  readonly x: number;
  /** Of the baseline; it grows downwards. */
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
  readonly style: Style;
  /** Whether white space stands before it, in the order in which the page was drawn. */
  readonly spaced: boolean;
};

/** The text of a page in the order in which it was drawn, which need not be the order to read it in. */
export type PdfPage = {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
};

/** What a PDF holds besides its pages' text. Strings as they were found, empty where there are none. */
export type PdfDocument = {
  readonly pages: readonly PdfPage[];
  readonly title: string;
  readonly author: string;
  /** When it was made, as PDF writes it: `D:20240131120000`. */
  readonly created: string;
  /** Null where it says none, or none of ours. */
  readonly language: Language | null;
  /** The bookmarks' titles and how deep they stand, from 0. */
  readonly outline: readonly { readonly title: string; readonly depth: number }[];
};

import type { Annotation, AnnotationId, Colour } from '../annotations/annotation.ts';
import type { Language } from '../model/language.ts';
import type { Flaw } from '../schema/check.ts';
import { notReadable } from '../schema/said.ts';
import type { ImportFormat } from './formats.ts';

/** Where in a file a record stands, counted from 1. */
export type Where = { readonly unit: 'item' | 'row' | 'line'; readonly number: number };

/** A record of a file, so that a reader knows which is meant. The texts are cut to what can be shown. */
export type Source = {
  readonly format: ImportFormat;
  readonly where: Where;
  readonly title: string;
  readonly quotation: string;
  readonly note: string;
};

/** What another program says about a passage: its words, but no place in our texts. */
export type Quoted = {
  readonly id: AnnotationId;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly title: string;
  readonly address?: string | undefined;
  readonly language?: Language | undefined;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour?: Colour | undefined;
  readonly created?: string | undefined;
  readonly modified?: string | undefined;
};

/** What one record says, before anything is asked of the library. */
export type Reading = {
  readonly source: Source;
  /** How much of the file has been read with this record, 0 to 1. */
  readonly share: number;
} & (
  | { readonly state: 'whole'; readonly annotation: Annotation }
  | { readonly state: 'quoted'; readonly quoted: Quoted }
  /** It is on a whole page, or on another note. */
  | { readonly state: 'no-passage'; readonly why: 'no-quotation' | 'reply' }
  | { readonly state: 'flawed'; readonly flaw: Flaw }
);

/** Where a record stands in its file and how much is read with it. */
export type RecordPlace = { readonly where: Where; readonly share: number };

/** UTF-16 units; what is cut ends in an ellipsis beyond that. */
export const longestShown = 500;

const shown = (text: string): string =>
  (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text).toWellFormed();

/** A source from whatever a record holds in these places. */
export const sourceOf = (
  format: ImportFormat,
  where: Where,
  {
    title,
    quotation,
    note,
  }: { readonly title?: unknown; readonly quotation?: unknown; readonly note?: unknown } = {},
): Source => ({ format, where, title: asShown(title), quotation: asShown(quotation), note: asShown(note) });

const asShown = (value: unknown): string => (typeof value === 'string' ? shown(value) : '');

export const flawedReading = (source: Source, share: number, flaw: Flaw | undefined): Reading => ({
  source,
  share,
  state: 'flawed',
  flaw: flaw ?? { where: '', what: notReadable },
});

export const wholeReading = (
  format: ImportFormat,
  where: Where,
  share: number,
  annotation: Annotation,
): Reading => ({
  source: sourceOf(format, where, {
    title: annotation.target.work,
    quotation: annotation.target.exact,
    note: annotation.note,
  }),
  share,
  state: 'whole',
  annotation,
});

export const quotedReading = (
  format: ImportFormat,
  where: Where,
  share: number,
  quoted: Quoted,
): Reading => ({
  source: sourceOf(format, where, { title: quoted.title, quotation: quoted.exact, note: quoted.note }),
  share,
  ...(quoted.exact.trim() === ''
    ? { state: 'no-passage', why: 'no-quotation' }
    : { state: 'quoted', quoted }),
});

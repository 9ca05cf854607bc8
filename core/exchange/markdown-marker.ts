import * as v from 'valibot';
import {
  annotationIdSchema,
  annotationSchema,
  targetSchema,
  type Annotation,
} from '../annotations/annotation.ts';
import { check, type Checked } from '../schema/check.ts';
import type { Said } from '../schema/said.ts';
import { checksum } from './checksum.ts';

/**
 * What cannot be read from the text stands in a comment at the end of each note, which no app shows.
 * `tags` is left out where the hashtags say it all; `quote` tells that the quotation was changed.
 */
const { work, language, segment, start, end, prefix, suffix, hash } = targetSchema.pipe[0].entries;
const markerSchema = v.object({
  id: annotationIdSchema,
  kind: annotationSchema.pipe[0].entries.kind,
  work,
  language,
  segment,
  start,
  end,
  prefix,
  suffix,
  hash,
  quote: v.string(),
  tags: v.optional(v.array(v.string())),
});
export type Marker = v.InferOutput<typeof markerSchema>;

const damaged: Said = {
  de: 'der Kommentar am Ende der Notiz ist beschädigt',
  en: 'the comment at the end of the note is damaged',
};

const opening = '<!-- fathom ';
const closing = ' -->';

export function markerLine({ id, kind, target }: Annotation, tags: readonly string[] | undefined): string {
  const { exact, ...place } = target;
  const marker = { id, kind, ...place, quote: checksum(exact), ...(tags ? { tags } : {}) };
  // A comment must not hold its own end; inside JSON strings these signs can be written otherwise.
  return opening + JSON.stringify(marker).replace(/[<>]|-(?=-)/gu, escaped) + closing;
}

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Whether a line is such a comment, even a damaged one. */
export const isMarkerLine = (line: string): boolean => line.startsWith(opening);

export function readMarker(line: string): Checked<Marker> {
  const inside = line.trimEnd().slice(opening.length, -closing.length);
  try {
    return check(markerSchema, JSON.parse(inside));
  } catch {
    return { ok: false, flaws: [{ where: '', what: damaged }] };
  }
}

/** A line of a note that looks like such a comment gets a backslash, which Markdown does not show. */
export const guardNote = (note: string): string =>
  eachLine(note, (line) => (/^\\*<!-- fathom /u.test(line) ? `\\${line}` : line));

/** `unguardNote(guardNote(note)) === note` */
export const unguardNote = (note: string): string =>
  eachLine(note, (line) => (/^\\+<!-- fathom /u.test(line) ? line.slice(1) : line));

const eachLine = (text: string, change: (line: string) => string): string =>
  text.split('\n').map(change).join('\n');

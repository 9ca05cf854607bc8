import { annotationSchema } from '../annotations/annotation.ts';
import { check, type Flaw } from '../schema/check.ts';
import type { Said } from '../schema/said.ts';
import { checksum } from './checksum.ts';
import { readImprint } from './markdown-imprint.ts';
import { isMarkerLine, readMarker, unguardNote } from './markdown-marker.ts';
import { quotationOf } from './markdown-quotation.ts';
import { flawedReading, quotedReading, sourceOf, wholeReading, type Reading, type Where } from './reading.ts';

/**
 * Reads what `writeMarkdown` wrote, also after a reader has edited notes, hashtags or colours, has
 * taken notes out or has carried them into other files. Text between the notes is passed over.
 */
export function* readMarkdown(file: string): Generator<Reading> {
  // A program may have turned every LF into CR LF.
  const text = file.startsWith('---\r\n') ? file.replaceAll('\r\n', '\n') : file;
  const lines = text.split('\n');
  let from = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (!isMarkerLine(lines[at] ?? '')) continue;
    yield readNote(
      lines.slice(from, at),
      lines[at] ?? '',
      { unit: 'line', number: at + 1 },
      (at + 1) / lines.length,
    );
    from = at + 1;
  }
}

const noQuotation: Said = { de: 'das Zitat fehlt', en: 'the quotation is missing' };
const noImprint: Said = {
  de: 'die Zeile mit Farbe und Zeiten unter der Notiz fehlt',
  en: 'the line with colour and dates below the note is missing',
};

function readNote(lines: readonly string[], markerText: string, where: Where, share: number): Reading {
  const parts = partsOf(lines);
  const exact = quotationOf(parts.quotation);
  const note = unguardNote(parts.note);
  const flawed = (flaw: Flaw | undefined): Reading =>
    flawedReading(sourceOf('markdown', where, { quotation: exact, note }), share, flaw);

  const marker = readMarker(markerText);
  if (!marker.ok) return flawed(marker.flaws[0]);
  const { id, kind, quote, tags: fullTags = [], ...place } = marker.value;
  if (parts.quotation.length === 0) return flawed({ where: '', what: noQuotation });
  const imprint = readImprint(parts.imprint, fullTags);
  if (imprint === null) return flawed({ where: '', what: noImprint });

  const annotation = check(annotationSchema, { id, kind, note, ...imprint, target: { ...place, exact } });
  if (!annotation.ok) return flawed(annotation.flaws[0]);
  if (checksum(exact) === quote) return wholeReading('markdown', where, share, annotation.value);
  // Its words were changed by hand, so its position means nothing any more.
  const { prefix, suffix, language, work } = place;
  return quotedReading('markdown', where, share, {
    id,
    exact,
    prefix,
    suffix,
    title: work,
    language,
    note,
    ...imprint,
  });
}

type Parts = { readonly quotation: readonly string[]; readonly note: string; readonly imprint: string };

/** Quotation, blank line, note, blank line, imprint: the quotation is known by its signs, the imprint by being last. */
function partsOf(lines: readonly string[]): Parts {
  const last = lines.findLastIndex((line) => line.trim() !== '');
  const first = lines.findIndex((line) => line.startsWith('>'));
  if (first < 0) return { quotation: [], note: '', imprint: lines[last] ?? '' };
  const length = lines.slice(first).findIndex((line) => !line.startsWith('>'));
  const behind = length < 0 ? lines.length : first + length;
  const note = lines.slice(behind, Math.max(behind, last));
  if (note[0]?.trim() === '') note.shift();
  if (note.at(-1)?.trim() === '') note.pop();
  return {
    quotation: lines.slice(first, behind),
    note: note.join('\n'),
    imprint: last < behind ? '' : (lines[last] ?? ''),
  };
}

import { derivedId } from './derived-id.ts';
import { readClipping, type Clipping } from './kindle-clipping.ts';
import { flawedReading, quotedReading, sourceOf, type Reading, type Where } from './reading.ts';

export const kindleSeparator = /^==========\s*$/mu;

type Entry = { readonly clipping: Clipping | null; readonly line: number; readonly share: number };

/**
 * Reads a Kindle's `My Clippings.txt`, in English or German. A note is an entry of its own there; it
 * is joined to the highlight that it was written on, which is the one that ends where the note stands.
 */
export function* readKindle(text: string): Generator<Reading> {
  const entries = entriesOf(text);
  const notes = notesOnHighlights(entries.flatMap(({ clipping }) => clipping ?? []));
  for (const { clipping, line, share } of entries) {
    if (clipping === null) {
      yield flawedReading(sourceOf('kindle', { unit: 'line', number: line }), share, {
        where: '',
        what: {
          de: 'das ist kein Clipping auf Deutsch oder Englisch',
          en: 'this is no clipping in English or German',
        },
      });
    } else if (!notes.joined.has(clipping)) yield readingOf(clipping, notes.on.get(clipping) ?? [], share);
  }
}

function readingOf(clipping: Clipping, notes: readonly Clipping[], share: number): Reading {
  const { kind, title, from, to, text, at, line } = clipping;
  const where: Where = { unit: 'line', number: line };
  const note = notes.map((each) => each.text).join('\n\n');
  if (clipping.isBeyondLimit) {
    const what = {
      de: 'der Kindle hat keinen Text behalten, da der Verlag nicht mehr zu kopieren erlaubt',
      en: 'the Kindle kept no text, for the publisher allows no more to be copied',
    };
    return flawedReading(sourceOf('kindle', where, { title, note }), share, { where: '', what });
  }
  if (kind !== 'highlight') {
    const source = sourceOf('kindle', where, { title, note: text });
    return { source, share, state: 'no-passage', why: 'no-quotation' };
  }
  return quotedReading('kindle', where, share, {
    id: derivedId('kindle', title, `${from}-${to}`, text),
    exact: text,
    prefix: '',
    suffix: '',
    title,
    note,
    tags: [],
    created: at,
    modified: notes.reduce(
      (last, { at: noted }) => (noted !== undefined && noted > (last ?? '') ? noted : last),
      at,
    ),
  });
}

function entriesOf(text: string): readonly Entry[] {
  const lines = text.split(/\r?\n/u);
  const entries: Entry[] = [];
  let from = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    if (at < lines.length && !kindleSeparator.test(lines[at] ?? '')) continue;
    const part = lines.slice(from, at);
    const clipping = readClipping(part, from + 1);
    // Behind the last separator there is nothing.
    if (clipping || part.some((line) => line.trim() !== ''))
      entries.push({ clipping, line: from + 1, share: Math.min(1, (at + 1) / lines.length) });
    from = at + 1;
  }
  return entries;
}

type Joined = {
  readonly on: ReadonlyMap<Clipping, readonly Clipping[]>;
  readonly joined: ReadonlySet<Clipping>;
};

function notesOnHighlights(clippings: readonly Clipping[]): Joined {
  const on = new Map<Clipping, Clipping[]>();
  const joined = new Set<Clipping>();
  const byTitle = Map.groupBy(clippings, ({ title }) => title);
  for (const ofBook of byTitle.values()) {
    const highlights = ofBook.filter(({ kind, isBeyondLimit }) => kind === 'highlight' && !isBeyondLimit);
    // Of two that end together the later one was made to replace the earlier.
    const byEnd = new Map(highlights.map((highlight) => [highlight.to, highlight]));
    for (const note of ofBook) {
      if (note.kind !== 'note' || note.text === '') continue;
      const highlight =
        byEnd.get(note.to) ?? highlights.find(({ from, to }) => from <= note.from && note.from <= to);
      if (!highlight) continue;
      on.set(highlight, [...(on.get(highlight) ?? []), note]);
      joined.add(note);
    }
  }
  return { on, joined };
}

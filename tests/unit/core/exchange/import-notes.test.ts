import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import { targetOf } from '../../../../core/annotations/target.ts';
import type { Candidate } from '../../../../core/exchange/candidate.ts';
import { exportNotes } from '../../../../core/exchange/export-notes.ts';
import type { ExportFormat, TextFile } from '../../../../core/exchange/formats.ts';
import { importNotes, tally } from '../../../../core/exchange/import-notes.ts';
import { placeIn } from '../../../../core/exchange/place-in.ts';
import { exampleNote, otherId } from '../annotations/example.ts';
import { editions, german, heads } from './library.ts';

const now = '2026-12-01T00:00:00.000Z';
const note: Annotation = {
  ...exampleNote,
  target: targetOf(german, { start: { segment: 's2', offset: 4 }, end: { segment: 's2', offset: 9 } }),
};

const files = (format: ExportFormat, ...annotations: readonly Annotation[]): readonly TextFile[] =>
  exportNotes(format, annotations, { heads });

const imported = (
  some: readonly TextFile[],
  known: readonly Annotation[] = [],
  isCancelled?: () => boolean,
): readonly Candidate[] =>
  Array.from(
    importNotes(some, { known, place: placeIn(editions), now, ...(isCancelled ? { isCancelled } : {}) }),
  );

/** The Markdown export after somebody has replaced words in it. */
const edited = (from: string | RegExp, to: string): readonly TextFile[] =>
  files('markdown', note).map(({ name, text }) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`there is no ${String(from)} in ${text}`);
    return { name, text: changed };
  });

describe('our own formats', () => {
  const formats: readonly ExportFormat[] = ['w3c', 'markdown', 'csv'];

  it.each(formats)('%s: the state that was changed last counts, either way', (format) => {
    const later = { ...note, note: 'Later', modified: '2026-11-22T00:00:00.000Z' };
    expect(imported(files(format, later), [note])).toMatchObject([
      { result: 'newer', reason: { code: 'changed-later', fields: ['note'] }, annotation: later },
    ]);
    expect(imported(files(format, note), [later])).toMatchObject([
      { result: 'older', reason: { code: 'changed-here', fields: ['note'] }, annotation: later },
    ]);
  });

  it.each(formats)('%s: the same passage with the same words under another id is a double', (format) => {
    expect(imported(files(format, { ...note, id: otherId }), [note])).toMatchObject([
      { result: 'same', reason: { code: 'double' }, annotation: note },
    ]);
    const elsewhere = { ...note, id: otherId, target: { ...note.target, start: 300, end: 305 } };
    expect(imported(files(format, elsewhere), [note])).toMatchObject([{ result: 'new' }]);
  });

  it.each(formats)('%s: notes on a work that is not in the library come in as they are', (format) => {
    const gone = { ...note, target: { ...note.target, work: 'gone' } };
    expect(imported(files(format, gone))).toMatchObject([{ result: 'new', annotation: gone }]);
  });

  it('several files are one import', () => {
    const other = { ...note, id: otherId, target: { ...note.target, work: 'essay' } };
    const both = [...files('markdown', note, other), ...files('csv', note)];
    expect(both.map(({ name }) => name)).toEqual(['deep-value.md', 'essay.md', 'fathom-notes.csv']);
    expect(tally(imported(both))).toEqual({ new: 2, same: 1, newer: 0, older: 0, unplaced: 0, flawed: 0 });
  });

  it('a notes file of the app is read as well', () => {
    const page = JSON.parse(files('w3c', note)[0]?.text ?? '').first;
    expect(imported([{ name: 'deep-value.jsonld', text: JSON.stringify(page) }])).toMatchObject([
      { result: 'new', annotation: note },
    ]);
  });

  it('another program’s W3C annotation is placed by its quotation', () => {
    const record = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://example.org/anno1',
      type: 'Annotation',
      bodyValue: 'Somebody’s thought',
      target: {
        source: { id: 'https://example.org/page', language: 'en' },
        selector: {
          type: 'TextQuoteSelector',
          exact: 'rarest form of capital',
          prefix: 'Patience is the ',
          suffix: ', and it cannot',
        },
      },
    };
    expect(imported([{ name: 'a.json', text: JSON.stringify(record) }])).toMatchObject([
      {
        result: 'new',
        annotation: {
          note: 'Somebody’s thought',
          target: { work: 'deep-value', language: 'en', segment: 's3' },
        },
      },
    ]);
  });

  it('a W3C annotation on several targets is a note on each of them, told of one by one', () => {
    const on = (exact: string, prefix: string) => ({
      source: 'https://example.org/page',
      selector: { type: 'TextQuoteSelector', exact, prefix, suffix: '' },
    });
    const record = {
      id: 'https://example.org/anno1',
      type: 'Annotation',
      bodyValue: 'Somebody’s thought',
      target: [
        on('rarest form of capital', 'Patience is the '),
        'https://example.org/page',
        on('it cannot be borrowed', 'capital, and '),
      ],
    };
    const file = [{ name: 'a.json', text: JSON.stringify(record) }];
    const found = imported(file);
    expect(found).toMatchObject([
      {
        result: 'new',
        annotation: { note: 'Somebody’s thought', target: { exact: 'rarest form of capital' } },
      },
      { result: 'unplaced', reason: { code: 'no-quotation' } },
      {
        result: 'new',
        annotation: { note: 'Somebody’s thought', target: { exact: 'it cannot be borrowed' } },
      },
    ]);
    const taken = found.flatMap((each) => (each.result === 'new' ? [each.annotation] : []));
    expect(new Set(taken.map(({ id }) => id)).size).toBe(2);
    expect(imported(file, taken).map(({ result }) => result)).toEqual(['same', 'unplaced', 'same']);
    // Whoever imported the first alone, as it was once read, knows it again.
    const alone = imported([
      { name: 'b.json', text: JSON.stringify({ ...record, target: record.target[0] }) },
    ]);
    expect(alone).toMatchObject([{ result: 'new', annotation: { id: taken[0]?.id } }]);
  });

  // 4.2.9 of the model: a selector that is refined only says where to look for the part that is meant.
  it.each([
    ['within a fragment', { type: 'FragmentSelector', value: 'para5' }, 'rarest form of capital'],
    [
      'within a longer quotation',
      { type: 'TextQuoteSelector', exact: 'Patience is the rarest form of capital' },
      'rarest form of capital',
    ],
  ])('another program’s W3C annotation %s is placed by the quotation that refines it', (_, broad, exact) => {
    const refinedBy = {
      type: 'TextQuoteSelector',
      exact,
      prefix: 'Patience is the ',
      suffix: ', and it cannot',
    };
    const record = {
      id: 'urn:x:1',
      type: 'Annotation',
      target: { source: 'urn:x:y', selector: { ...broad, refinedBy } },
    };
    expect(imported([{ name: 'a.json', text: JSON.stringify([record]) }])).toMatchObject([
      { result: 'new', annotation: { target: { exact } } },
    ]);
  });

  it('a quotation that is refined by what cannot be read is not taken for what was marked', () => {
    const selector = {
      type: 'TextQuoteSelector',
      exact: 'Patience is the rarest form of capital, and it cannot be borrowed.',
      refinedBy: { type: 'TextPositionSelector', start: 0, end: 8 },
    };
    const record = { id: 'urn:x:1', type: 'Annotation', target: { source: 'urn:x:y', selector } };
    expect(imported([{ name: 'a.json', text: JSON.stringify([record]) }])).toMatchObject([
      { result: 'unplaced' },
    ]);
  });
});

describe('a note that was removed here', () => {
  const after = (at: string) =>
    Array.from(
      importNotes(files('csv', note), {
        known: [],
        removed: new Map([[note.id, at]]),
        place: placeIn(editions),
        now,
      }),
    );

  it('does not come back unasked, unless it was changed elsewhere since', () => {
    expect(after('2026-11-30T00:00:00Z')).toMatchObject([
      { result: 'older', reason: { code: 'removed-here' }, annotation: note },
    ]);
    expect(after('2026-11-01T00:00:00Z')).toMatchObject([{ result: 'new' }]);
  });
});

describe('a Markdown file that was edited by hand', () => {
  const onlyOne = (some: readonly TextFile[], known = [note]) => imported(some, known)[0];

  it('brings note, hashtags and colour, and is changed now', () => {
    const changed = edited('Compare *Blue Ocean*', 'Contrast *Blue Ocean*').map(({ name, text }) => ({
      name,
      text: text.replace('#to-read #Größe', '#to-read #new').replace('· green ·', '· pink ·'),
    }));
    expect(onlyOne(changed)).toMatchObject({
      result: 'newer',
      reason: { code: 'changed-in-file', fields: ['colour', 'note', 'tags'] },
      annotation: {
        ...note,
        note: 'Contrast *Blue Ocean*, § 4.',
        tags: ['to read', 'new'],
        colour: 'pink',
        modified: now,
      },
    });
  });

  it('may have other text around the notes, and CR LF', () => {
    expect(onlyOne(edited('## § 2', '## My chapter\n\nSome words of mine.'))).toMatchObject({
      result: 'same',
      reason: { code: 'identical' },
    });
    expect(
      onlyOne(
        files('markdown', note).map(({ name, text }) => ({ name, text: text.replaceAll('\n', '\r\n') })),
      ),
    ).toMatchObject({ result: 'same' });
  });

  it('whose quotation was changed loses no note: the place stays where the note is known', () => {
    const changed = edited('> Preis', '> Preiß');
    expect(onlyOne(changed)).toMatchObject({ result: 'same', annotation: note });
    expect(onlyOne(changed, [])).toMatchObject({ result: 'unplaced', reason: { code: 'not-found' } });
    const longer = edited('> Preis', '> Preis ist, was man zahlt');
    expect(onlyOne(longer, [])).toMatchObject({
      result: 'new',
      annotation: { id: note.id, note: note.note, target: { exact: 'Preis ist, was man zahlt' } },
    });
  });

  it.each([
    [/^> Preis$/mu, '', 'the quotation is missing'],
    [/^— .*$/mu, '', 'the line with colour and dates below the note is missing'],
    ['"kind":"note"', '"kind":"song"', /^must be "highlight", "note" or "bookmark"/u],
    ['<!-- fathom {', '<!-- fathom ', 'the comment at the end of the note is damaged'],
  ])('is flawed without %s, and says what is wrong and where', (from, to, what) => {
    expect(onlyOne(edited(from, to))).toMatchObject({
      result: 'flawed',
      source: { where: { unit: 'line', number: expect.any(Number) } },
      reason: { flaw: { what: { en: typeof what === 'string' ? what : expect.stringMatching(what) } } },
    });
  });
});

describe('a CSV file that went through a spreadsheet', () => {
  it('may have semicolons, other columns and another order', () => {
    const [{ text } = { text: '' }] = files('csv', { ...note, note: 'plain', tags: ['a', 'b'] });
    const [header = [], row = []] = text
      .trim()
      .split('\r\n')
      .map((line) => line.match(/"(?:[^"]|"")*"|[^,]+|(?<=,)(?=,)/gu) ?? []);
    const turned = [header, row].map((cells) => [...cells.toReversed(), 'mine'].join(';')).join('\n');
    expect(imported([{ name: 'x.csv', text: turned }])).toMatchObject([
      { result: 'new', annotation: { note: 'plain', tags: ['a', 'b'] } },
    ]);
  });

  it('says which cell of which row is wrong, and reads the others', () => {
    const [{ text } = { text: '' }] = files('csv', note, { ...note, id: otherId, note: 'other' });
    const broken = text.replace(note.created, 'last week');
    expect(imported([{ name: 'x.csv', text: broken }])).toMatchObject([
      {
        result: 'flawed',
        source: { where: { unit: 'row', number: 1 }, note: note.note },
        reason: { flaw: { where: 'created' } },
      },
      { result: 'new' },
    ]);
    expect(imported([{ name: 'x.csv', text: text.replace(',end,', ',ende,') }])).toMatchObject([
      { reason: { flaw: { where: 'end', what: { en: 'the column is missing' } } } },
      { result: 'flawed' },
    ]);
  });
});

describe('progress and cancel', () => {
  const many = Array.from({ length: 50 }, (_, index) => ({
    ...note,
    id: otherId.replace(/^.{8}/u, String(index).padStart(8, '0')),
    note: `n${index}`,
  }));

  it.each(['w3c', 'markdown', 'csv'] as const)('%s: the share grows to one', (format) => {
    const shares = imported(files(format, ...many)).map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(0)).toBeLessThan(0.1);
    expect(shares.at(-1)).toBeGreaterThan(0.99);
  });

  it('a cancelled import reads no further, and what was given stands', () => {
    let asked = 0;
    expect(imported(files('csv', ...many), [], () => (asked += 1) > 7)).toHaveLength(7);
  });

  it('a caller may stop at any record', () => {
    const [first] = importNotes(files('csv', ...many), { known: [], place: placeIn(editions), now });
    expect(first?.result).toBe('new');
  });
});

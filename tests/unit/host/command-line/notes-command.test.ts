import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import { targetOf } from '../../../../core/annotations/target.ts';
import { collectionModel } from '../../../../core/exchange/w3c-model.ts';
import { editionSchema, type Edition } from '../../../../core/model/edition.ts';
import { check, checked } from '../../../../core/schema/check.ts';
import { run } from '../../../../host/command-line/run.ts';
import { compilePack } from '../../../../host/compile/compile-pack.ts';
import { notesStore } from '../../../../host/notes/notes-store.ts';
import { exampleNote, otherId } from '../../core/annotations/example.ts';
import { library, writeFiles } from '../compile/sources.ts';

const articles = {
  'articles/seas.de.md':
    '# Meere\n\nEin Blauer Ozean ist noch leer. Davon handelt das Stück, und von sonst gar nichts.',
  'articles/seas.en.md':
    '# Seas\n\nThe blue ocean is still empty. That is what this piece is about, and nothing else.',
};

/** A compiled library with two notes on it, and a way to type commands. */
async function readersFolder() {
  const sources = await library(articles);
  const report = await compilePack(sources);
  if (!report.ok) throw new Error(JSON.stringify(report.errors));
  const data = join(sources.folder, 'data');
  const editionIn = async (language: string): Promise<Edition> =>
    checked(
      editionSchema,
      JSON.parse(await readFile(join(sources.out, 'editions', `seas.${language}.json`), 'utf8')),
      language,
    );
  const on = (edition: Edition, start: number, end: number) =>
    targetOf(edition, { start: { segment: 's1', offset: start }, end: { segment: 's1', offset: end } });
  const german: Annotation = { ...exampleNote, target: on(await editionIn('de'), 4, 16) };
  const english: Annotation = {
    ...exampleNote,
    id: otherId,
    kind: 'highlight',
    note: '',
    tags: [],
    target: on(await editionIn('en'), 4, 14),
  };
  const write = async (...annotations: readonly Annotation[]) => {
    for (const annotation of annotations) await notesStore(data).write(annotation);
  };
  const notes = async (folder = data) => (await notesStore(folder).readAll()).annotations;
  const places = { ...sources, pack: sources.out, reader: join(sources.folder, 'reader') };
  const type = async (...args: readonly string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const io = {
      out: (line: string) => out.push(line),
      err: (line: string) => err.push(line),
      width: 100,
      bold: false,
      cwd: sources.folder,
      places,
    };
    const named = args.includes('--data') ? args : [...args, '--data', data];
    return { code: await run(['notes', ...named], io), out, err };
  };
  return { folder: sources.folder, data, german, english, write, notes, type };
}

describe('notes', () => {
  test.each([
    [[], 'Say what to do with the notes: list, export, import, check'],
    [['burn'], 'Say what to do with the notes: list, export, import, check, not “burn”'],
    [['toString'], 'Say what to do with the notes'],
    [['list', 'x'], 'notes list takes no names'],
    [['list', '--work', '../x'], '--work takes the id of a work'],
    [['export'], '--format takes w3c, markdown, csv'],
    [['export', '--format', 'pdf'], '--format takes w3c, markdown, csv'],
    [['export', '--format', 'csv'], 'Name a folder or file to write to with --out'],
    [['export', '--format', 'csv', '--out', 'x'], 'There are no notes to export'],
    [['import'], 'Name a file to import'],
    [['import', 'nowhere.csv'], 'There is no file nowhere.csv'],
    [['import', 'articles/empty'], 'There is nothing to import in articles/empty'],
    [['import', 'bytes.csv'], 'bytes.csv is not UTF-8 text'],
    [['check', '--pack', 'nowhere'], 'nowhere is no whole pack'],
  ])('answers bad input %j with one clear line and 1', async (args, line) => {
    const { folder, type } = await readersFolder();
    await writeFiles(folder, { 'bytes.csv': new Uint8Array([0xff, 0xfe, 0x00]), 'articles/empty/x.png': '' });
    // Without a part there are no options to read.
    const { code, out, err } = args.length === 0 ? await type('--data', 'x') : await type(...args);
    expect([code, out]).toEqual([1, []]);
    expect(err).toEqual([expect.stringContaining(args.length === 0 ? 'Say what to do' : `fathom: ${line}`)]);
  });
});

describe('notes list', () => {
  test('shows every note in one line, or as JSON', async () => {
    const { type, write, german, english } = await readersFolder();
    expect((await type('list')).out).toEqual(['There are no notes.']);
    await write({ ...german, note: 'Two\nlines \u001b[2J' }, english);
    expect((await type('list')).out).toEqual([
      'seas: 2 notes',
      '  de § 1    note      “Blauer Ozean”  Two lines \ufffd[2J  #to-read #Größe',
      '  en § 1    highlight “blue ocean”',
    ]);
    expect(JSON.parse((await type('list', '--json', '--work', 'seas')).out.join('\n'))).toMatchObject([
      { id: german.id },
      english,
    ]);
    expect((await type('list', '--work', 'other')).out).toEqual(['There are no notes on this work.']);
  });
});

describe('notes export', () => {
  test.each([
    ['w3c', 'fathom-notes.jsonld'],
    ['markdown', 'seas.md'],
    ['csv', 'fathom-notes.csv'],
  ])(
    '%s: says how many are identical on disk, and they come back into an empty folder',
    async (format, name) => {
      const { folder, type, write, notes, german, english } = await readersFolder();
      await write(german, english);
      const { code, out, err } = await type('export', '--format', format, '--out', 'given-out');
      expect([code, out, err]).toEqual([0, [`given-out/${name}`, '2 of 2 identical'], []]);
      expect(await readdir(join(folder, 'given-out'))).toEqual([name]);

      const again = await type('import', 'given-out');
      expect(again.out.slice(-2)).toEqual(['2 records: 2 same', '0 notes written.']);
      const fresh = join(folder, 'fresh');
      const first = await type('import', `given-out/${name}`, '--data', fresh);
      expect([first.code, ...first.out.slice(-2)]).toEqual([0, '2 records: 2 new', '2 notes written.']);
      expect((await notes(fresh)).toSorted((one, other) => (one.id < other.id ? -1 : 1))).toEqual([
        german,
        english,
      ]);
    },
  );

  test('writes one work to the file that was named, and never over another one unasked', async () => {
    const { folder, type, write, german } = await readersFolder();
    await write(german, { ...german, id: otherId, target: { ...german.target, work: 'gone' } });
    const line = ['export', '--format', 'w3c', '--work', 'gone', '--out', 'mine.jsonld'];
    expect((await type(...line)).out).toEqual(['mine.jsonld', '1 of 1 identical']);
    const collection = JSON.parse(await readFile(join(folder, 'mine.jsonld'), 'utf8'));
    expect(check(collectionModel, collection)).toMatchObject({ ok: true });
    expect(collection.total).toBe(1);
    expect((await type(...line)).err).toEqual([expect.stringContaining('There is mine.jsonld already')]);
    expect((await type(...line, '--overwrite')).code).toBe(0);
    expect((await type('export', '--format', 'markdown', '--out', 'mine.jsonld')).err).toEqual([
      expect.stringContaining('name a folder'),
    ]);
  });

  test('tells what cannot be read and is therefore missing', async () => {
    const { data, type, write, german } = await readersFolder();
    await write(german);
    const path = join(data, 'notes', 'seas.jsonld');
    const page = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(
      path,
      JSON.stringify({ ...page, items: [...page.items, { id: 'urn:uuid:x', type: 'Annotation' }] }),
    );
    const { code, out, err } = await type('export', '--format', 'csv', '--bom', '--out', 'x.csv');
    expect([code, out]).toEqual([0, ['x.csv', '1 of 1 identical']]);
    expect(err).toEqual([expect.stringMatching(/^warning: notes\/seas\.jsonld: record 2 /u)]);
  });
});

describe('notes import', () => {
  const readwise = [
    'Highlight,Book Title,Note,Highlighted at',
    '"That is what this piece is about, and nothing else.",Seas,From Readwise,2024-05-06 07:08:09+00:00',
    'no such words anywhere in this library,Seas,,',
    '"broken "row,Seas,,',
  ].join('\n');

  test('a dry run says what would happen and writes nothing; the run does just that', async () => {
    const { folder, type, notes } = await readersFolder();
    await writeFiles(folder, { 'r.csv': readwise });
    const dry = await type('import', 'r.csv', '--dry-run');
    expect([dry.code, dry.out]).toEqual([
      0,
      [
        'new      row 1      “That is what this piece is about, and n…”: not in the library yet',
        'unplaced row 2      “no such words anywhere in this library”: no text of the library says this',
        'flawed   row 3      at line 4: text stands behind a closing quotation mark',
        '3 records: 1 new, 1 unplaced, 1 flawed',
        'Nothing was written.',
      ],
    ]);
    expect(await notes()).toEqual([]);
    expect((await type('import', 'r.csv')).out.at(-1)).toBe('1 note written.');
    expect(await notes()).toMatchObject([
      { note: 'From Readwise', target: { work: 'seas', language: 'en', segment: 's1' } },
    ]);
    expect((await type('import', 'r.csv')).out.at(-2)).toBe('3 records: 1 same, 1 unplaced, 1 flawed');
  });

  test('what a text says only in similar words is named and not written', async () => {
    const { folder, type, notes } = await readersFolder();
    const quotation = 'That was what this piece was about, and nothing else.';
    await writeFiles(folder, { 'r.csv': `Highlight,Book Title\n"${quotation}",Seas` });
    const { out } = await type('import', 'r.csv');
    expect(out).toEqual([
      'unplaced row 1      “That was what this piece was about, and…”: no text says just this, but one says something like it (seas en § 1)',
      '1 record: 1 unplaced',
      '0 notes written.',
    ]);
    expect(await notes()).toEqual([]);
  });

  test('what was removed does not come back unless that is asked for', async () => {
    const { data, folder, type, write, notes, german } = await readersFolder();
    await write(german);
    await type('export', '--format', 'csv', '--out', 'x.csv');
    await notesStore(data).remove('seas', german.id);
    const { out } = await type('import', 'x.csv');
    expect(out).toEqual([
      expect.stringContaining('it was removed here'),
      '1 record: 1 older',
      '0 notes written.',
    ]);
    expect((await type('import', join(folder, 'x.csv'), '--removed')).out.at(-1)).toBe('1 note written.');
    expect(await notes()).toMatchObject([{ id: german.id, note: german.note }]);
  });

  test('a file of another kind is told and fails', async () => {
    const { folder, type } = await readersFolder();
    await writeFiles(folder, { 'x.txt': 'Dear diary' });
    const { code, out } = await type('import', 'x.txt');
    expect([code, out[0]]).toEqual([
      1,
      'flawed   line 1     “x.txt”: the file is in none of the known formats',
    ]);
  });
});

describe('notes check', () => {
  test('says where each note stands, and fails only for what cannot be read', async () => {
    const { data, type, write, german, english } = await readersFolder();
    await write(
      german,
      { ...english, target: { ...english.target, exact: 'quite other words', hash: '0'.repeat(64) } },
      { ...german, id: '11111111-1111-4111-8111-111111111111', target: { ...german.target, work: 'gone' } },
    );
    const { code, out } = await type('check');
    expect([code, out]).toEqual([
      0,
      [
        'lost:',
        expect.stringMatching(/^ {2}seas en § 1 .*“quite other words”/u),
        'on an edition that is not in the library:',
        expect.stringMatching(/^ {2}gone de § 1 .*“Blauer Ozean”/u),
        '3 notes: 1 in place, 0 moved, 0 unsure, 1 lost, 1 on an edition that is not in the library; 0 flaws',
      ],
    ]);
    const path = join(data, 'notes', 'seas.jsonld');
    const page = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...page, items: [...page.items, 'nonsense'] }));
    const flawed = await type('check');
    expect([flawed.code, flawed.err, flawed.out.at(-1)]).toEqual([
      1,
      [expect.stringMatching(/^flaw: notes\/seas\.jsonld: record 3 /u)],
      expect.stringMatching(/^3 notes: .*; 1 flaw$/u),
    ]);
  });
});

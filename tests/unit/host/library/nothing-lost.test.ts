import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../core/annotations/annotation.ts';
import { folderLock, notesLock } from '../../../../host/files/folder-lock.ts';
import { catalogueOf } from '../../../../host/library/catalogue.ts';
import { createConverter } from '../../../../host/library/convert/create-converter.ts';
import { moveEdition } from '../../../../host/library/correct.ts';
import { libraryPaths } from '../../../../host/library/library-paths.ts';
import { moveNotes } from '../../../../host/library/move-notes.ts';
import { readOrigin } from '../../../../host/library/origin.ts';
import { hasGone } from '../../../../host/library/watch/scan.ts';
import { notesStore } from '../../../../host/notes/notes-store.ts';
import { exampleNote } from '../../core/annotations/example.ts';
import { tempFolder } from '../temp-folder.ts';
import { essay, filesIn, importFiles, libraryIn, type TestLibrary } from './library-in.ts';

const converter = createConverter({ concepts: [] });
afterAll(() => converter.end());

const textOf = (library: TestLibrary, file: string): Promise<string> =>
  readFile(join(library.data, 'library', file), 'utf8');

const titles = async (library: TestLibrary): Promise<readonly string[]> =>
  (await library.fromFiles()).flatMap(({ id, editions }) =>
    editions.map(({ language, title }) => `${id} ${language}: ${title}`),
  );

const pause = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/** A library with one article of which a new text is placed but not written yet, when the reader does something. */
async function whileImporting(doing: (library: TestLibrary) => Promise<void>): Promise<TestLibrary> {
  let converted = 0;
  const library = await libraryIn({
    converter: {
      ...converter,
      convert: async (file) => converter.convert(file).finally(() => (converted += 1)),
      end: async () => undefined,
    },
  });
  await filesIn(library.files, { 'value.md': essay('On Value', 'What something is worth.') });
  await importFiles(library, ['value.md']);
  await filesIn(library.files, { 'value.md': essay('On Value', 'What something is worth to us.') });
  const before = converted;
  const all = await folderLock(libraryPaths(library.data).lock)(async () => {
    const done = doing(library);
    const imported = importFiles(library, ['value.md']);
    await expect.poll(() => converted, { timeout: 20_000 }).toBeGreaterThan(before);
    await pause(100);
    return { done, imported };
  });
  await all.done;
  await all.imported;
  return library;
}

describe('what the reader does while a new text of an article is on its way', () => {
  it('stands: a correction is in the new text', async () => {
    const library = await whileImporting(({ correct }) =>
      correct({ work: 'value', language: 'en', to: { title: 'Of Worth' } }),
    );
    expect(await titles(library)).toEqual(['value en: Of Worth']);
    expect(await textOf(library, 'value/en.md')).toMatch(/title: Of Worth\n[^]*worth to us/);
  });

  it('stands: with another language it is one edition', async () => {
    const library = await whileImporting(({ correct }) =>
      correct({ work: 'value', language: 'en', to: { language: 'de' } }),
    );
    expect(await titles(library)).toEqual(['value de: On Value']);
    expect(await textOf(library, 'value/de.md')).toContain('worth to us');
  });

  it('stands: what was removed is whole in the bin, and comes back', async () => {
    const library = await whileImporting(({ remove }) => remove(['value']));
    expect((await titles(library)).filter((title) => title.startsWith('value '))).toEqual([]);
    await library.restore(['value']);
    expect(await textOf(library, 'value/en.md')).toContain('is worth.');
  });
});

describe('an article that somebody else writes', () => {
  it('beside its translation while Fathom runs is not written over by an import', async () => {
    const library = await libraryIn();
    await filesIn(library.files, {
      'value.de.md': '# Vom Wert\n\nWas etwas wert ist, entscheiden die Menschen, die es kaufen.',
      'value.en.md': essay('On Value'),
    });
    await importFiles(library, ['value.de.md']);
    const byHand = '# My own translation\n\nIt took me a week to write this.\n';
    await writeFile(join(library.data, 'library/value/en.md'), byHand);
    await importFiles(library, ['value.en.md']);
    expect(await textOf(library, 'value/en.md')).toBe(byHand);
    expect((await titles(library)).filter((title) => title.includes('On Value'))).toHaveLength(1);
  });

  it('in another encoding keeps its letters when it is corrected, and itself', async () => {
    const library = await libraryIn();
    const german = '# Größe\n\nWas die Käufer für die Größe der Märkte zahlen, hängt von den Bäckern ab.\n';
    await filesIn(library.files, { 'value.md': german });
    await importFiles(library, ['value.md']);
    const article = join(library.data, 'library/value/de.md');
    const saved = Buffer.from(await readFile(article, 'utf8'), 'latin1');
    await writeFile(article, saved);
    await library.correct({ work: 'value', language: 'de', to: { author: 'A. Bäcker' } });
    expect(await readFile(article, 'utf8')).toContain('Käufer für die Größe der Märkte');
    expect(await readFile(`${article}.edited-1`)).toEqual(saved);
  });

  it('into the original is put aside before a new one comes', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'value.md': essay('On Value', 'What something is worth.') });
    await importFiles(library, ['value.md']);
    const original = join(library.data, 'library/value/original.en.md');
    await writeFile(original, 'My own words, in the wrong file.');
    await filesIn(library.files, { 'value.md': essay('On Value', 'What something is worth to us.') });
    await importFiles(library, ['value.md']);
    expect(await readFile(`${original}.edited-1`, 'utf8')).toBe('My own words, in the wrong file.');
    expect(await library.check()).toEqual({ articles: 1, flaws: [] });
    await filesIn(library.files, { 'value.md': essay('On Value', 'What something is worth to all.') });
    await importFiles(library, ['value.md']);
    expect(await readdir(join(library.data, 'library/value'))).toHaveLength(4);
  });

  it('while it is given another language is kept', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'value.md': essay('On Value') });
    await importFiles(library, ['value.md']);
    await library.close();
    const paths = libraryPaths(library.data);
    const [catalogue, bin] = [catalogueOf(paths.shelves), catalogueOf(paths.bin)];
    await Promise.all([catalogue.load(), bin.load()]);
    const byHand = `${await textOf(library, 'value/en.md')}\nA thought of my own.\n`;
    const around = {
      paths,
      catalogue,
      bin,
      isTaken: () => false,
      follow: () => writeFile(paths.article('value', 'en'), byHand),
    };
    await moveEdition(around, { work: 'value', language: 'en' }, 'de');
    expect(await textOf(library, 'value/de.md.edited-1')).toBe(byHand);
    expect(await readdir(join(library.data, 'library/value'))).not.toContain('en.md');
  });
});

describe('a correction', () => {
  it('that failed on the way goes on where it was when it is tried again', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'value.md': essay('On Value') });
    await importFiles(library, ['value.md']);
    // A file where the folder of notes should be.
    await writeFile(join(library.data, 'notes'), '');
    const again = { work: 'value', language: 'en', to: { language: 'de' } } as const;
    await expect(library.correct(again)).rejects.toThrow();
    await rm(join(library.data, 'notes'));
    await library.correct(again);
    expect(await titles(library)).toEqual(['value de: On Value']);
    expect(await readdir(join(library.data, 'library'))).toEqual(['value']);
  });

  it('that there is no author outlives the next import', async () => {
    const library = await libraryIn();
    const file = (text: string): string => `---\nauthor: Nobody\n---\n\n${essay('On Value', text)}`;
    await filesIn(library.files, { 'value.md': file('What something is worth.') });
    await importFiles(library, ['value.md']);
    await library.correct({ work: 'value', language: 'en', to: { author: null } });
    await filesIn(library.files, { 'value.md': file('What something is worth to us.') });
    expect(await importFiles(library, ['value.md'])).toMatchObject({ changed: 1 });
    expect((await library.edition({ work: 'value', language: 'en' })).head).not.toHaveProperty('author');
  });

  const note: Annotation = {
    ...exampleNote,
    target: { ...exampleNote.target, work: 'value', language: 'en' },
  };

  it.each([
    ['of the language', 'value'],
    ['that makes a work of its own', 'value-2'],
  ])('%s takes along what is written in a note meanwhile', async (_, work) => {
    const data = await tempFolder();
    const [store, elsewhere] = [notesStore(data), notesStore(data)];
    await store.write(note);
    await elsewhere.readAll();
    const file = join(data, 'notes/value.jsonld');
    const moving = await notesLock(data)(async () => {
      const under = moveNotes(data, { work: 'value', language: 'en' }, { work, language: 'de' });
      // It has read the notes by now, and waits for the lock.
      await pause(300);
      const page = await readFile(file, 'utf8');
      await writeFile(
        file,
        page.replace(note.note, 'What I think now').replaceAll(note.modified, '2999-01-01T00:00:00.000Z'),
      );
      return { under };
    });
    await moving.under;
    expect((await notesStore(data).readAll()).annotations).toMatchObject([
      { id: note.id, note: 'What I think now', target: { work, language: 'de' } },
    ]);
  });
});

describe('a new text in another language', () => {
  it('waits where the notes cannot be taken along, and is no second work', async () => {
    const library = await libraryIn();
    const file = join(library.files, 'value.md');
    await filesIn(library.files, { 'value.md': essay('On Value') });
    await library.watch(library.files);
    await library.lookThrough();
    // A file where the folder of notes should be.
    await writeFile(join(library.data, 'notes'), '');
    await writeFile(file, '# Vom Wert\n\nWas etwas wert ist, entscheiden die Menschen, die es kaufen.');
    await library.lookThrough();
    const queue = await library.imports();
    const { items } = queue.state();
    expect(items.map(({ result }) => result.outcome)).toContain('failed');
    await rm(join(library.data, 'notes'));
    await queue.retry(items.map(({ item }) => item));
    await queue.idle();
    expect(await titles(library)).toEqual(['value de: Vom Wert']);
  });
});

describe('two folders that are followed', () => {
  it('may each have an article of the same name and title', async () => {
    const library = await libraryIn();
    await filesIn(library.files, {
      'work/2026-11-22.md': essay('Sunday', 'We met at the office, and talked about prices.'),
      'home/2026-11-22.md': essay('Sunday', 'We baked bread, and it was very good indeed.'),
    });
    for (const folder of ['work', 'home']) {
      await library.watch(join(library.files, folder));
      await library.lookThrough();
    }
    expect(await titles(library)).toEqual(['2026-11-22 en: Sunday', '2026-11-22-2 en: Sunday']);
  });
});

describe('a file of a followed folder', () => {
  it('has gone only where that can be told', async () => {
    const folder = await tempFolder();
    await filesIn(folder, { 'a.md': '', 'sub/b.md': '' });
    await symlink(join(folder, 'loop'), join(folder, 'loop'));
    expect(await hasGone(folder, 'a.md')).toBe(false);
    expect(await hasGone(folder, 'A.md')).toBe(true);
    expect(await hasGone(folder, 'sub/c.md')).toBe(true);
    expect(await hasGone(folder, 'none/c.md')).toBe(true);
    expect(await hasGone(folder, 'loop/c.md')).toBe(false);
    await mkdir(join(folder, 'empty'));
    expect(await hasGone(join(folder, 'empty'), 'a.md')).toBe(false);
    expect(await hasGone(join(folder, 'away'), 'a.md')).toBe(false);
  });
});

describe('what is known of the works', () => {
  it('is not set aside because a tool is just writing it', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'value.md': essay('On Value') });
    await importFiles(library, ['value.md']);
    const folder = join(library.data, 'library/value');
    const origin = await readFile(join(folder, 'origin.json'), 'utf8');
    await writeFile(join(folder, 'origin.json'), origin.slice(0, 100));
    const reading = readOrigin(folder);
    await writeFile(join(folder, 'origin.json'), origin);
    expect((await reading)?.editions.en).toHaveProperty('original.file', 'original.en.md');
    expect(await readdir(folder)).not.toContain('origin.json.unreadable-1');
  });

  it('is known while it is read again', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'value.md': essay('On Value'), 'bread.md': essay('On Bread') });
    await importFiles(library, ['value.md', 'bread.md']);
    const paths = libraryPaths(library.data);
    const catalogue = catalogueOf(paths.shelves);
    await catalogue.load();
    await rm(paths.work('bread'), { recursive: true });
    catalogue.forget();
    const loading = catalogue.load();
    expect(catalogue.origin('value')).toBeDefined();
    await loading;
    expect([...catalogue.works().keys()]).toEqual(['value']);
  });
});

describe('notes on a work whose folder was deleted by hand', () => {
  it('are not asked for where their folder is none: each id would be theirs', async () => {
    const library = await libraryIn();
    await writeFile(join(library.data, 'notes'), '');
    await filesIn(library.files, { 'value.md': essay('On Value') });
    expect(await importFiles(library, ['value.md'])).toMatchObject({ added: 1 });
  });

  it('are not shown on another article of its name, and on itself they are', async () => {
    const library = await libraryIn();
    await filesIn(library.files, { 'value.md': essay('On Value', 'What something is worth.') });
    await importFiles(library, ['value.md']);
    const { head, segments } = await library.edition({ work: 'value', language: 'en' });
    const target = { work: 'value', language: 'en', segment: 's1', prefix: '', suffix: ' worth.' } as const;
    await notesStore(library.data).write({
      ...exampleNote,
      target: { ...target, exact: 'is', start: 15, end: 17, hash: head.hash },
    });
    expect(segments[0]?.text.slice(15, 17)).toBe('is');
    await library.close();
    await rm(join(library.data, 'library/value'), { recursive: true });
    const next = await libraryIn({ dataFolder: library.data, cache: library.cache, files: library.files });
    await filesIn(library.files, {
      'other/value.md': essay('The Value of Bread', 'Flour, water and salt.'),
      'value.md': essay('On Value', 'What something is worth.', 'More of it.'),
    });
    await importFiles(next, ['other/value.md', 'value.md']);
    expect(await titles(next)).toEqual(['value en: On Value', 'value-2 en: The Value of Bread']);
  });
});

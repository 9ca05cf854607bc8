import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { notesStore } from '../../../../host/notes/notes-store.ts';
import { englishPage, webArchiveOf } from '../../core/importers/imports/web-pages.ts';
import { exampleNote } from '../../core/annotations/example.ts';
import { essay, filesIn, importFiles, libraryIn } from './library-in.ts';

describe('a file that is imported', () => {
  it('becomes a work: its article, the original byte for byte, and where it came from', async () => {
    const library = await libraryIn();
    const text = essay('On Value', 'What something is worth is decided by those who buy it.');
    await filesIn(library.files, { 'essays/on-value.md': text });
    expect(await importFiles(library, ['essays/on-value.md'])).toMatchObject({
      state: 'idle',
      total: 1,
      done: 1,
      added: 1,
      failed: 0,
    });
    const folder = join(library.data, 'library/on-value');
    expect((await readdir(folder)).toSorted()).toEqual(['en.md', 'origin.json', 'original.en.md']);
    expect(await readFile(join(folder, 'original.en.md'), 'utf8')).toBe(text);
    const edition = await library.edition({ work: 'on-value', language: 'en' });
    expect(edition.head).toMatchObject({ work: 'on-value', language: 'en', title: 'On Value' });
    expect(edition.segments.map(({ text }) => text)[0]).toBe(
      'What something is worth is decided by those who buy it.',
    );
    expect(await library.works(null, 10)).toMatchObject([
      { id: 'on-value', format: 'markdown', file: 'on-value.md', editions: [{ title: 'On Value' }] },
    ]);
    expect(await library.textOf(edition.head.hash)).toContain('What something is worth');
    expect(await readdir(join(library.data, 'library'))).toEqual(['on-value']);
  });

  it('keeps its bytes and its ending where they are a web archive', async () => {
    const library = await libraryIn();
    const bytes = webArchiveOf({ data: englishPage, address: 'https://news.example/boats' });
    await filesIn(library.files, { 'Small boats.webarchive': bytes });
    expect(await importFiles(library, ['Small boats.webarchive'])).toMatchObject({ added: 1, failed: 0 });
    const folder = join(library.data, 'library/small-boats');
    expect((await readdir(folder)).toSorted()).toEqual(['en.md', 'origin.json', 'original.en.webarchive']);
    expect(Uint8Array.from(await readFile(join(folder, 'original.en.webarchive')))).toEqual(bytes);
    expect(await library.works(null, 10)).toMatchObject([{ id: 'small-boats', format: 'html' }]);
  });

  it('is known when it comes again, under whatever name', async () => {
    const library = await libraryIn();
    const text = essay('On Value');
    await filesIn(library.files, { 'a.md': text, 'b.md': text, 'c.md': essay('On Price') });
    expect(await importFiles(library, ['a.md', 'b.md', 'c.md'])).toMatchObject({ added: 2, known: 1 });
    expect(await importFiles(library, ['b.md'])).toMatchObject({ added: 0, known: 1 });
    expect((await library.works(null, 10)).map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('takes the place of its earlier text, which is kept for the notes on it, or not at all', async () => {
    const library = await libraryIn();
    const [first, second, third] = ['first', 'second', 'third'].map((word) =>
      essay('On Value', `What was said ${word} of what something is worth.`),
    ) as [string, string, string];
    await filesIn(library.files, { 'value.md': first });
    await importFiles(library, ['value.md']);
    const name = { work: 'value', language: 'en' } as const;
    const { hash } = (await library.edition(name)).head;
    const target = { ...exampleNote.target, ...name, hash };
    await notesStore(library.data).write({ ...exampleNote, target });
    await filesIn(library.files, { 'value.md': second });
    expect(await importFiles(library, ['value.md'])).toMatchObject({ changed: 1, failed: 0 });
    const texts = join(library.data, 'texts');
    expect(await readdir(texts)).toEqual([`${hash}.txt`]);

    await rm(texts, { recursive: true });
    await writeFile(texts, 'a file where the folder should be');
    await filesIn(library.files, { 'value.md': third });
    expect(await importFiles(library, ['value.md'])).toMatchObject({
      changed: 0,
      failed: 1,
      items: [{ result: { code: 'unwritable', detail: 'the earlier text could not be kept' } }],
    });
    expect((await library.edition(name)).segments[0]?.text).toContain('second');
    expect((await readdir(join(library.data, 'library'))).toSorted()).toEqual(['value']);
    await rm(texts);
    expect(await importFiles(library, ['value.md'])).toMatchObject({ changed: 1 });
    expect((await library.edition(name)).segments[0]?.text).toContain('third');
  });
});

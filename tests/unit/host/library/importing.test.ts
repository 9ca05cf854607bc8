import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
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

  it('is known when it comes again, under whatever name', async () => {
    const library = await libraryIn();
    const text = essay('On Value');
    await filesIn(library.files, { 'a.md': text, 'b.md': text, 'c.md': essay('On Price') });
    expect(await importFiles(library, ['a.md', 'b.md', 'c.md'])).toMatchObject({ added: 2, known: 1 });
    expect(await importFiles(library, ['b.md'])).toMatchObject({ added: 0, known: 1 });
    expect((await library.works(null, 10)).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { run } from '../../../../host/command-line/run.ts';
import { compilePack } from '../../../../host/compile/compile-pack.ts';
import { targetOf } from '../../../../core/annotations/target.ts';
import { readOwnEditions } from '../../../../host/library/read-own-editions.ts';
import { notesStore } from '../../../../host/notes/notes-store.ts';
import { exampleNote } from '../../core/annotations/example.ts';
import { library } from '../compile/sources.ts';

const articles = {
  'articles/seas.en.md':
    '# Seas\n\nThe blue ocean is still empty. That is what this piece is about, and nothing else.',
};

/** A compiled library, an empty data folder, files to import, and a way to type commands. */
async function readersFolder(files: Readonly<Record<string, string>>) {
  const sources = await library(articles);
  const report = await compilePack(sources);
  if (!report.ok) throw new Error(JSON.stringify(report.errors));
  vi.stubEnv('FATHOM_CACHE', join(sources.folder, 'cache'));
  const own = join(sources.folder, 'own');
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(own, name, '..'), { recursive: true });
    await writeFile(join(own, name), text);
  }
  const type = async (...args: readonly string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await run([...args, '--data', join(sources.folder, 'data'), '--pack', sources.out], {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      width: 100,
      bold: false,
      cwd: sources.folder,
      places: { ...sources, pack: sources.out, reader: join(sources.folder, 'reader') },
    });
    return { code, out, err };
  };
  return { own, type, data: join(sources.folder, 'data') };
}

const value = '# On Value\n\nWhat something is worth is decided by those who buy it.';

describe('import', () => {
  it('takes files and folders, and says in words which of them it could not take', async () => {
    const { type } = await readersFolder({
      'value.md': value,
      'below/seas.md': '# Seas of One’s Own\n\nThese are the seas that somebody has for himself.',
      'below/broken.pdf': 'this is no PDF',
      'below/picture.png': 'x',
      'node_modules/x.md': value,
    });
    const first = await type('import', 'own');
    expect(first).toMatchObject({ code: 1, out: ['3 files: 2 added, 1 failed'] });
    expect(first.err.join('\n')).toMatch(/^own\/below\/broken\.pdf: it is /mu);
    expect(await type('import', 'own/value.md')).toMatchObject({
      code: 0,
      out: ['1 file: 1 known'],
      err: [],
    });
    expect((await type('library', 'list')).out).toEqual([
      'seas-2  en  markdown  Seas of One’s Own',
      'value  en  markdown  On Value',
      '2 works',
    ]);
    expect(await type('import', 'nothing')).toMatchObject({
      code: 1,
      err: ['fathom: There is no file or folder nothing.'],
    });
    expect((await type('import', 'own/below/picture.png')).err.at(-1)).toContain(
      'no format that Fathom reads',
    );
  });
});

describe('library', () => {
  it('removes and restores works, rebuilds the index and checks the files', async () => {
    const { type, data } = await readersFolder({ 'value.md': value });
    await type('import', 'own');
    expect(await type('library', 'remove', 'value')).toMatchObject({ code: 0 });
    expect((await type('library', 'list')).out).toEqual(['0 works']);
    expect((await type('library', 'bin')).out).toEqual([
      expect.stringMatching(/^value {2}en {2}\d{4}-\d\d-\d\d {2}On Value$/u),
      '1 work',
    ]);
    expect(await type('library', 'restore', 'value')).toMatchObject({ code: 0 });
    // Two states of it in the bin, told apart by the time behind the id of the earlier one.
    await type('library', 'remove', 'value');
    await mkdir(join(data, 'library/value'));
    await writeFile(join(data, 'library/value/en.md'), '# On Value\n\nA later state of the same work.');
    await type('library', 'remove', 'value');
    const [later, earlier = ''] = (await type('library', 'bin')).out;
    expect(later).toMatch(/^value {2}en /u);
    expect(earlier).toMatch(/^value\.\d+ {2}en .* {2}On Value$/u);
    const [id = ''] = earlier.split(' ');
    await type('library', 'restore', 'value');
    expect((await type('library', 'restore', id)).out).toEqual([`${id} is value-2 now.`, '1 work restored.']);
    await type('library', 'remove', 'value-2');
    expect(await type('library', 'rebuild')).toMatchObject({ code: 0, out: ['The index knows 1 work.'] });
    expect(await type('library', 'check')).toMatchObject({ code: 0, out: ['1 article, 0 flaws'] });
    expect(await type('library', 'remove', 'Nothing!')).toMatchObject({ code: 1 });
    expect(await type('library', 'remove', 'nothing')).toMatchObject({ code: 1 });
    expect((await type('library', 'burn')).err[0]).toContain('not “burn”');
  });
});

describe('search', () => {
  it('finds the own articles beside the bundled ones, each under its title', async () => {
    const { type } = await readersFolder({
      'value.md': value,
      'wert.md':
        '# Vom Wert\n\nWas leere Meere wert sind, entscheidet, wer sie befährt. Ein Ozean gehört dazu.',
    });
    expect((await type('search', 'ocean')).out.join('\n')).toContain('en · Seas · § 1');
    await type('import', 'own');
    const both = (await type('search', 'ozean OR ocean')).out.join('\n');
    expect(both).toContain('en · Seas · § 1\n  The blue ocean is still empty.');
    expect(both).toContain('de · Vom Wert · § 1\n  Ein Ozean gehört dazu.');
    expect(both).toContain('2 of 2 shown.');
    expect((await type('search', 'worth')).out.join('\n')).toContain('en · On Value · § 1');
  });
});

it('notes on an own work have their place, as on a bundled one', async () => {
  const { type, data } = await readersFolder({ 'value.md': value });
  await type('import', 'own');
  const [edition] = await readOwnEditions(data, [], [{ work: 'value', language: 'en' }]);
  if (edition === undefined) throw new Error('there is no such edition');
  const target = targetOf(edition, {
    start: { segment: 's1', offset: 0 },
    end: { segment: 's1', offset: 14 },
  });
  await notesStore(data).write({ ...exampleNote, target });
  expect((await type('notes', 'check')).out.at(-1)).toMatch(/^1 note: 1 in place/u);
  expect(await readOwnEditions(data, [], [{ work: 'nothing', language: 'de' }])).toEqual([]);
  // A work that was removed keeps its title where its notes are taken out.
  await type('library', 'remove', 'value');
  expect(await type('notes', 'export', '--format', 'csv', '--out', 'notes.csv')).toMatchObject({ code: 0 });
  expect(await readFile(join(data, '../notes.csv'), 'utf8')).toContain('On Value');
});

it('lets notes import find quotations from own articles that they name, and keeps the text they are on', async () => {
  const source = 'https://example.org/value';
  const { own, data, type } = await readersFolder({
    'value.md': `---\ntitle: On Value\nsource: ${source}\n---\n\nWhat something is worth is decided by those who buy it.`,
  });
  await type('import', 'own');
  const exact = 'something is worth is decided by those who buy it';
  const quoted = async (title: string, uri: string) => {
    const target = [{ source: uri, selector: [{ type: 'TextQuoteSelector', exact }] }];
    const rows = [{ id: title + uri, uri, text: uri, document: { title: [title] }, target }];
    await writeFile(join(own, '..', 'hypothesis.json'), JSON.stringify({ total: 1, rows }));
    return (await type('notes', 'import', 'hypothesis.json')).out[1];
  };
  expect(await quoted('Another title', 'https://elsewhere.org/')).toBe('1 record: 1 unplaced');
  expect(await quoted('on value', 'https://elsewhere.org/')).toBe('1 record: 1 new');
  expect(await quoted('Another title', `${source}/#part`)).toBe('1 record: 1 new');
  const { annotations } = await notesStore(data).readAll();
  expect(annotations.map(({ target }) => [target.work, target.exact])).toEqual([
    ['value', exact],
    ['value', exact],
  ]);
  const texts = await readdir(join(data, 'texts'));
  expect(texts).toEqual([`${annotations[0]?.target.hash}.txt`]);
});

describe('watch', () => {
  it('follows a folder until it is told not to', async () => {
    const { own, type } = await readersFolder({ 'value.md': value });
    expect((await type('watch', 'add', 'own')).out[0]).toMatch(/own is followed: 1 file\.$/u);
    expect((await type('watch', 'list')).out).toEqual([expect.stringMatching(/own {2}1 file$/u)]);
    expect((await type('library', 'list')).out).toEqual(['value  en  markdown  On Value', '1 work']);
    await rm(own, { recursive: true });
    expect(await type('watch', 'list')).toMatchObject({
      code: 1,
      out: [expect.stringContaining('not followed now: it is not there')],
    });
    expect(await type('watch', 'remove', 'own')).toMatchObject({ code: 0 });
    expect((await type('watch', 'list')).out).toEqual(['No folder is followed.']);
    expect((await type('library', 'list')).out.at(-1)).toBe('1 work');
  });
});

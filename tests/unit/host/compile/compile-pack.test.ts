import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { editionSchema } from '../../../../core/model/edition.ts';
import { manifestSchema } from '../../../../core/model/manifest.ts';
import { packFiles } from '../../../../core/model/pack-files.ts';
import { checked } from '../../../../core/schema/check.ts';
import { editionText } from '../../../../core/text/edition-text.ts';
import { compilePack, type CompileOptions } from '../../../../host/compile/compile-pack.ts';
import { sha256 } from '../../../../host/files/sha256.ts';
import { concept, library, snapshot, writeFiles } from './sources.ts';

const good = {
  'articles/oceans/de.md':
    '---\ntitle: Meere\ntopics: [blue-ocean]\n---\n\n## Anfang\n\nEin Blauer Ozean [1].\n\n## Quellen\n\n[1] Kim',
  'articles/oceans/en.md':
    '---\ntitle: Seas\nauthor: A. B.\ndate: 2024-05-01\n---\n\n## Start\n\nThe *blue ocean* [1].\n\n## Sources\n\n[1] Kim',
  'articles/alone.txt':
    'A lone one\n\nThis is an essay about blue oceans, and it is the only one of its kind that we have.',
  'concepts/blue-ocean.yaml': concept('blue-ocean', { de: 'Blauer Ozean', en: 'blue ocean' }),
};

const manifestOf = (files: Readonly<Record<string, string>>): string =>
  JSON.stringify({ format: 1, works: [], files });

type Files = Readonly<Record<string, string | Uint8Array>>;

/** `severity file:line rule` of everything that is wrong, with paths relative to the library. */
async function flawsOf(files: Files, options: Partial<CompileOptions> = {}): Promise<readonly string[]> {
  const { folder, ...sources } = await library(files);
  const report = await compilePack({ ...sources, ...options });
  return [...(report.ok ? [] : report.errors), ...report.warnings].map(
    ({ severity, file, line, rule }) => `${severity} ${relative(folder, file)}:${line ?? '-'} ${rule}`,
  );
}

const readEdition = async (out: string, work: string, language: 'de' | 'en') =>
  checked(
    editionSchema,
    JSON.parse(await readFile(join(out, packFiles.edition(work, language)), 'utf8')),
    work,
  );

describe('compiling a library', () => {
  test('makes a pack with every edition, its marks, mentions and hash', async () => {
    const sources = await library(good);
    const report = await compilePack({ ...sources, strict: true });
    expect(report).toMatchObject({ ok: true, concepts: 1, mentions: 3, warnings: [] });
    const edition = await readEdition(sources.out, 'oceans', 'en');
    expect(edition.head).toEqual({
      work: 'oceans',
      language: 'en',
      title: 'Seas',
      author: 'A. B.',
      topics: [],
      date: '2024-05-01',
      words: 8,
      segments: 4,
      hash: sha256('Start\nThe blue ocean [1].\nSources\n[1] Kim'),
    });
    expect(edition.head.hash).toBe(sha256(editionText(edition.segments)));
    expect(edition.segments[1]).toEqual({
      id: 's2',
      number: 2,
      kind: 'paragraph',
      text: 'The blue ocean [1].',
      marks: [
        { type: 'emphasis', start: 4, end: 14 },
        { type: 'citation', start: 15, end: 18, reference: 's4' },
      ],
    });
    expect(edition.mentions).toEqual([
      { concept: 'blue-ocean', label: 'blue ocean', segment: 's2', start: 4, end: 14 },
    ]);
  });

  test('lists works by id and editions German first, and hashes every file', async () => {
    const sources = await library(good);
    await compilePack(sources);
    const manifest = checked(
      manifestSchema,
      JSON.parse(await readFile(join(sources.out, 'manifest.json'), 'utf8')),
      'manifest',
    );
    expect(manifest.works.map(({ id, editions }) => [id, editions.map(({ language }) => language)])).toEqual([
      ['alone', ['en']],
      ['oceans', ['de', 'en']],
    ]);
    const { 'manifest.json': _, ...files } = await snapshot(sources.out);
    expect(manifest.files).toEqual(
      Object.fromEntries(Object.entries(files).map(([name, hex]) => [name, sha256(Buffer.from(hex, 'hex'))])),
    );
  });

  test('gives the same bytes every time and in every place', async () => {
    const [one, other] = [
      await library(good),
      await library(Object.fromEntries(Object.entries(good).toReversed())),
    ];
    await compilePack(one);
    await compilePack(other);
    const first = await snapshot(one.out);
    expect(Object.keys(first)).toHaveLength(7);
    expect(await snapshot(other.out)).toEqual(first);
    await compilePack(one);
    expect(await snapshot(one.out)).toEqual(first);
  });

  test('keeps the pack that was there when something is wrong, and leaves nothing else behind', async () => {
    const sources = await library(good);
    await compilePack(sources);
    const before = await snapshot(sources.out);
    await writeFile(join(sources.articles, 'broken.md'), '---\ntitle: [\n---\nText');
    expect((await compilePack(sources)).ok).toBe(false);
    expect(await snapshot(sources.out)).toEqual(before);
    expect(await readdir(join(sources.out, '..'))).toEqual(['pack']);
  });

  test('replaces a pack but nothing else that a folder may hold', async () => {
    const sources = await library(good);
    await mkdir(sources.out, { recursive: true });
    expect((await compilePack(sources)).ok).toBe(true);
    await writeFile(join(sources.out, 'diary.txt'), 'mine');
    expect(await compilePack(sources)).toMatchObject({
      ok: false,
      errors: [{ file: sources.out, rule: 'no-place' }],
    });
    expect(await readFile(join(sources.out, 'diary.txt'), 'utf8')).toBe('mine');
    expect(await compilePack({ ...sources, out: sources.articles })).toMatchObject({
      ok: false,
      errors: [{ rule: 'no-place' }],
    });
  });

  test.each<[string, Files]>([
    [
      'a web app with a manifest, a search and editions',
      { 'manifest.json': '{"name": "an app"}', 'search/index.html': 'mine', 'editions/first.pdf': 'mine' },
    ],
    ['no manifest', { 'concepts.json': '[]' }],
    [
      'a manifest that names less than is there',
      { 'manifest.json': manifestOf({}), 'editions/mine.txt': 'mine' },
    ],
  ])('does not take %s for a pack', async (_, theirs) => {
    const sources = await library(good);
    await writeFiles(sources.out, theirs);
    const before = await snapshot(sources.out);
    expect(await compilePack(sources)).toMatchObject({ ok: false, errors: [{ rule: 'no-place' }] });
    expect(await snapshot(sources.out)).toEqual(before);
  });

  test('does not take a pack with a file of somebody’s among its own for a pack alone', async () => {
    const sources = await library(good);
    await compilePack(sources);
    await writeFiles(sources.out, { 'editions/mine.de.json': '{}' });
    expect(await compilePack(sources)).toMatchObject({ ok: false, errors: [{ rule: 'no-place' }] });
  });

  test('replaces a pack in which a file manager or a version control left something, which stays', async () => {
    const sources = await library(good);
    await writeFiles(sources.out, { '.git/config': 'mine' });
    expect((await compilePack(sources)).ok).toBe(true);
    await writeFiles(sources.out, { '.DS_Store': 'x', 'editions/.DS_Store': 'x' });
    expect((await compilePack(sources)).ok).toBe(true);
    expect(await readFile(join(sources.out, '.git', 'config'), 'utf8')).toBe('mine');
  });

  test('makes related concepts know each other both ways', async () => {
    const sources = await library({
      ...good,
      'concepts/red-ocean.yaml': concept('red-ocean', { links: 'related: [blue-ocean]' }),
    });
    await compilePack(sources);
    const concepts: unknown = JSON.parse(await readFile(join(sources.out, 'concepts.json'), 'utf8'));
    expect(concepts).toMatchObject([
      { id: 'blue-ocean', related: ['red-ocean'] },
      { id: 'red-ocean', related: ['blue-ocean'] },
    ]);
  });
});

describe('what is wrong with articles', () => {
  test('is named by file, line and rule, all of it at once', async () => {
    const flaws = await flawsOf({
      ...good,
      'articles/a.md': '---\ntitle: T\nauthors: Me\nlanguage: fr\n---\nText',
      'articles/b.md': '---\ntitle: T\nsource: a: b\n---\nText',
      'articles/c.md': '',
      'articles/d.de.md': '---\nlanguage: en\n---\nText',
      'articles/e.md': '---\ntitle: never closed\n',
      'articles/f.txt': Buffer.from('Stra\xdfe', 'latin1'),
      'articles/g.md': Buffer.alloc(5 * 1024 * 1024 + 1, 'a'),
      'articles/h.docx': 'PK',
      'articles/日本.txt': 'Text',
      'concepts/broken.yaml': 'id: broken\nlabels: {}\n',
    });
    expect(flaws).toEqual([
      'error articles/a.md:3 yaml-schema',
      'error articles/a.md:4 yaml-schema',
      'error articles/b.md:3 yaml-syntax',
      'error articles/c.md:1 no-text',
      'error articles/d.de.md:1 language-twice',
      'error articles/e.md:1 front-matter-open',
      'error articles/f.txt:- not-utf-8',
      'error articles/g.md:- too-large',
      'error articles/日本.txt:- no-name',
      'error concepts/broken.yaml:1 yaml-schema',
      'error concepts/broken.yaml:2 yaml-schema',
      'error concepts/broken.yaml:2 yaml-schema',
      'warning articles/h.docx:- no-article',
    ]);
  });

  test('two editions of one work in one language', async () => {
    expect(await flawsOf({ ...good, 'articles/oceans.de.txt': 'Ein anderer Text.' })).toEqual([
      'error articles/oceans.de.txt:- edition-twice',
    ]);
  });

  test('editions that do not correspond are an error in the bundled library only', async () => {
    const files = { ...good, 'articles/oceans/en.md': '## Start\n\nOne blue ocean.\n\nTwo.' };
    const mismatch = ['articles/oceans/en.md:5 editions-differ', 'articles/oceans/en.md:5 editions-differ'];
    expect(
      await flawsOf(
        { ...files, 'articles/oceans/en.md': '## Start\n\n- One blue ocean.\n\n## A\n\n[1] x\n\nMore.' },
        { strict: true },
      ),
    ).toEqual([
      'error articles/oceans/en.md:3 editions-differ',
      'error articles/oceans/en.md:9 editions-differ',
    ]);
    expect(await flawsOf(files, { strict: true })).toEqual(mismatch.map((each) => `error ${each}`));
    expect(await flawsOf(files)).toEqual(mismatch.map((each) => `warning ${each}`));
  });

  test('a table makes editions correspond, and one that does not fit is refused', async () => {
    const split = (table: string) => ({
      ...good,
      'articles/oceans/en.md': `---\nnumbering: ${table}\n---\n## Start\n\nOne blue ocean.\n\nTwo.\n\n## Sources\n\n[1] Kim`,
    });
    expect(await flawsOf(split('{ split: { 2: 2 } }'), { strict: true })).toEqual([]);
    expect(await flawsOf(split('{ split: { 2: 2, 9: 2 } }'), { strict: true })).toEqual([
      'error articles/oceans/en.md:- numbering-table',
    ]);
    const sources = await library(split('{ split: { 2: 2, 9: 2 } }'));
    expect(await compilePack(sources)).toMatchObject({ ok: true, warnings: [{ rule: 'numbering-table' }] });
    expect((await readEdition(sources.out, 'oceans', 'en')).segments.map(({ id }) => id)).toEqual([
      's1',
      's2',
      's3',
      's4',
      's5',
    ]);
  });

  test('markup in an article and in its name stays text', async () => {
    const script = '<script>alert(1)</script>';
    const sources = await library({
      ...good,
      [`articles/${script.replace('/', '')}.en.md`]: `# ${script}\n\n${script}\n\n[x](javascript:alert(1))`,
    });
    expect((await compilePack(sources)).ok).toBe(true);
    const edition = await readEdition(sources.out, 'script-alert-1-script', 'en');
    expect(edition.head.title).toBe(script);
    expect(edition.segments.map(({ text, marks }) => [text, marks])).toEqual([
      [script, []],
      ['x', []],
    ]);
  });

  test('hostile names make no path of their own', async () => {
    const sources = await library({
      ...good,
      'articles/x%2f..%2fetc.de.md': 'Text',
      'articles/a\\..\\b.txt': 'Text',
      "articles/c';rm -rf.txt": 'Text',
    });
    const report = await compilePack(sources);
    expect(report.ok && report.manifest.works.map(({ id }) => id)).toEqual([
      'a-b',
      'alone',
      'c-rm-rf',
      'oceans',
      'x-2f-2fetc',
    ]);
    expect(
      Object.keys(await snapshot(join(sources.out, '..'))).every((name) => name.startsWith('pack')),
    ).toBe(true);
  });

  test('links out of the folder are not followed', async () => {
    const sources = await library({ ...good, 'secret.md': 'Secret', 'articles/inside.md': 'Inside.' });
    await symlink(join(sources.folder, 'secret.md'), join(sources.articles, 'leak.md'));
    await symlink('/', join(sources.articles, 'root'));
    await symlink(join(sources.articles, 'gone.md'), join(sources.articles, 'dangling.md'));
    await symlink('inside.md', join(sources.articles, 'linked.md'));
    const report = await compilePack(sources);
    const flaws = report.ok
      ? []
      : report.errors.map(({ file, rule }) => `${relative(sources.folder, file)} ${rule}`);
    expect(flaws).toEqual([
      'articles/dangling.md link-outside',
      'articles/leak.md link-outside',
      'articles/root link-outside',
    ]);
  });

  test('missing or empty folders are named', async () => {
    expect(await flawsOf({ 'concepts/blue-ocean.yaml': concept('blue-ocean') })).toEqual([
      'error articles:- no-articles',
      'warning concepts/blue-ocean.yaml:- unmentioned',
    ]);
    const sources = await library(good);
    expect(await compilePack({ ...sources, articles: join(sources.folder, 'nope') })).toMatchObject({
      ok: false,
      errors: [{ rule: 'no-folder' }],
    });
  });
});

describe('what is wrong with concepts', () => {
  test('dangling ids, labels claimed twice, a missing language, a wrong name', async () => {
    expect(
      await flawsOf({
        ...good,
        'concepts/a.yaml': concept('a', { links: 'related:\n  - blue-ocean\n  - nowhere\n' }),
        'concepts/b.yaml': concept('b', { alternative: 'Blue Oceans' }),
        'concepts/c.yaml': concept('d'),
        'concepts/e.yaml': concept('e').replace(/ {2}en: \{ preferred.*\n/u, ''),
        'concepts/f.yaml': `${concept('f')}id: again\n`,
        'concepts/g.yaml': concept('g', { links: 'broader: [f, e]' }),
        'concepts/notes.txt': 'Notes',
      }),
    ).toEqual([
      'error concepts/a.yaml:10 dangling-id',
      'error concepts/blue-ocean.yaml:4 claimed-label',
      'error concepts/c.yaml:1 id-and-name',
      'error concepts/e.yaml:2 yaml-schema',
      'error concepts/f.yaml:8 yaml-syntax',
      'warning concepts/a.yaml:- unmentioned',
      'warning concepts/b.yaml:- unmentioned',
      'warning concepts/g.yaml:- unmentioned',
      'warning concepts/notes.txt:- no-concept',
    ]);
  });

  test('one that is mentioned nowhere is a warning, and the pack is made', async () => {
    expect(await flawsOf({ ...good, 'concepts/hardware.yaml': concept('hardware') })).toEqual([
      'warning concepts/hardware.yaml:- unmentioned',
    ]);
  });
});

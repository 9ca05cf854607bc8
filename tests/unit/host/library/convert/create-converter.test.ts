import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Concept } from '../../../../../core/model/concept.ts';
import { editionSchema } from '../../../../../core/model/edition.ts';
import { check } from '../../../../../core/schema/check.ts';
import { type Converted, placed } from '../../../../../host/library/convert/converted.ts';
import { createConverter } from '../../../../../host/library/convert/create-converter.ts';
import { german } from '../../../core/importers/pdf/essays.ts';
import { typeset } from '../../../core/importers/pdf/typeset.ts';
import { docxOf, epubOf } from '../hostile/books.ts';

const concepts: readonly Concept[] = [
  {
    id: 'blue-ocean',
    labels: {
      de: { preferred: 'Blue Ocean', alternative: ['Blauer Ozean'], hidden: [] },
      en: { preferred: 'Blue Ocean', alternative: [], hidden: [] },
    },
    definition: {
      de: { text: 'Ein Markt, in dem noch niemand ist.', source: 'Fathom' },
      en: { text: 'A market nobody is in yet.', source: 'Fathom' },
    },
    broader: [],
    related: [],
  },
];
const folder = mkdtempSync(join(tmpdir(), 'fathom-convert-'));
const converter = createConverter({ concepts, threads: 1 });
afterAll(async () => {
  await converter.end();
  rmSync(folder, { recursive: true });
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
async function converted(name: string, bytes: Uint8Array, corrections = {}): Promise<Converted> {
  const read = await converter.convert({ name, source: { from: 'bytes', bytes }, corrections });
  if (!read.ok) throw new Error(`${read.fault.code}: ${read.fault.detail}`);
  return read.value;
}

const source =
  '---\nautor: egal\ntags: [markt]\n---\n\n# Wo noch niemand ist\n\nWer einen blauen Ozean sucht, der findet ihn selten.[^1]\n\n[^1]: Kim und Mauborgne.\n';

describe('createConverter', () => {
  it('bounds what its threads make and let go of, which would grow with the number of files', async () => {
    const started: Worker[] = [];
    const listen = (worker: Worker): void => void started.push(worker);
    process.on('worker', listen);
    onTestFinished(() => void process.off('worker', listen));
    const own = createConverter({ concepts, threads: 1 });
    onTestFinished(() => own.end());
    await own.convert({ name: 'a.md', source: { from: 'bytes', bytes: bytesOf(source) }, corrections: {} });
    expect(started.map(({ resourceLimits }) => resourceLimits?.maxYoungGenerationSizeMb)).toEqual([48]);
  });

  it('gives the article’s own file, and the edition that is read back from it', async () => {
    const { file, edition, format } = await converted('Texte/ozean.md', bytesOf(source));
    expect(format).toBe('markdown');
    expect(file).toMatch(/^---\ntitle: Wo noch niemand ist\nlanguage: de\n/u);
    expect(edition.head).toMatchObject({ title: 'Wo noch niemand ist', language: 'de', topics: ['markt'] });
    expect(edition.segments.map(({ id, kind, text }) => [id, kind, text])).toEqual([
      ['s1', 'paragraph', 'Wer einen blauen Ozean sucht, der findet ihn selten.[1]'],
      ['s2', 'reference', '[1] Kim und Mauborgne.'],
    ]);
    expect(edition.segments[0]?.marks).toMatchObject([{ type: 'citation', reference: 's2' }]);
    expect(edition.mentions).toMatchObject([{ concept: 'blue-ocean', segment: 's1', label: 'Blauer Ozean' }]);
  });

  it('gives an edition that only lacks its work', async () => {
    const { edition } = await converted('ozean.md', bytesOf(source));
    expect(check(editionSchema, placed(edition, 'ozean')).ok).toBe(true);
  });

  it.each([
    ['markdown', 'a.md', bytesOf(source)],
    ['text', 'a.txt', bytesOf('Ein Titel\n\nUnd ein Satz, der etwas sagt und nicht zu kurz ist.\n')],
    ['html', 'a.html', bytesOf('<!doctype html><html><body><p>Ein Satz, der etwas sagt.</p></body></html>')],
    ['epub', 'a.epub', epubOf()],
    ['docx', 'a.docx', docxOf()],
    ['pdf', 'a.pdf', typeset(german, { columns: 1, indents: true, justified: true, numbers: true })],
  ])('reads %s', async (format, name, bytes) => {
    const length = bytes.length;
    const read = await converted(name, bytes);
    expect(read.format).toBe(format);
    expect(read.edition.segments.length).toBeGreaterThan(0);
    expect(bytes).toHaveLength(length);
  });

  it('lets the reader’s corrections count before what the file says', async () => {
    const corrections = { title: 'Anders', language: 'en', author: 'Jemand' } as const;
    const { file, edition } = await converted('ozean.md', bytesOf(source), corrections);
    expect(edition.head).toMatchObject(corrections);
    expect(file).toMatch(/^---\ntitle: Anders\nlanguage: en\n(?:[^]*\n)?author: Jemand\n/u);
  });

  it('reads a path itself, and says what it read', async () => {
    const path = join(folder, 'x.md');
    writeFileSync(path, source);
    const read = await converter.convert({ name: 'x.md', source: { from: 'path', path } });
    const hash = createHash('sha256').update(source).digest('hex');
    expect(read.ok && read.value.original).toEqual({ size: bytesOf(source).length, hash });
  });

  it('reads an article’s own file again, by the language in its name where it says none', async () => {
    const path = join(folder, 'en.md');
    writeFileSync(path, '# A title\n\nZwei deutsche Wörter.\n');
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    const read = await converter.read({ path });
    if (!read.ok) throw new Error(read.fault.code);
    expect(read.value.edition.head).toMatchObject({ title: 'A title', language: 'en' });
    expect(read.value.own).toMatchObject({ size: 34, modified: 1_700_000_000_000 });
  });

  it('gives the same of its own file as of the original', async () => {
    const { file, edition } = await converted('ozean.md', bytesOf(source));
    const path = join(folder, 'again.md');
    writeFileSync(path, file);
    const read = await converter.read({ path });
    expect(read.ok && read.value.edition).toEqual(edition);
  });

  it('says of an own file that was emptied that there is no text in it', async () => {
    const path = join(folder, 'emptied.md');
    writeFileSync(path, '---\ntitle: Leer\n---\n');
    const read = await converter.read({ path });
    expect(read).toMatchObject({ ok: false, fault: { code: 'no-text' } });
  });

  it('refuses by size before it reads', async () => {
    const few = createConverter({ concepts, threads: 1, limits: { text: 10, packed: 100 } });
    const text = await few.convert({ name: 'a.md', source: { from: 'bytes', bytes: bytesOf(source) } });
    expect(text).toMatchObject({ ok: false, fault: { code: 'too-large' } });
    const book = await few.convert({ name: 'a.epub', source: { from: 'bytes', bytes: epubOf() } });
    expect(book).toMatchObject({ ok: false, fault: { code: 'too-large' } });
    await few.end();
  });
});

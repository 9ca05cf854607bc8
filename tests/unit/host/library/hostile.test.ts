import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Conversion, Converted, Converter } from '../../../../host/library/convert/converted.ts';
import { createConverter } from '../../../../host/library/convert/create-converter.ts';
import { docxOf, epubOf } from './hostile/books.ts';
import { hostileArchives } from './hostile/hostile-archives.ts';
import { type HostileFile, isEndless } from './hostile/hostile-file.ts';
import { hostilePdfs } from './hostile/hostile-pdfs.ts';
import { hostileNames, hostileTexts } from './hostile/hostile-texts.ts';
import { hostileWebArchives } from './hostile/hostile-web-archives.ts';

const megabyte = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'fathom-hostile-'));
const secret = join(folder, 'secret.txt');
writeFileSync(secret, 'Das darf nirgends stehen: Geheimnis');

const files: readonly HostileFile[] = [
  ...hostileArchives(secret),
  ...hostileTexts,
  ...hostilePdfs,
  ...hostileWebArchives,
];
const text = 'Ein ganz gewöhnlicher Satz, der stehen bleibt, was auch um ihn herum geschieht.';
const bytesOf = (content: string): Uint8Array => new TextEncoder().encode(content);

let converter: Converter;
let impatient: Converter;
let curt: Converter;
const within = (milliseconds: number): Converter =>
  createConverter({
    concepts: [],
    threads: 2,
    limits: { time: { base: milliseconds, perMegabyte: 0, most: milliseconds }, memory: 300 * megabyte },
  });
beforeAll(() => {
  // Far more time than any of these files needs, for machines that are busy.
  converter = createConverter({
    concepts: [],
    threads: 2,
    limits: { time: { base: 120_000, perMegabyte: 0, most: 120_000 } },
  });
  // Enough for a small file that is sound, and far less than the others would take.
  impatient = within(1500);
  // For those that never end: whatever they are given is lost.
  curt = within(400);
});
afterAll(async () => {
  await Promise.all([converter.end(), impatient.end(), curt.end()]);
  rmSync(folder, { recursive: true });
});

const convert = (name: string, bytes: Uint8Array, by = converter): Promise<Conversion<Converted>> =>
  by.convert({ name, source: { from: 'bytes', bytes } });
const convertAt = (path: string, name = path): Promise<Conversion<Converted>> =>
  converter.convert({ name, source: { from: 'path', path } });

const endOf = (read: Conversion<Converted>): string => (read.ok ? 'article' : read.fault.code);

/** An article that came of such a file is one like any other. */
function expectClean({ file, edition }: Converted): void {
  expect(file.includes('Geheimnis')).toBe(false);
  expect(edition.head.title).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  expect(edition.head.title.length).toBeLessThanOrEqual(300);
  for (const { text: own, marks } of edition.segments) {
    expect(own).not.toMatch(/\p{Cc}/u);
    expect(own.isWellFormed()).toBe(true);
    for (const mark of marks) if (mark.type === 'link') expect(mark.address).toMatch(/^(?:https?|mailto):/iu);
  }
}

describe('a hostile file', () => {
  it.concurrent.each(files.filter((file) => !isEndless(file)).map((file) => [file.name, file] as const))(
    'ends in one fault or a clean article: %s',
    async (_, { name, bytes, ends }) => {
      const read = await convert(name, bytes);
      expect(ends).toContain(endOf(read));
      if (read.ok) expectClean(read.value);
    },
  );

  it.concurrent.each(files.filter(isEndless).map((file) => [file.name, file] as const))(
    'is ended where it would never end: %s',
    async (_, { name, bytes, ends }) => {
      const read = await convert(name, bytes, curt);
      expect(ends).toContain(endOf(read));
      if (read.ok) expectClean(read.value);
    },
  );

  it('takes no script, handler or address that is none along from a web page', async () => {
    const page = files.find(({ name }) => name === 'scripts.html');
    const read = await convert('scripts.html', page?.bytes ?? new Uint8Array());
    if (!read.ok) throw new Error(read.fault.code);
    expect(read.value.file).not.toMatch(/alert\(|<script|onclick|srcdoc/iu);
    const links = read.value.edition.segments.flatMap(({ marks }) => marks);
    expect(links.flatMap((mark) => (mark.type === 'link' ? [mark.address] : []))).toEqual([
      'https://example.com/',
    ]);
  });

  it.each(hostileNames.map((name) => [JSON.stringify(name), name] as const))(
    'is read whatever it is called: %s',
    async (_, name) => {
      const read = await convert(name, bytesOf(text));
      if (!read.ok) throw new Error(read.fault.code);
      expectClean(read.value);
      expect(read.value.edition.segments[0]?.text).toBe(text);
      expect(read.value.edition.head.title).not.toBe('');
    },
  );
});

describe('a path', () => {
  it('to two gigabytes is refused by their number, whatever they claim to be', async () => {
    for (const name of ['huge.md', 'huge.pdf', 'huge.epub']) {
      const path = join(folder, name);
      writeFileSync(path, name.endsWith('pdf') ? '%PDF-1.7\n' : 'PK\u0003\u0004');
      truncateSync(path, 2 * 1024 * megabyte);
      expect(await convertAt(path)).toMatchObject({ ok: false, fault: { code: 'too-large' } });
    }
  });

  it('to more text than any book has is refused by how it begins', async () => {
    const path = join(folder, 'large.md');
    writeFileSync(path, text);
    truncateSync(path, 60 * megabyte);
    expect(await convertAt(path)).toMatchObject({ ok: false, fault: { code: 'too-large' } });
  });

  it('to a folder, to a pipe or to nothing is no file', async () => {
    const pipe = join(folder, 'pipe.md');
    execFileSync('mkfifo', [pipe]);
    for (const path of [folder, pipe, join(folder, 'none.md')])
      expect(await convertAt(path, 'a.md')).toMatchObject({ ok: false, fault: { code: 'unreadable' } });
  });
});

describe('all of them at once', () => {
  it('leave every other file alone', async () => {
    const good: readonly (readonly [string, Uint8Array])[] = [
      ['gut.md', bytesOf(`# Titel\n\n${text}`)],
      ['gut.txt', bytesOf(text)],
      ['gut.html', bytesOf(`<html><body><p>${text}</p></body></html>`)],
      ['gut.epub', epubOf()],
      ['gut.docx', docxOf()],
    ];
    const worst = files.filter(({ name }) =>
      /^(?:forms-tenfold|bomb|lying-bomb|deep|endless-mail)/u.test(name),
    );
    const reads = await Promise.all(
      worst.flatMap(({ name, bytes }, index) => {
        const [own, content] = good[index % good.length] ?? ['gut.txt', bytesOf(text)];
        return [convert(name, bytes, impatient).then(() => null), convert(own, content, impatient)];
      }),
    );
    const articles = reads.filter((read) => read !== null);
    expect(articles).toHaveLength(worst.length);
    expect(articles.map(endOf)).toEqual(worst.map(() => 'article'));
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { check } from '../../../../../core/schema/check.ts';
import { foundSchema } from '../../../../../core/search/result-schema.ts';
import { editionText } from '../../../../../core/text/edition-text.ts';
import { openDatabase } from '../../../../../host/library/index/database.ts';
import { openDiskLanguageIndex } from '../../../../../host/library/index/disk-language-index.ts';
import { openIndexFile } from '../../../../../host/library/index/index-file.ts';
import { smallConcepts, smallEditions, edition } from '../../../core/search/small-library.ts';
import { tempFolder } from '../../temp-folder.ts';
import { indexed } from './indexed.ts';

const newFile = async (): Promise<string> => join(await tempFolder(), 'index.sqlite');
const lighthouse = { work: 'lighthouse', language: 'de' } as const;

describe('an index file', () => {
  it('keeps what is put into it, over a restart', async () => {
    const file = await newFile();
    const first = openIndexFile(file, smallConcepts);
    first.put(smallEditions.map((each) => indexed(each)));
    first.close();
    const index = openIndexFile(file, smallConcepts);
    expect(index.edition(lighthouse)).toEqual(smallEditions[0]);
    expect(index.edition({ work: 'lighthouse', language: 'en' })).toEqual(smallEditions[1]);
    expect(index.edition({ work: 'nowhere', language: 'en' })).toBeNull();
    expect(
      index.works(null, 10).map(({ id, editions }) => [id, editions.map((head) => head.language)]),
    ).toEqual([
      ['bakery', ['de']],
      ['lighthouse', ['de', 'en']],
    ]);
    expect(index.works('bakery', 10).map(({ id }) => id)).toEqual(['lighthouse']);
    expect(index.works(null, 1).map(({ id }) => id)).toEqual(['bakery']);
    expect(index.heads(['lighthouse', 'nowhere']).map(({ id }) => id)).toEqual(['lighthouse']);
    expect(index.stamps()).toHaveLength(3);
    expect(index.stamps()[0]?.stamp).toEqual({
      size: 100,
      modified: 1_700_000_000_000.5,
      hash: 'a'.repeat(64),
    });
    index.close();
  });

  it('finds the letters of a text by either case, beyond a to z as well', async () => {
    const file = await newFile();
    const index = openIndexFile(file, []);
    index.put([indexed(edition('roofs', 'de', 'Dächer', ['Über den Dächern lag Schnee.', 'Uber fuhr ab.']))]);
    index.close();
    const database = openDatabase(file);
    const { saying, textOf } = openDiskLanguageIndex(database, 'de');
    expect([...saying('über den DÄCHERN', 10)].map(textOf)).toEqual(['Über den Dächern lag Schnee.']);
    expect([...saying('uber den', 10)]).toEqual([]);
    database.close();
  });

  it('gives the text of a hash', async () => {
    const index = openIndexFile(await newFile(), smallConcepts);
    const [made] = smallEditions;
    if (made === undefined) throw new Error('no edition');
    const hash = 'b'.repeat(64);
    index.put([indexed({ ...made, head: { ...made.head, hash } })]);
    expect(index.textOf(hash)).toBe(editionText(made.segments));
    expect(index.textOf('c'.repeat(64))).toBeNull();
    index.close();
  });

  it('tells where concepts are mentioned, and how often', async () => {
    const index = openIndexFile(await newFile(), smallConcepts);
    index.put(smallEditions.map((each) => indexed(each)));
    const counted = index.concepts().find(({ concept }) => concept === 'cac');
    expect(counted).toEqual({ concept: 'cac', mentions: 3, works: 2 });
    const { total, works, places } = index.mentions('cac', 2);
    expect({ total, works }).toEqual({ total: 3, works: 2 });
    expect(places).toHaveLength(2);
    for (const { text, mention } of places) {
      expect(['Kundengewinnungskosten', 'CAC', 'customer acquisition cost']).toContain(
        text.slice(mention.start, mention.end),
      );
    }
    index.remove([lighthouse]);
    expect(index.mentions('cac', 9).total).toBe(2);
    index.clear();
    expect(index.mentions('cac', 9)).toEqual({ total: 0, works: 0, places: [] });
    expect(index.concepts()).toEqual([]);
    index.close();
  });

  it('answers what the contract says', async () => {
    const index = openIndexFile(await newFile(), smallConcepts);
    expect(index.search({ text: 'Markt', options: {} }).result.total).toBe(0);
    index.put(smallEditions.map((each) => indexed(each)));
    for (const text of ['Markt', 'Stratgie ', 'before:2027', '"Jobs to be done"', 'm']) {
      const found = index.search({ text, options: { limit: 3 } });
      expect(check(foundSchema, JSON.parse(JSON.stringify(found)))).toEqual({ ok: true, value: found });
    }
    // Without a date of its own an article has the day it came into the library.
    expect(index.search({ text: 'before:2026-11-02', options: {} }).result.total).toBe(3);
    expect(index.search({ text: 'before:2026-11-01', options: {} }).result.total).toBe(0);
    index.close();
  });

  it('takes all of a batch or nothing', async () => {
    const index = openIndexFile(await newFile(), smallConcepts);
    const [first, second] = smallEditions.map((each) => indexed(each));
    if (first === undefined || second === undefined) throw new Error('no editions');
    const broken = { ...second, added: undefined as unknown as string };
    expect(() => index.put([first, broken])).toThrow();
    expect(index.works(null, 9)).toEqual([]);
    expect(index.search({ text: 'Reederei', options: {} }).result.total).toBe(0);
    index.put([first, second]);
    expect(index.search({ text: 'Reederei ', options: {} }).result.total).toBe(2);
    index.close();
  });

  it('finds what is in lists of many chunks', async () => {
    const index = openIndexFile(await newFile(), []);
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) =>
        indexed(
          edition(
            `w${from + at}`,
            'de',
            `Titel ${from + at}`,
            Array.from({ length: 25 }, (_each, block) => `Der Kiesel Nummer ${block} liegt am Ufer.`),
            {},
            [],
          ),
        ),
      );
    for (let from = 0; from < 200; from += 40) index.put(many(from, 40));
    expect(index.search({ text: 'Kiesel ', options: {} }).result.total).toBe(5000);
    index.remove(Array.from({ length: 60 }, (_, at) => ({ work: `w${at * 3}`, language: 'de' as const })));
    expect(index.search({ text: 'Kiesel ', options: {} }).result.total).toBe(3500);
    const found = index.search({ text: 'Kiesel ', options: { work: 'w1' } });
    expect(found).toMatchObject({ result: { total: 25 }, counts: { de: 25, en: 0 } });
    index.close();
  });

  it('forgets the passages of texts that were replaced, once these are many', async () => {
    const file = await newFile();
    const index = openIndexFile(file, []);
    const put = (word: string): void =>
      index.put(
        Array.from({ length: 10 }, (_, at) =>
          indexed(
            edition(
              `w${at}`,
              'de',
              `Titel ${at}`,
              Array.from({ length: 120 }, (_each, block) => `Ein ${word} Nummer ${block} liegt am Ufer.`),
              {},
              [],
            ),
          ),
        ),
      );
    const bytes = (): number => {
      const database = new DatabaseSync(file);
      const row = database.prepare('select sum(length(data)) as bytes from postings').get();
      database.close();
      return Number(row?.['bytes']);
    };
    put('Kiesel');
    index.settle();
    const once = bytes();
    for (const word of ['Stein', 'Sand', 'Kiesel']) put(word);
    expect(bytes()).toBeGreaterThan(once * 3);
    index.settle();
    expect(bytes()).toBeLessThan(once * 1.2);
    expect(index.search({ text: 'Kiesel ', options: {} }).result.total).toBe(1200);
    expect(index.search({ text: 'Stein ', options: {} }).result.total).toBe(0);
    index.put([indexed(edition('more', 'de', 'Mehr', ['Noch ein Kiesel.'], {}, []))]);
    expect(index.search({ text: 'Kiesel ', options: {} }).result.total).toBe(1201);
    index.close();
  });

  it('is read by others while one writes it', async () => {
    const file = await newFile();
    const [writer, reader] = [openIndexFile(file, smallConcepts), openIndexFile(file, smallConcepts)];
    const total = (): number => reader.search({ text: 'Reederei ', options: {} }).result.total;
    expect(total()).toBe(0);
    writer.put(smallEditions.map((each) => indexed(each)));
    expect(total()).toBe(2);
    writer.remove([lighthouse]);
    expect(total()).toBe(0);
    expect(reader.works(null, 9).map(({ id }) => id)).toEqual(['bakery', 'lighthouse']);
    writer.put(smallEditions.map((each) => indexed(each)));
    writer.settle();
    expect(total()).toBe(2);
    expect(reader.search({ text: 'Reederai ', options: {} }).result.hits[0]?.why).toBe('typo');
    writer.close();
    reader.close();
  });

  it('says so where a phrase was not looked for in every passage that may hold it', async () => {
    const index = openIndexFile(await newFile(), []);
    const blocks = (text: string) => Array.from({ length: 130 }, (_, at) => `${text} ${at}.`);
    index.put(
      Array.from({ length: 32 }, (_, at) =>
        indexed(edition(`w${at}`, 'de', `Titel ${at}`, blocks('Ein runder Kiesel liegt am Ufer'), {}, [])),
      ),
    );
    const last = [
      'Ein grauer Kiesel liegt da.',
      'Am Ufer liegt, was auch immer sonst noch da war, ein Kiesel runder Art.',
    ];
    index.put([indexed(edition('w99', 'de', 'Titel', last, {}, []))]);
    const all = index.search({ text: '"runder Kiesel"', options: {} }).result;
    expect(all).toMatchObject({ total: 4000, cut: true });
    expect(index.search({ text: '"grauer Kiesel"', options: {} }).result).toMatchObject({ total: 1 });
    expect(index.search({ text: '"grauer Kiesel"', options: {} }).result.cut).toBeUndefined();
    // It is too long to be among the likeliest; what it says letter by letter is found on the disk.
    const rare = index.search({ text: '"Kiesel runder"', options: {} }).result;
    expect(rare).toMatchObject({ total: 1, cut: true, hits: [{ work: 'w99', segment: 's2' }] });
    index.close();
  });
});

describe('a file that is no index of ours', () => {
  const fault = (file: string): unknown => {
    try {
      openIndexFile(file, []).close();
      return null;
    } catch (error) {
      return error;
    }
  };

  it('is refused, and left as it is', async () => {
    const file = await newFile();
    await writeFile(file, 'Dear diary, today I am no database, and never was one.'.repeat(50));
    const before = await readFile(file);
    expect(fault(file)).toMatchObject({ fault: { code: 'unreadable' } });
    expect(await readFile(file)).toEqual(before);
  });

  it('is refused where it is another program’s database, or another version’s index', async () => {
    const foreign = await newFile();
    const database = new DatabaseSync(foreign);
    database.exec('create table cats (name text)');
    database.close();
    const before = await readFile(foreign);
    expect(fault(foreign)).toMatchObject({ fault: { code: 'unreadable' } });
    expect(await readFile(foreign)).toEqual(before);

    const older = await newFile();
    openIndexFile(older, []).close();
    expect(fault(older)).toBeNull();
    const changed = new DatabaseSync(older);
    changed.exec('pragma user_version = 999');
    changed.close();
    expect(fault(older)).toMatchObject({ fault: { code: 'unreadable' } });
  });

  it('is a fault wherever its damage shows, and never an answer of nothing', async () => {
    const file = await newFile();
    const index = openIndexFile(file, smallConcepts);
    index.put(smallEditions.map((each) => indexed(each)));
    index.settle();
    index.close();
    const whole = await readFile(file);
    // All but the first page, which says what the file is.
    const damaged = Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 0x55)]);
    await writeFile(file, damaged);
    const ask = (): unknown => {
      const opened = openIndexFile(file, smallConcepts);
      try {
        return opened.search({ text: 'Reederei', options: {} });
      } finally {
        opened.close();
      }
    };
    expect(ask).toThrowError(
      expect.objectContaining({ fault: expect.objectContaining({ code: 'unreadable' }) }),
    );
  });
});

describe('a process that is killed while it puts', () => {
  it('leaves an index of whole batches, which goes on working', async () => {
    const file = await newFile();
    const writer = join(import.meta.dirname, 'put-until-killed.ts');
    let batches = 0;
    for (let round = 0; round < 4; round += 1) {
      const child = spawn(process.execPath, [writer, file, String(round)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      let said = '';
      const enough = new Promise<void>((resolve) => {
        child.stdout.on('data', (data: Buffer) => {
          said += data.toString();
          if (said.split('\n').length > 4 + round * 3) resolve();
        });
      });
      await enough;
      child.kill('SIGKILL');
      await once(child, 'close');
      const acknowledged = said.split('\n').filter((line) => line.startsWith('=')).length;
      const index = openIndexFile(file, []);
      const own = index.works(null, 100_000).filter(({ id }) => id.startsWith(`r${round}-`));
      // Ten articles a batch: every one that was acknowledged is there, and at most one more.
      expect(own.length % 10).toBe(0);
      expect(own.length / 10).toBeGreaterThanOrEqual(acknowledged);
      expect(own.length / 10).toBeLessThanOrEqual(acknowledged + 1);
      batches += own.length / 10;
      expect(index.search({ text: 'Kiesel ', options: {} }).result.total).toBe(batches * 10 * 3);
      for (const { id } of own.slice(-10)) {
        expect(index.edition({ work: id, language: 'de' })?.segments).toHaveLength(3);
      }
      index.close();
    }
    expect((await stat(file)).size).toBeGreaterThan(0);
  });
});

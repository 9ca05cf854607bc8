import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Concept, conceptSchema } from '../../../../core/model/concept.ts';
import { type Edition, editionSchema } from '../../../../core/model/edition.ts';
import { packFiles } from '../../../../core/model/pack-files.ts';
import { checked } from '../../../../core/schema/check.ts';
import { list } from '../../../../core/schema/shape.ts';
import { conceptLabels } from '../../../../core/search/concept-labels.ts';
import { words } from '../../../../core/text/words.ts';
import { compilePack, type CompileReport } from '../../../../host/compile/compile-pack.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');
const originals = join(root, '..', 'shared', 'articles');

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'fathom-test-'));
});
afterAll(() => rm(temporary, { recursive: true, force: true }));

let report: CompileReport;
let editions: readonly Edition[];
let concepts: readonly Concept[];

beforeAll(async () => {
  const compiled = await compiledFrom(join(root, 'content', 'articles'), true);
  ({ report, editions, concepts } = compiled);
});

async function compiledFrom(articles: string, strict: boolean) {
  const out = join(temporary, strict ? 'bundled' : 'own');
  const result = await compilePack({ articles, concepts: join(root, 'content', 'concepts'), out, strict });
  const read = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(out, path), 'utf8'));
  const heads = result.ok ? result.manifest.works.flatMap((work) => work.editions) : [];
  return {
    report: result,
    editions: await Promise.all(
      heads.map(async ({ work, language }) =>
        checked(editionSchema, await read(packFiles.edition(work, language)), work),
      ),
    ),
    concepts: result.ok ? checked(list(conceptSchema), await read(packFiles.concepts), 'concepts') : [],
  };
}

describe('the bundled library', () => {
  test('compiles without a flaw, each work in both languages', () => {
    expect(report.ok ? report.warnings : report.errors).toEqual([]);
    expect(editions.map(({ head }) => `${head.work}.${head.language}`)).toEqual([
      'deep-value.de',
      'deep-value.en',
      'partnering-part-1.de',
      'partnering-part-1.en',
    ]);
  });

  test('says of each edition what it is and that it is a retelling', () => {
    for (const { head } of editions) {
      expect(Object.keys(head)).toEqual(
        expect.arrayContaining(['subtitle', 'author', 'publisher', 'source', 'retelling']),
      );
      expect(head.topics.length).toBeGreaterThan(0);
    }
  });

  test('every citation finds its reference, and every reference is cited', () => {
    for (const { head, segments } of editions.filter(({ head: { work } }) => work === 'deep-value')) {
      const cited = segments.flatMap(({ marks }) =>
        marks.flatMap((mark) => (mark.type === 'citation' ? [mark.reference] : [])),
      );
      const references = segments.filter(({ kind }) => kind === 'reference').map(({ id }) => id);
      expect(references, head.language).toHaveLength(5);
      expect(
        references.filter((id) => !cited.includes(id)),
        head.language,
      ).toEqual([]);
    }
  });

  test('holds at least 36 concepts, each of them mentioned somewhere', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(36);
    const mentioned = new Set(editions.flatMap(({ mentions }) => mentions.map(({ concept }) => concept)));
    expect(concepts.filter(({ id }) => !mentioned.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test.each(
    'Blue Ocean, Red Ocean, Customer Acquisition Cost, CAC, Lifetime Value, Deep Value, Customer Value, co-creation, sales partnership, indirect sales, distributor, incumbent, start-up, early stage, investor, equity story, recurring revenue, effectiveness, efficiency, synergy, hardware, Industrial AI, Shopfloor AI, IIoT, Industry 4.0, nascent market, Design Thinking, jobs to be done, neural network, hidden layer, distributed ledger, platform, experience economy, customer journey, market clearing, data sovereignty'.split(
      ', ',
    ),
  )('knows the concept %s', (name) => {
    const labels = conceptLabels(concepts);
    expect(labels.calledBy(words(name).map(({ text }) => text)).map(({ concept }) => concept)).not.toEqual(
      [],
    );
  });
});

describe('the originals of the essays', () => {
  beforeEach(({ skip }) =>
    skip(!existsSync(originals), 'they are not in ../shared/articles, beside this checkout'),
  );

  let own: Awaited<ReturnType<typeof compiledFrom>>;
  const edition = (work: string, language: string): Edition => {
    const found = own.editions.find(({ head }) => head.work === work && head.language === language);
    if (found === undefined) throw new Error(`${work}.${language} was not compiled`);
    return found;
  };
  const count = ({ segments }: Edition) => {
    const kinds: Record<string, number> = {};
    for (const { kind } of segments) kinds[kind] = (kinds[kind] ?? 0) + 1;
    return kinds;
  };

  beforeAll(async () => {
    if (existsSync(originals)) own = await compiledFrom(originals, false);
  });

  test('compile as they are, without a word of complaint', () => {
    expect(
      own.report.ok ? own.report.warnings.filter(({ rule }) => rule !== 'unmentioned') : own.report.errors,
    ).toEqual([]);
    expect(own.editions.map(({ head }) => [head.work, head.language, head.title])).toEqual([
      ['deep-value', 'de', 'Deep Value – Vorsprung durch gemeinsame Wertschöpfung'],
      ['partnering-part-1', 'de', 'Partnering part 1'],
      ['partnering-part-1', 'en', 'Partnering part 1'],
    ]);
  });

  test('have their headings, lists and references told apart', () => {
    expect(count(edition('deep-value', 'de'))).toEqual({ heading: 6, paragraph: 29, reference: 5 });
    for (const language of ['de', 'en']) {
      expect(count(edition('partnering-part-1', language))).toEqual({ paragraph: 26, item: 5 });
      expect(
        edition('partnering-part-1', language)
          .segments.slice(-5)
          .map(({ ordinal }) => ordinal),
      ).toEqual([1, 2, 3, 4, 5]);
    }
    expect(
      edition('deep-value', 'de')
        .segments.filter(({ kind }) => kind === 'heading')
        .map(({ text }) => text),
    ).toEqual([
      'Erste Bedingung – Lernender Prozess',
      'Zweite Bedingung – Integrierter Dialog',
      'Dritte Bedingung – Vertrauensvolle Beziehung',
      'Vierte Bedingung – Gemeinsame Kontrolle',
      'Fazit',
      'Quellen',
    ]);
  });

  test('have the sentence joined that was broken in two', () => {
    const [joined] = edition('deep-value', 'de').segments.filter(({ text }) =>
      text.includes('Mitverantwortung für die'),
    );
    expect(joined?.text).toContain('Mitverantwortung für die Wertschöpfung');
  });

  test('lose nothing but what the page left behind', async () => {
    for (const name of await readdir(originals)) {
      const source = (await readFile(join(originals, name), 'utf8'))
        .replace('unterschrift_180-180x100', '')
        .replace('Nach oben scrollen', '');
      const [work = '', language = ''] = name.split('.');
      const { head, segments } = edition(work, language);
      const title = head.title.startsWith('Deep') ? [head.title] : [];
      const shown = [
        ...title,
        ...segments.map(({ ordinal, text }) => (ordinal === undefined ? text : `${ordinal}. ${text}`)),
      ];
      const spoken = (text: string): readonly string[] => words(text).map((word) => word.text);
      expect(shown.flatMap(spoken)).toEqual(spoken(source.normalize('NFC')));
    }
  });

  test('share no run of eight words with the bundled editions', async () => {
    const names = await readdir(originals);
    const texts = await Promise.all(names.map((name) => readFile(join(originals, name), 'utf8')));
    const runsOfOriginals = new Set(texts.flatMap(runsOfEight));
    expect(runsOfOriginals.size).toBeGreaterThan(4000);
    for (const { head, segments } of editions) {
      const ours = [
        head.title,
        head.subtitle ?? '',
        head.retelling ?? '',
        ...segments.filter(({ kind }) => kind !== 'reference').map(({ text }) => text),
      ];
      expect(
        runsOfEight(ours.join('\n')).filter((run) => runsOfOriginals.has(run)),
        `${head.work}.${head.language}`,
      ).toEqual([]);
    }
  });

  test('are retold at 85 to 110 % of their length', () => {
    for (const { head } of own.editions) {
      const retold = editions.find(
        (each) => each.head.work === head.work && each.head.language === head.language,
      );
      const share = (retold?.head.words ?? 0) / head.words;
      expect(share, `${head.work}.${head.language}`).toBeGreaterThanOrEqual(0.85);
      expect(share, `${head.work}.${head.language}`).toBeLessThanOrEqual(1.1);
    }
  });
});

function runsOfEight(text: string): readonly string[] {
  const spoken = words(text.normalize('NFC')).map((word) => word.text.toLowerCase());
  return spoken.slice(0, -7).map((_, at) => spoken.slice(at, at + 8).join(' '));
}

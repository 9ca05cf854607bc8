import type { Input, Output } from '../../../core/host/contract.ts';
import { FaultError } from '../../../core/host/fault.ts';
import type { MentionPlace, MentionPlaces } from '../../../core/library/mention-place.ts';
import type { OwnWork } from '../../../core/library/own-work.ts';
import type { Concept } from '../../../core/model/concept.ts';
import type { Edition, EditionHead } from '../../../core/model/edition.ts';
import type { EditionName } from '../../../core/model/edition-name.ts';
import type { ConceptId, WorkId } from '../../../core/model/ids.ts';
import { languages, perLanguage } from '../../../core/model/language.ts';
import type { Language, PerLanguage } from '../../../core/model/language.ts';
import { conceptLabels } from '../../../core/search/concept-labels.ts';
import { explain } from '../../../core/search/explain.ts';
import { found } from '../../../core/search/found.ts';
import type { SearchLibrary } from '../../../core/search/library.ts';
import { matcherOf } from '../../../core/search/mark-text.ts';
import type { LanguageIndex } from '../../../core/search/open-index.ts';
import { editionText } from '../../../core/text/edition-text.ts';
import { faultOf, openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { openDiskLanguageIndex } from './disk-language-index.ts';
import type { OwnIndex } from './own-index.ts';
import { isUnsettled, noteChange } from './facts.ts';
import { listReader } from './lists.ts';
import { settling } from './settle.ts';
import { takeOut, writeEditions } from './write-editions.ts';

type Answers<Index> = {
  readonly [Name in keyof Index]: Index[Name] extends (...asked: infer Asked) => Promise<infer Answer>
    ? (...asked: Asked) => Answer
    : never;
};

/** The index of the own library, asked and answered at once: what the index thread works with. */
export type IndexFile = Omit<Answers<OwnIndex>, 'settle'> & {
  /** Works out what is learned from the whole library, a little at each step; see `settle.ts`. */
  readonly settling: () => Generator<undefined>;
  /** The same in one go. */
  readonly settle: () => void;
  readonly isUnsettled: () => boolean;
  /** Reads what only slips and guessed compounds need, so that the first of them does not wait. */
  readonly warm: () => void;
};

/** Opens the index in `file`, or makes a new one there. Everything throws a `FaultError` where the file is damaged. */
export function openIndexFile(file: string, concepts: readonly Concept[]): IndexFile {
  const database = openDatabase(file);
  const labels = conceptLabels(concepts);
  let indexes: PerLanguage<LanguageIndex> | undefined;
  let version = database.version();
  const library = (): SearchLibrary => {
    const now = database.version();
    if (now !== version) indexes = undefined;
    version = now;
    indexes ??= perLanguage((language) => openDiskLanguageIndex(database, language));
    return { indexes, concepts, labels };
  };
  const forget = (): void => {
    indexes = undefined;
  };
  const change = (work: () => void): void => {
    forget();
    try {
      database.together(() => {
        work();
        noteChange(database);
      });
    } finally {
      forget();
    }
  };
  function* settlingHere(): Generator<undefined> {
    yield* settling(database);
    // The vocabulary is read anew; the rest has not changed, and is read quickly.
    indexes = undefined;
  }

  return guarded({
    put: (editions) => change(() => writeEditions(database, editions)),
    remove: (editions) => change(() => editions.forEach((name) => takeOut(database, name))),
    stamps: () =>
      (
        database.rows('select work, language, size, modified, stamp from editions') as readonly [
          string,
          Language,
          number,
          number,
          string,
        ][]
      ).map(([work, language, size, modified, hash]) => ({
        work,
        language,
        stamp: { size, modified, hash },
      })),
    works: (after, most) =>
      ownWorks(
        database.rows(
          `select ${workFields} from editions where work in
           (select distinct work from editions where work > ? order by work limit ?)`,
          after ?? '',
          most,
        ) as readonly WorkRow[],
      ),
    heads: (works) =>
      ownWorks(
        works.flatMap(
          (work) =>
            database.rows(`select ${workFields} from editions where work = ?`, work) as readonly WorkRow[],
        ),
      ),
    edition: (name) => database.atOnce(() => readEdition(database, name)),
    textOf: (hash) => {
      const name = database.row('select work, language from editions where hash = ? limit 1', hash);
      const edition = name && readEdition(database, { work: String(name[0]), language: name[1] as Language });
      return edition ? editionText(edition.segments) : null;
    },
    search: ({ text, options }: Input<'library.search'>) =>
      database.atOnce(() => found(library(), text, plain(options))),
    matcher: ({ text, without }: Input<'library.matcher'>) =>
      database.atOnce(() => matcherOf(library(), text, { without })),
    reasons: ({ text, hit, without }: Input<'library.reasons'>) =>
      database.atOnce(() => explain(library(), text, hit, { without })),
    mentions: (concept, limit) => database.atOnce(() => mentionsOf(library(), concept, limit)),
    concepts: () => database.atOnce(() => conceptCounts(database, library())),
    settling: settlingHere,
    settle: () => {
      for (const _ of settlingHere());
    },
    isUnsettled: () => isUnsettled(database),
    warm: () => {
      for (const { vocabulary } of Object.values(library().indexes)) vocabulary.near('', 0, 1);
    },
    clear: () =>
      change(() => {
        for (const table of emptied) database.run(`delete from ${table}`);
        database.run("delete from facts where name like 'gone %'");
      }),
    close: () => database.close(),
  });
}

const emptied = [
  'editions',
  'frames',
  'documents_de',
  'documents_en',
  'rolls',
  'terms',
  'postings',
  'forms',
  'learned',
  'compounds',
] as const;

/** Whatever is thrown is a fault: what cannot be read was written by somebody else, or is damaged. */
function guarded(index: IndexFile): IndexFile {
  return Object.fromEntries(
    Object.entries(index).map(([name, answer]) => [
      name,
      (...asked: readonly unknown[]) => {
        try {
          return (answer as (...some: readonly unknown[]) => unknown)(...asked);
        } catch (error) {
          throw faultOf(error);
        }
      },
    ]),
  ) as unknown as IndexFile;
}

/** Without the keys that hold nothing, as `exactOptionalPropertyTypes` wants it. */
const plain = (options: Input<'library.search'>['options']): Parameters<typeof found>[2] =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));

function readEdition(database: Database, { work, language }: EditionName): Edition | null {
  const row = database.row(
    `select first, documents, frame from editions join frames on edition = id
     where work = ? and language = ?`,
    work,
    language,
  ) as readonly [number, number, string] | undefined;
  if (row === undefined) return null;
  const [first, documents, frame] = row;
  const texts = database.rows(
    `select text from documents_${language} where number > ? and number < ? order by number`,
    first,
    first + documents,
  );
  const { head, segments, mentions } = JSON.parse(frame) as Edition;
  if (texts.length !== segments.length) {
    throw new FaultError('unreadable', 'index', `${work}.${language} lacks a part of its text`);
  }
  return {
    head,
    segments: segments.map((segment, at) => ({ ...segment, text: String(texts[at]?.[0]) })),
    mentions,
  };
}

const workFields = 'work, language, head, added, format, file';
type WorkRow = readonly [WorkId, Language, string, string, OwnWork['format'], string];

/** By id; of each work German first. */
function ownWorks(rows: readonly WorkRow[]): readonly OwnWork[] {
  const sorted = rows.toSorted(
    ([one, first], [other, second]) => compare(one, other) || compare(first, second),
  );
  return [...Map.groupBy(sorted, ([work]) => work)].map(([id, own]): OwnWork => {
    const [earliest] = own.toSorted(([, , , one], [, , , other]) => compare(one, other));
    const [, , , added, format, file] = earliest ?? [id, 'de', '', '', 'text', ''];
    return { id, editions: own.map(([, , head]) => JSON.parse(head) as EditionHead), added, format, file };
  });
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function mentionsOf({ indexes }: SearchLibrary, concept: ConceptId, limit: number): MentionPlaces {
  let total = 0;
  const works = new Set<string>();
  const places: MentionPlace[] = [];
  for (const language of languages) {
    const { mentioning, works: all, workOf, document: read } = indexes[language];
    const times = new Map<number, number>();
    for (const label of mentioning.labelsOf(concept)) {
      const mentioned = mentioning.of(concept, label);
      mentioned.documents.forEach((document, at) =>
        times.set(document, (times.get(document) ?? 0) + (mentioned.times[at] ?? 0)),
      );
    }
    for (const [number, count] of [...times].toSorted(([one], [other]) => one - other)) {
      total += count;
      works.add(all[workOf[number] ?? -1] ?? '');
      if (places.length >= limit) continue;
      const document = read(number);
      if (document === undefined || document.segment === null) continue;
      const { work, segment, number: section, text } = document;
      const title = read(indexes[language].numberOf(work, null) ?? -1)?.text.split('\n')[0] ?? work;
      for (const mention of document.mentions.filter((each) => each.concept === concept)) {
        if (places.length < limit) {
          places.push({ work, language, title, number: section, text, mention: { ...mention, segment } });
        }
      }
    }
  }
  return { total, works: works.size, places };
}

function conceptCounts(database: Database, { indexes }: SearchLibrary): Output<'library.concepts'> {
  const counts = new Map<string, { mentions: number; works: Set<string> }>();
  for (const language of languages) {
    const { works, workOf } = indexes[language];
    const lists = listReader(database, language, workOf);
    const terms = database.rows(
      'select term from terms where language = ? and term >= ? and term < ?',
      language,
      '\u0001',
      '\u0002',
    ) as readonly (readonly [string])[];
    for (const [term] of terms) {
      const list = lists.of(term);
      const concept = term.split('\u0001')[1];
      if (list === undefined || concept === undefined) continue;
      const own = counts.get(concept) ?? { mentions: 0, works: new Set<string>() };
      counts.set(concept, own);
      list.documents.forEach((document, at) => {
        own.mentions += list.times[at] ?? 0;
        own.works.add(works[workOf[document] ?? -1] ?? '');
      });
    }
  }
  return [...counts].map(([concept, { mentions, works }]) => ({ concept, mentions, works: works.size }));
}

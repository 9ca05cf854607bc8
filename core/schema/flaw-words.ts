import type * as v from 'valibot';
import { perLanguage, type Language, type PerLanguage } from '../model/language.ts';
import type { Said } from './said.ts';

/** What our own checks say. A schema names the words by their key, in the place of valibot's message. */
const ownChecks = {
  empty: { de: 'ist leer', en: 'is empty' },
  'work-id': {
    de: 'ist keine Kennung eines Werks: nur Kleinbuchstaben, Ziffern und einzelne Bindestriche',
    en: 'is no work id: use lower-case letters, digits and single hyphens',
  },
  'concept-id': {
    de: 'ist keine Kennung eines Begriffs: nur Kleinbuchstaben, Ziffern und einzelne Bindestriche',
    en: 'is no concept id: use lower-case letters, digits and single hyphens',
  },
  'segment-id': {
    de: 'ist keine Kennung eines Absatzes: ein s und seine Nummer wie in "s12"',
    en: 'is no segment id: an s and its number, as in "s12"',
  },
  'text-hash': {
    de: 'ist kein SHA-256: 64 Hexadezimalziffern, klein geschrieben',
    en: 'is no SHA-256: use 64 hex digits, lower case',
  },
  'no-passage': {
    de: 'ist keine Stelle: "end" muss größer sein als "start"',
    en: 'holds nothing: its end must lie behind its start',
  },
  'record-key': { de: 'ist kein Schlüssel eines Eintrags', en: 'is no key of a record' },
  'snapshot-id': { de: 'ist keine Kennung eines früheren Stands', en: 'is no id of a snapshot' },
  'import-item': { de: 'ist keine Kennung einer Datei zum Importieren', en: 'is no id of a file to import' },
  'export-name': { de: 'ist kein Name einer Datei zum Mitnehmen', en: 'is no name of an export' },
  'marks-in-order': { de: 'ist nicht in Reihenfolge', en: 'is not in order' },
  'mark-outside': {
    de: 'hat eine Zeichnung außerhalb seines Textes',
    en: 'has a mark outside of its text',
  },
} as const satisfies Readonly<Record<string, Said>>;

/** The message of a check of ours. */
export const says = (words: keyof typeof ownChecks): string => words;

type Issue = Pick<v.BaseIssue<unknown>, 'kind' | 'type' | 'expected' | 'received' | 'message'>;

/** The number in `<=100`. */
const bound = (expected: string | null): string => expected?.slice(2) ?? '';

/** What valibot's checks say, by their type. */
const checks: Readonly<Record<string, (issue: Issue) => Said>> = {
  uuid: () => ({ de: 'ist keine UUID', en: 'is no UUID' }),
  iso_timestamp: () => ({
    de: 'ist kein Zeitpunkt wie "2026-01-31T09:30:00Z"',
    en: 'is no instant such as "2026-01-31T09:30:00Z"',
  }),
  iso_date: () => ({
    de: 'ist kein Tag: er wird 2024-05-01 geschrieben',
    en: 'is no day: write it as 2024-05-01',
  }),
  integer: () => ({ de: 'muss eine ganze Zahl sein', en: 'must be a whole number' }),
  finite: () => ({ de: 'muss eine endliche Zahl sein', en: 'must be a finite number' }),
  min_value: ({ expected, received }) => ({
    de: `muss mindestens ${bound(expected)} sein, nicht ${received}`,
    en: `must be at least ${bound(expected)}, not ${received}`,
  }),
  max_value: ({ expected, received }) => ({
    de: `darf höchstens ${bound(expected)} sein, nicht ${received}`,
    en: `must be at most ${bound(expected)}, not ${received}`,
  }),
  min_length: ({ expected, received }) => ({
    de: `ist zu kurz: mindestens ${bound(expected)}, nicht ${received}`,
    en: `is too short: at least ${bound(expected)}, not ${received}`,
  }),
  max_length: ({ expected, received }) => ({
    de: `ist zu lang: höchstens ${bound(expected)}, nicht ${received}`,
    en: `is too long: at most ${bound(expected)}, not ${received}`,
  }),
  starts_with: ({ expected, received }) => ({
    de: `muss mit ${expected} beginnen, nicht mit ${inShort(received)}`,
    en: `must begin with ${expected}, not with ${inShort(received)}`,
  }),
};

/** Kinds of values, as valibot names them. */
const kinds: Readonly<Record<string, Said>> = {
  string: { de: 'ein Text', en: 'text' },
  number: { de: 'eine Zahl', en: 'a number' },
  boolean: { de: 'true oder false', en: 'true or false' },
  Array: { de: 'eine Liste', en: 'a list' },
  Object: { de: 'ein Objekt', en: 'an object' },
  null: { de: 'null', en: 'null' },
};

/** `"a", "b" or "c"` */
const oneOf: PerLanguage<Intl.ListFormat> = {
  de: new Intl.ListFormat('de', { type: 'disjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'disjunction' }),
};

/**
 * What is wrong with a value, as an issue of valibot's says it: what it must be, and what is there. Null for a
 * check that has no words; a test walks the schemas of whatever a reader can meet and finds it.
 */
export function issueInWords(issue: Issue): Said | null {
  if (Object.hasOwn(ownChecks, issue.message)) return ownChecks[issue.message as keyof typeof ownChecks];
  if (issue.kind !== 'schema') return checks[issue.type]?.(issue) ?? null;
  if (issue.received === 'undefined') return { de: 'fehlt', en: 'is missing' };
  if (issue.expected === 'never') return { de: 'gehört nicht hierher', en: 'does not belong here' };
  const wanted = [...new Set(issue.expected?.replace(/^\((.*)\)$/u, '$1').split(' | '))];
  if (!wanted.every((each) => each in kinds || isLiteral(each))) return null;
  const named = (value: string, language: Language): string => kinds[value]?.[language] ?? inShort(value);
  const must = perLanguage((language) => oneOf[language].format(wanted.map((each) => named(each, language))));
  return {
    de: `muss ${must.de} sein, nicht ${named(issue.received, 'de')}`,
    en: `must be ${must.en}, not ${named(issue.received, 'en')}`,
  };
}

const isLiteral = (expected: string): boolean => /^(?:".*"|-?\d+|true|false)$/u.test(expected);

/** UTF-16 units of a value that are shown. */
const longestShown = 80;

const inShort = (value: string): string =>
  (value.length > longestShown ? `${value.slice(0, longestShown)}…` : value).toWellFormed();

import type { Result } from '../../core/exchange/candidate.ts';
import type { ImportFormat } from '../../core/exchange/formats.ts';
import type { Where } from '../../core/exchange/reading.ts';
import { counted, numberIn } from '../words/numbers.ts';
import { dictionary } from '../words/words.ts';
import type { UnreadFile } from './read-files.ts';
import type { ReasonWords } from './reason-in-words.ts';
import { fieldWords, notes, notizen } from './words.ts';

type ImportWords = ReasonWords & {
  readonly title: string;
  readonly text: string;
  readonly choose: string;
  readonly orDrop: string;
  readonly letGo: string;
  readonly reading: (records: number) => string;
  readonly stopped: string;
  readonly wouldHappen: (records: number) => string;
  readonly unread: Readonly<Record<UnreadFile['why'], string>>;
  readonly nothingIn: string;
  readonly narrow: string;
  readonly all: string;
  readonly results: Readonly<Record<Result, string>>;
  readonly placed: string;
  readonly isTaken: string;
  readonly isNotTaken: string;
  readonly formats: Readonly<Record<ImportFormat, string>>;
  readonly units: Readonly<Record<Where['unit'], string>>;
  readonly bringBack: (count: number) => string;
  readonly nothingToWrite: string;
  readonly mayBePlaced: (count: number) => string;
  readonly notYet: string;
  readonly takeOver: (count: number) => string;
  readonly table: string;
  readonly result: string;
  readonly note: string;
  readonly more: (count: number) => string;
  readonly whichPlace: string;
  readonly differs: string;
  readonly nowhere: string;
  readonly writing: (done: number, total: number) => string;
  readonly undoing: (done: number, total: number) => string;
  readonly written: (count: number) => string;
  readonly rest: (count: number) => string;
  readonly undone: (count: number) => string;
  readonly notUndone: (count: number) => string;
};

export const importWords = dictionary<ImportWords>({
  de: {
    title: 'Hereinholen',
    text: 'Aus Fathom (W3C, Markdown, CSV), Hypothesis (JSON), Readwise (CSV) oder vom Kindle („Meine Clippings.txt“). Zuerst wird nur gezeigt, was geschähe.',
    choose: 'Dateien wählen …',
    orDrop: 'oder irgendwo auf diese Seite ziehen',
    letGo: 'Loslassen, um sie zu lesen',
    reading: (records) => `Wird gelesen: ${counted('de', records, 'Eintrag', 'Einträge')}`,
    stopped: 'Abgebrochen; nichts wurde geschrieben.',
    wouldHappen: (records) => `Was mit ${counted('de', records, 'Eintrag', 'Einträgen')} geschähe`,
    unread: {
      'no-text': 'Die Datei ist kein UTF-8-Text. Bitte als UTF-8 speichern und noch einmal wählen.',
      'too-long': 'Die Datei ist größer als 200 MB. Bitte in mehrere teilen.',
      gone: 'Die Datei ließ sich nicht lesen. Ist sie noch da?',
    },
    nothingIn: 'In den Dateien steht kein Eintrag.',
    narrow: 'Ergebnisse',
    all: 'Alle',
    results: {
      new: 'Neu',
      same: 'Schon da',
      newer: 'Neuer',
      older: 'Älter',
      unplaced: 'Ohne Stelle',
      flawed: 'Unlesbar',
    },
    placed: 'Stelle gewählt',
    isTaken: 'wird übernommen',
    isNotTaken: 'bleibt draußen',
    formats: {
      w3c: 'W3C',
      markdown: 'Markdown',
      csv: 'CSV',
      hypothesis: 'Hypothesis',
      readwise: 'Readwise',
      kindle: 'Kindle',
    },
    units: { item: 'Eintrag', row: 'Tabellenzeile', line: 'Zeile' },
    bringBack: (count) => `Auch zurückholen, was hier gelöscht wurde (${numberIn('de', count)})`,
    nothingToWrite: 'Es gibt nichts zu übernehmen.',
    mayBePlaced: (count) =>
      `Für ${counted('de', count, 'Eintrag', 'Einträge')} lässt sich unten eine Stelle wählen.`,
    notYet: 'Noch ist nichts geschrieben. Vorher wird der jetzige Stand gesichert.',
    takeOver: (count) => `${notizen(count)} übernehmen`,
    table: 'Was mit jedem Eintrag geschähe, und warum',
    result: 'Ergebnis',
    note: 'Eintrag und Grund',
    more: (count) => `${numberIn('de', count)} weitere zeigen`,
    whichPlace: 'Welche Stelle ist gemeint?',
    differs: 'Was hier anders steht, ist gezeichnet.',
    nowhere: 'keine von diesen',
    reasons: {
      'not-there': 'Noch nicht in der Bibliothek.',
      identical: 'Steht genau so schon da.',
      double: 'Eine andere Notiz sagt dasselbe von derselben Stelle.',
      'changed-later': 'Später geändert als hier',
      'changed-in-file': 'In der Datei von Hand geändert',
      'changed-here': 'Hier später geändert',
      'removed-here': 'Wurde hier gelöscht.',
      'no-quotation': 'Zitiert keine Stelle.',
      reply: 'Antwortet auf eine andere Notiz.',
      'not-found': 'Kein Text der Bibliothek sagt das.',
      'many-places': 'Mehrere Stellen sagen das.',
      unconfirmed: 'Eine Stelle sagt das, doch nichts ringsum bestätigt es.',
      similar: 'Wörtlich sagt das kein Text der Bibliothek, aber etwas Ähnliches.',
      'unknown-format': 'Die Datei hat keines der bekannten Formate.',
    },
    fields: fieldWords.de,
    place: 'Stelle',
    flaw: ({ where, what }) => `Lässt sich nicht lesen${where === '' ? '' : ` (bei ${where})`}: ${what.de}`,
    writing: (done, total) => `Wird geschrieben: ${numberIn('de', done)} von ${numberIn('de', total)}`,
    undoing: (done, total) => `Wird rückgängig gemacht: ${numberIn('de', done)} von ${numberIn('de', total)}`,
    written: (count) =>
      count === 0 ? 'Noch nichts übernommen.' : `${notizen(count)} übernommen und auf der Platte.`,
    rest: (count) => `Nicht geschrieben: ${notizen(count)}. Das lässt sich hier nachholen.`,
    undone: (count) => `Rückgängig gemacht: ${notizen(count)}.`,
    notUndone: (count) => `${notizen(count)} noch nicht.`,
  },
  en: {
    title: 'Bring in',
    text: 'From Fathom (W3C, Markdown, CSV), Hypothesis (JSON), Readwise (CSV) or a Kindle (“My Clippings.txt”). At first you are only shown what would happen.',
    choose: 'Choose files …',
    orDrop: 'or drop them anywhere on this page',
    letGo: 'Let go to read them',
    reading: (records) => `Reading: ${counted('en', records, 'record', 'records')}`,
    stopped: 'Stopped; nothing was written.',
    wouldHappen: (records) => `What would happen with ${counted('en', records, 'record', 'records')}`,
    unread: {
      'no-text': 'The file is not UTF-8 text. Please save it as UTF-8 and choose it again.',
      'too-long': 'The file is longer than 200 MB. Please split it.',
      gone: 'The file could not be read. Is it still there?',
    },
    nothingIn: 'There is no record in these files.',
    narrow: 'Results',
    all: 'All',
    results: {
      new: 'New',
      same: 'There already',
      newer: 'Newer',
      older: 'Older',
      unplaced: 'No place',
      flawed: 'Unreadable',
    },
    placed: 'Place chosen',
    isTaken: 'will be taken over',
    isNotTaken: 'stays out',
    formats: {
      w3c: 'W3C',
      markdown: 'Markdown',
      csv: 'CSV',
      hypothesis: 'Hypothesis',
      readwise: 'Readwise',
      kindle: 'Kindle',
    },
    units: { item: 'item', row: 'row', line: 'line' },
    bringBack: (count) => `Also bring back what was deleted here (${numberIn('en', count)})`,
    nothingToWrite: 'There is nothing to take over.',
    mayBePlaced: (count) => `For ${counted('en', count, 'record', 'records')} a place can be chosen below.`,
    notYet: 'Nothing is written yet. Before it is, the present state is kept as a snapshot.',
    takeOver: (count) => `Take over ${notes(count)}`,
    table: 'What would happen with each record, and why',
    result: 'Result',
    note: 'Record and reason',
    more: (count) => `Show ${numberIn('en', count)} more`,
    whichPlace: 'Which place is meant?',
    differs: 'What reads differently here is marked.',
    nowhere: 'none of these',
    reasons: {
      'not-there': 'Not in the library yet.',
      identical: 'It is here just so.',
      double: 'Another note says the same of the same passage.',
      'changed-later': 'Changed later than here',
      'changed-in-file': 'Changed by hand in the file',
      'changed-here': 'Changed here later',
      'removed-here': 'It was deleted here.',
      'no-quotation': 'It quotes no passage.',
      reply: 'It answers another note.',
      'not-found': 'No text of the library says this.',
      'many-places': 'Several places say this.',
      unconfirmed: 'One place says this, but nothing around it confirms it.',
      similar: 'No text of the library says just this, but something like it.',
      'unknown-format': 'The file is in none of the known formats.',
    },
    fields: fieldWords.en,
    place: 'place',
    flaw: ({ where, what }) => `Cannot be read${where === '' ? '' : ` (at ${where})`}: ${what.en}`,
    writing: (done, total) => `Writing: ${numberIn('en', done)} of ${numberIn('en', total)}`,
    undoing: (done, total) => `Undoing: ${numberIn('en', done)} of ${numberIn('en', total)}`,
    written: (count) => (count === 0 ? 'Nothing taken over yet.' : `${notes(count)} taken over and on disk.`),
    rest: (count) => `Not written: ${notes(count)}. That can be made up for here.`,
    undone: (count) => `Undone: ${notes(count)}.`,
    notUndone: (count) => `${notes(count)} not yet.`,
  },
});

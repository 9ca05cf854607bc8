import type { NoteField } from '../../core/exchange/differences.ts';
import type { ExportFormat } from '../../core/exchange/formats.ts';
import { counted, numberIn } from '../words/numbers.ts';
import { dictionary } from '../words/words.ts';
import { fieldWords, notes, notizen } from './words.ts';

export const exportWords = dictionary<{
  readonly title: string;
  readonly text: string;
  readonly empty: string;
  readonly what: string;
  readonly all: (count: number) => string;
  readonly given: (count: number) => string;
  readonly format: string;
  readonly formats: Readonly<Record<ExportFormat, string>>;
  readonly about: Readonly<Record<ExportFormat, string>>;
  readonly byteOrderMark: string;
  readonly save: (count: number) => string;
  readonly download: (count: number) => string;
  readonly working: string;
  readonly noneChosen: string;
  readonly identical: (identical: number, total: number) => string;
  readonly onDisk: string;
  readonly asGiven: string;
  readonly written: string;
  readonly downloading: string;
  readonly oneByOne: string;
  readonly notIdentical: string;
  readonly differs: (fields: readonly string[]) => string;
  readonly missing: string;
  readonly strangers: (count: number) => string;
  readonly fields: Readonly<Partial<Record<NoteField, string>>>;
}>({
  de: {
    title: 'Mitnehmen',
    text: 'Jedes der drei Formate hält jede Notiz ganz: mit Zitat, Stelle, Farbe, Schlagwörtern und Zeiten. Was geschrieben wurde, wird wieder gelesen und Feld für Feld verglichen.',
    empty: 'Noch gibt es keine Notizen zum Mitnehmen.',
    what: 'Was',
    all: (count) => `Alle Notizen (${numberIn('de', count)})`,
    given: (count) => `Die ausgewählten Notizen (${numberIn('de', count)})`,
    format: 'Format',
    formats: { w3c: 'W3C (JSON-LD)', markdown: 'Markdown', csv: 'CSV' },
    about: {
      w3c: 'Eine Datei nach dem Web-Annotation-Standard: für Archive und andere Notizprogramme.',
      markdown: 'Eine Datei je Werk, mit Quellenangaben: zum Weiterschreiben in Notiz-Apps.',
      csv: 'Eine Tabelle: für Tabellenprogramme.',
    },
    byteOrderMark: 'Mit Kennung für Excel, damit Umlaute stimmen',
    save: (count) => `${notizen(count)} speichern …`,
    download: (count) => `${notizen(count)} herunterladen`,
    working: 'Wird geschrieben und geprüft …',
    noneChosen: 'Kein Ort gewählt; nichts wurde geschrieben.',
    identical: (identical, total) => `${numberIn('de', identical)} von ${numberIn('de', total)} identisch.`,
    onDisk: 'Geprüft an den Dateien, wie sie auf der Platte stehen.',
    asGiven:
      'Geprüft an dem, was der Browser bekommen hat. Was er auf die Platte schreibt, kann Fathom hier nicht sehen; im Fenster der App liest es die Dateien wieder.',
    written: 'Geschrieben in',
    downloading: 'Der Browser lädt die Datei herunter. Falls nicht:',
    oneByOne: 'Ein Klick auf jede Datei lädt sie herunter:',
    notIdentical:
      'Diese Notizen kämen nicht ganz so zurück, wie sie sind. Ein anderes Format hält sie vielleicht; in Fathom selbst sind sie unverändert.',
    differs: (fields) => `– anders: ${fields.join(', ')}`,
    missing: '– fehlt',
    strangers: (count) =>
      `${counted('de', count, 'Eintrag gehört', 'Einträge gehören')} nicht dazu. Bitte an einem anderen Ort noch einmal speichern.`,
    fields: fieldWords.de,
  },
  en: {
    title: 'Take out',
    text: 'Each of the three formats keeps every note whole: with quotation, place, colour, tags and times. What was written is read again and compared field by field.',
    empty: 'There are no notes to take out yet.',
    what: 'What',
    all: (count) => `All notes (${numberIn('en', count)})`,
    given: (count) => `The chosen notes (${numberIn('en', count)})`,
    format: 'Format',
    formats: { w3c: 'W3C (JSON-LD)', markdown: 'Markdown', csv: 'CSV' },
    about: {
      w3c: 'One file by the Web Annotation standard: for archives and other annotation tools.',
      markdown: 'One file for each work, with citations: to go on writing in note-taking apps.',
      csv: 'One table: for spreadsheets.',
    },
    byteOrderMark: 'With a mark for Excel, so that letters such as ü are right',
    save: (count) => `Save ${notes(count)} …`,
    download: (count) => `Download ${notes(count)}`,
    working: 'Writing and checking …',
    noneChosen: 'No place was chosen; nothing was written.',
    identical: (identical, total) => `${numberIn('en', identical)} of ${numberIn('en', total)} identical.`,
    onDisk: 'Checked on the files as they stand on the disk.',
    asGiven:
      'Checked on what the browser was given. What it writes to the disk Fathom cannot see here; in the app’s own window it reads the files again.',
    written: 'Written to',
    downloading: 'The browser downloads the file. If it does not:',
    oneByOne: 'A click on each file downloads it:',
    notIdentical:
      'These notes would not come back quite as they are. Another format may keep them; in Fathom itself they are unchanged.',
    differs: (fields) => `– differs: ${fields.join(', ')}`,
    missing: '– is missing',
    strangers: (count) =>
      `${counted('en', count, 'record does', 'records do')} not belong there. Please save once more in another place.`,
    fields: fieldWords.en,
  },
});

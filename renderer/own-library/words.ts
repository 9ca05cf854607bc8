import type { ImportFaultCode } from '../../core/library/import-fault.ts';
import type { ImportOutcome } from '../../core/library/import-state.ts';
import type { Format } from '../../core/library/own-work.ts';
import { numberIn } from '../words/numbers.ts';
import { dictionary } from '../words/words.ts';

/** Why a file became no article, and what one can do about it. */
type FaultWords = Readonly<Record<ImportFaultCode, { readonly what: string; readonly next: string }>>;

/** The same in both languages. */
const formatNames: Readonly<Record<Format, string>> = {
  markdown: 'Markdown',
  text: 'Text',
  html: 'HTML',
  epub: 'EPUB',
  pdf: 'PDF',
  docx: 'Word',
};

export const importFaultWords = dictionary<FaultWords>({
  de: {
    'unknown-format': {
      what: 'Dieses Format kann Fathom nicht lesen.',
      next: 'Gelesen werden Markdown, Text, HTML, EPUB, PDF und Word (DOCX). Aus anderen Programmen lässt sich meist eines davon speichern.',
    },
    empty: { what: 'Die Datei ist leer.', next: 'Vielleicht ist sie beim Kopieren verloren gegangen.' },
    'no-text': {
      what: 'In der Datei steht kein Text, etwa weil sie nur Bilder oder einen Scan enthält.',
      next: 'Mit einer Texterkennung (OCR) wird daraus eine lesbare Datei.',
    },
    'not-text': {
      what: 'Die Zeichen der Datei lassen sich nicht entziffern.',
      next: 'Bitte im Ursprungsprogramm als UTF-8 speichern.',
    },
    damaged: {
      what: 'Die Datei ist beschädigt oder unvollständig.',
      next: 'Bitte noch einmal herunterladen oder kopieren und dann wieder importieren.',
    },
    encrypted: {
      what: 'Die Datei ist mit einem Passwort geschützt.',
      next: 'Bitte ohne Passwort speichern und dann importieren.',
    },
    'too-large': {
      what: 'Die Datei ist größer als jeder Artikel.',
      next: 'Bitte in mehrere Dateien teilen.',
    },
    bomb: {
      what: 'Die Datei würde beim Auspacken jedes Maß übersteigen.',
      next: 'So etwas ist selten ein Versehen; besser nicht öffnen.',
    },
    escapes: {
      what: 'Die Datei will beim Auspacken an fremde Orte schreiben.',
      next: 'So etwas ist selten ein Versehen; besser nicht öffnen.',
    },
    'too-deep': {
      what: 'Listen oder Zitate sind zu tief verschachtelt.',
      next: 'Bitte die Gliederung im Ursprungsprogramm vereinfachen.',
    },
    'too-slow': {
      what: 'Das Lesen hat zu lange gedauert und wurde beendet.',
      next: 'Bitte noch einmal versuchen oder die Datei teilen.',
    },
    'too-hungry': {
      what: 'Das Lesen hat zu viel Speicher gebraucht und wurde beendet.',
      next: 'Bitte die Datei teilen und dann importieren.',
    },
    unreadable: {
      what: 'Die Datei ließ sich nicht lesen oder war auf einmal nicht mehr da.',
      next: 'Bitte nachsehen, ob sie noch da ist, und noch einmal wählen.',
    },
    unwritable: {
      what: 'Der Artikel ließ sich nicht speichern.',
      next: 'Bitte Platz schaffen oder die Rechte des Ordners prüfen und noch einmal versuchen.',
    },
    failed: {
      what: 'Beim Lesen ist etwas schiefgegangen.',
      next: 'Bitte noch einmal versuchen. Alles andere ist davon nicht berührt.',
    },
  },
  en: {
    'unknown-format': {
      what: 'Fathom cannot read this format.',
      next: 'It reads Markdown, plain text, HTML, EPUB, PDF and Word (DOCX). Most programs can save as one of these.',
    },
    empty: { what: 'The file is empty.', next: 'It may have been lost while it was copied.' },
    'no-text': {
      what: 'There is no text in the file; it may hold pictures only, or a scan.',
      next: 'Text recognition (OCR) can make a readable file of it.',
    },
    'not-text': {
      what: 'The characters of the file cannot be deciphered.',
      next: 'Please save it as UTF-8 in the program it comes from.',
    },
    damaged: {
      what: 'The file is damaged or not whole.',
      next: 'Please download or copy it again, then import it once more.',
    },
    encrypted: {
      what: 'The file is locked with a password.',
      next: 'Please save it without the password, then import it.',
    },
    'too-large': {
      what: 'The file is larger than any article.',
      next: 'Please split it into several files.',
    },
    bomb: {
      what: 'Unpacked, the file would grow beyond all measure.',
      next: 'That is rarely an accident; better not open it.',
    },
    escapes: {
      what: 'Unpacked, the file would write to places outside its own folder.',
      next: 'That is rarely an accident; better not open it.',
    },
    'too-deep': {
      what: 'Lists or quotations are nested too deeply.',
      next: 'Please simplify the outline in the program it comes from.',
    },
    'too-slow': {
      what: 'Reading it took too long and was ended.',
      next: 'Please try again, or split the file.',
    },
    'too-hungry': {
      what: 'Reading it took too much memory and was ended.',
      next: 'Please split the file, then import it.',
    },
    unreadable: {
      what: 'The file could not be read, or was suddenly gone.',
      next: 'Please see whether it is still there, and choose it again.',
    },
    unwritable: {
      what: 'The article could not be saved.',
      next: 'Please make room or check the folder’s permissions, then try again.',
    },
    failed: {
      what: 'Something went wrong while it was read.',
      next: 'Please try again. Nothing else is affected.',
    },
  },
});

const counted = {
  de: (count: number, one: string, many: string) => `${numberIn('de', count)} ${count === 1 ? one : many}`,
  en: (count: number, one: string, many: string) => `${numberIn('en', count)} ${count === 1 ? one : many}`,
};

export const ownLibraryWords = dictionary({
  de: {
    title: 'Artikel importieren',
    lead: 'Eigene Artikel stehen danach neben den mitgelieferten: mit Absatznummern, Begriffen, Suche und Notizen. Sie bleiben auf diesem Gerät, das Original liegt unverändert daneben.',
    menu: 'Importieren',
    files: 'Dateien importieren …',
    folder: 'Ordner importieren …',
    toPage: 'Importe und beobachtete Ordner',
    orDrop: 'oder Dateien und Ordner irgendwo in dieses Fenster ziehen',
    formats: 'Markdown, Text, HTML, EPUB, PDF, Word (DOCX)',
    letGo: 'Loslassen, um zu importieren',
    letGoMore: 'Markdown, Text, HTML, EPUB, PDF, Word. Aus Ordnern werden nur Artikel genommen.',
    nothing: 'Darin sind keine Artikel. Gelesen werden Markdown, Text, HTML, EPUB, PDF und Word (DOCX).',
    looking: 'Die Dateien werden durchgesehen …',
    leftOut: (count: number) =>
      `${counted.de(count, 'andere Datei', 'andere Dateien')} in den Ordnern ${count === 1 ? 'ist kein Artikel und wurde' : 'sind keine Artikel und wurden'} ausgelassen.`,
    round: { running: 'Import läuft', paused: 'Import angehalten', over: 'Import abgeschlossen' },
    progress: 'Fortschritt des Imports',
    doneOf: (done: number, total: number) =>
      `${numberIn('de', done)} von ${counted.de(total, 'Datei', 'Dateien')}`,
    secondsLeft: (seconds: number) =>
      seconds < 60
        ? 'noch weniger als eine Minute'
        : seconds < 90 * 60
          ? `noch etwa ${counted.de(Math.round(seconds / 60), 'Minute', 'Minuten')}`
          : `noch etwa ${counted.de(Math.round(seconds / 3600), 'Stunde', 'Stunden')}`,
    now: 'Gerade:',
    handingOver: (count: number) =>
      `${counted.de(count, 'Datei wird', 'Dateien werden')} noch übergeben; so lange bitte dieses Fenster offen lassen.`,
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    cancel: 'Abbrechen',
    dismiss: 'Fertig, ausblenden',
    cancelled: 'Der Rest wurde nicht importiert. Was schon importiert war, bleibt.',
    counts: {
      added: (count: number) => `${numberIn('de', count)} neu`,
      changed: (count: number) => `${numberIn('de', count)} mit neuem Text`,
      known: (count: number) => `${numberIn('de', count)} schon da`,
      failed: (count: number) => `${numberIn('de', count)} nicht importiert`,
    },
    finished: (count: number) => `${counted.de(count, 'Artikel', 'Artikel')} importiert.`,
    finishedWith: (count: number, failed: number) =>
      `${counted.de(count, 'Artikel', 'Artikel')} importiert, ${numberIn('de', failed)} nicht.`,
    failures: 'Nicht importiert',
    retry: 'Noch einmal versuchen',
    retriedInVain: 'Es bleibt dabei. Wenn sich die Datei inzwischen geändert hat, bitte noch einmal wählen.',
    retryAll: (count: number) => `Alle ${numberIn('de', count)} noch einmal versuchen`,
    more: (count: number) => `${numberIn('de', count)} weitere zeigen`,
    imported: 'Zuletzt importiert',
    outcomes: { added: 'neu', changed: 'neuer Text', known: 'war schon da' } satisfies Record<
      Exclude<ImportOutcome['outcome'], 'failed'>,
      string
    >,
    formatNames,
    languages: { de: 'Deutsch', en: 'Englisch' },
    language: 'Erkannt als',
    isReally: { de: 'Ist Deutsch', en: 'Ist Englisch' },
    isReallyOf: {
      de: (title: string) => `Ist Deutsch: „${title}“`,
      en: (title: string) => `Ist Englisch: „${title}“`,
    },
    nowIs: { de: 'Steht jetzt als deutscher Text da.', en: 'Steht jetzt als englischer Text da.' },
    isGone: 'nicht mehr in der Bibliothek',
    watched: 'Beobachtete Ordner',
    watchedText:
      'Was in einem beobachteten Ordner neu ist, sich ändert oder verschwindet, tut es auch in der Bibliothek. Notizen gehen mit dem Text.',
    watchedNone: 'Noch wird kein Ordner beobachtet.',
    watchAdd: 'Ordner beobachten …',
    watchInTab:
      'Ein Browser-Tab kann keinen Ordner auf Dauer öffnen. In einem Terminal geht es mit diesem Befehl:',
    watchPath: '<Ordner>',
    watchFiles: (count: number) => counted.de(count, 'Datei', 'Dateien'),
    watchFault: 'Wird gerade nicht beobachtet:',
    watchRemove: 'Nicht mehr beobachten',
    watchRemoveOf: (folder: string) => `Nicht mehr beobachten: ${folder}`,
    watchRemoved: (folder: string) =>
      `„${folder}“ wird nicht mehr beobachtet. Die Artikel daraus bleiben in der Bibliothek.`,
    bin: 'Entfernte Artikel',
    binText: 'Was aus der Bibliothek entfernt wurde, liegt mit seinem Original weiter im Ordner der Daten.',
    restore: 'Zurückholen',
    restoreOf: (title: string) => `Zurückholen: „${title}“`,
    restored: (title: string) => `„${title}“ ist wieder in der Bibliothek.`,
    building: (done: number, total: number) =>
      `Der Suchindex wird aufgebaut: ${numberIn('de', done)} von ${numberIn('de', total)}. Lesen und Notieren gehen weiter.`,
    indexFailed:
      'Der Suchindex der eigenen Artikel ließ sich nicht öffnen. Die Artikel selbst sind unberührt.',
    rebuild: 'Neu aufbauen',
    toLibrary: 'Zur Bibliothek',
    small: (percent: number) => `Import ${percent} %`,
    smallPaused: 'Import angehalten',
    asking: 'Einen Augenblick …',
  },
  en: {
    title: 'Import articles',
    lead: 'Your own articles then stand beside the bundled ones: with numbered paragraphs, concepts, search and notes. They stay on this machine, each with its original beside it, unchanged.',
    menu: 'Import',
    files: 'Import files …',
    folder: 'Import folder …',
    toPage: 'Imports and watched folders',
    orDrop: 'or drag files and folders anywhere onto this window',
    formats: 'Markdown, plain text, HTML, EPUB, PDF, Word (DOCX)',
    letGo: 'Let go to import',
    letGoMore: 'Markdown, plain text, HTML, EPUB, PDF, Word. From folders only articles are taken.',
    nothing:
      'There are no articles in it. Fathom reads Markdown, plain text, HTML, EPUB, PDF and Word (DOCX).',
    looking: 'Looking through the files …',
    leftOut: (count: number) =>
      `${counted.en(count, 'other file', 'other files')} in the folders ${count === 1 ? 'is no article and was' : 'are no articles and were'} left out.`,
    round: { running: 'Importing', paused: 'Import paused', over: 'Import finished' },
    progress: 'Progress of the import',
    doneOf: (done: number, total: number) =>
      `${numberIn('en', done)} of ${counted.en(total, 'file', 'files')}`,
    secondsLeft: (seconds: number) =>
      seconds < 60
        ? 'less than a minute left'
        : seconds < 90 * 60
          ? `about ${counted.en(Math.round(seconds / 60), 'minute', 'minutes')} left`
          : `about ${counted.en(Math.round(seconds / 3600), 'hour', 'hours')} left`,
    now: 'Now:',
    handingOver: (count: number) =>
      `${counted.en(count, 'file is', 'files are')} still being handed over; please keep this window open until then.`,
    pause: 'Pause',
    resume: 'Resume',
    cancel: 'Cancel',
    dismiss: 'Done, hide this',
    cancelled: 'The rest was not imported. What had been imported stays.',
    counts: {
      added: (count: number) => `${numberIn('en', count)} new`,
      changed: (count: number) => `${numberIn('en', count)} with new text`,
      known: (count: number) => `${numberIn('en', count)} already here`,
      failed: (count: number) => `${numberIn('en', count)} not imported`,
    },
    finished: (count: number) => `${counted.en(count, 'article', 'articles')} imported.`,
    finishedWith: (count: number, failed: number) =>
      `${counted.en(count, 'article', 'articles')} imported, ${numberIn('en', failed)} not.`,
    failures: 'Not imported',
    retry: 'Try again',
    retriedInVain: 'Nothing has changed. If the file is another one by now, please choose it again.',
    retryAll: (count: number) => `Try all ${numberIn('en', count)} again`,
    more: (count: number) => `Show ${numberIn('en', count)} more`,
    imported: 'Imported last',
    outcomes: { added: 'new', changed: 'new text', known: 'was already here' } satisfies Record<
      Exclude<ImportOutcome['outcome'], 'failed'>,
      string
    >,
    formatNames,
    languages: { de: 'German', en: 'English' },
    language: 'Detected as',
    isReally: { de: 'It is German', en: 'It is English' },
    isReallyOf: {
      de: (title: string) => `It is German: “${title}”`,
      en: (title: string) => `It is English: “${title}”`,
    },
    nowIs: { de: 'It stands here as a German text now.', en: 'It stands here as an English text now.' },
    isGone: 'no longer in the library',
    watched: 'Watched folders',
    watchedText:
      'What is new, changes or goes in a watched folder does so in the library too. Notes move with the text.',
    watchedNone: 'No folder is watched yet.',
    watchAdd: 'Watch a folder …',
    watchInTab: 'A browser tab cannot keep a folder open. In a terminal, this command does it:',
    watchPath: '<folder>',
    watchFiles: (count: number) => counted.en(count, 'file', 'files'),
    watchFault: 'Not watched at the moment:',
    watchRemove: 'Stop watching',
    watchRemoveOf: (folder: string) => `Stop watching ${folder}`,
    watchRemoved: (folder: string) =>
      `“${folder}” is no longer watched. The articles from it stay in the library.`,
    bin: 'Removed articles',
    binText: 'What was removed from the library still lies, with its original, in the folder of your data.',
    restore: 'Bring back',
    restoreOf: (title: string) => `Bring back “${title}”`,
    restored: (title: string) => `“${title}” is in the library again.`,
    building: (done: number, total: number) =>
      `The search index is being built: ${numberIn('en', done)} of ${numberIn('en', total)}. Reading and notes go on meanwhile.`,
    indexFailed:
      'The search index of your own articles could not be opened. The articles themselves are untouched.',
    rebuild: 'Build it again',
    toLibrary: 'To the library',
    small: (percent: number) => `Import ${percent} %`,
    smallPaused: 'Import paused',
    asking: 'One moment …',
  },
});

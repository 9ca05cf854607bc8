import type { ImportOutcome, WatchFault } from '../../core/library/import-state.ts';
import type { Format } from '../../core/library/own-work.ts';
import { counted, numberIn, percentIn } from '../words/numbers.ts';
import { dictionary } from '../words/words.ts';

/** The same in both languages. */
const formatNames: Readonly<Record<Format, string>> = {
  markdown: 'Markdown',
  text: 'Text',
  html: 'HTML',
  epub: 'EPUB',
  pdf: 'PDF',
  docx: 'Word',
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
      `${counted('de', count, 'andere Datei', 'andere Dateien')} in den Ordnern ${count === 1 ? 'ist kein Artikel und wurde' : 'sind keine Artikel und wurden'} ausgelassen.`,
    round: { running: 'Import läuft', paused: 'Import angehalten', idle: 'Import abgeschlossen' },
    progress: 'Fortschritt des Imports',
    doneOf: (done: number, total: number) =>
      `${numberIn('de', done)} von ${counted('de', total, 'Datei', 'Dateien')}`,
    secondsLeft: (seconds: number) =>
      seconds < 60
        ? 'noch weniger als eine Minute'
        : seconds < 90 * 60
          ? `noch etwa ${counted('de', Math.round(seconds / 60), 'Minute', 'Minuten')}`
          : `noch etwa ${counted('de', Math.round(seconds / 3600), 'Stunde', 'Stunden')}`,
    now: 'Gerade:',
    handingOver: (count: number) =>
      `${counted('de', count, 'Datei wird', 'Dateien werden')} noch übergeben; so lange bitte dieses Fenster offen lassen.`,
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
    finished: (count: number) => `${counted('de', count, 'Artikel', 'Artikel')} importiert.`,
    finishedWith: (count: number, failed: number) =>
      `${counted('de', count, 'Artikel', 'Artikel')} importiert, ${numberIn('de', failed)} nicht.`,
    failures: 'Nicht importiert',
    retry: 'Noch einmal versuchen',
    retriedInVain: 'Es bleibt dabei. Wenn sich die Datei inzwischen geändert hat, bitte noch einmal wählen.',
    retryAll: (count: number) => `Alle ${numberIn('de', count)} noch einmal versuchen`,
    more: (count: number) => `${numberIn('de', count)} weitere zeigen`,
    imported: 'Zuletzt importiert',
    keptAs: (file: string) =>
      `Der Artikel war von Hand geändert: jener Text liegt als ${file} in seinem Ordner.`,
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
    watchFiles: (count: number) => counted('de', count, 'Datei', 'Dateien'),
    watchFaults: {
      missing:
        'Wird gerade nicht beobachtet: Der Ordner ist nicht da. Ist er wieder da, geht es weiter; bis dahin bleibt in der Bibliothek alles, wie es ist.',
      emptied:
        'Wird gerade nicht beobachtet: Der Ordner ist auf einmal leer, etwa weil ein Laufwerk fehlt. Bis wieder Dateien darin sind, bleibt in der Bibliothek alles, wie es ist.',
      unreadable:
        'Wird gerade nicht beobachtet: Der Ordner lässt sich nicht lesen. Bitte seine Rechte prüfen.',
    } satisfies Record<WatchFault, string>,
    watchRemove: 'Nicht mehr beobachten',
    watchRemoveOf: (folder: string) => `Nicht mehr beobachten: ${folder}`,
    watchRemoved: (folder: string) =>
      `„${folder}“ wird nicht mehr beobachtet. Die Artikel daraus bleiben in der Bibliothek.`,
    bin: 'Entfernte Artikel',
    binText: 'Was aus der Bibliothek entfernt wurde, liegt mit seinem Original weiter im Ordner der Daten.',
    removedOn: (when: string) => `entfernt am ${when}`,
    earlierRemovedOn: (when: string) => `früherer Stand, entfernt am ${when}`,
    restore: 'Zurückholen',
    restoreOf: (title: string) => `Zurückholen: „${title}“`,
    restoreOneOf: (title: string, said: string) => `Zurückholen: „${title}“, ${said}`,
    restored: (title: string) => `„${title}“ ist wieder in der Bibliothek.`,
    restoredBeside: (title: string) =>
      `„${title}“ ist wieder in der Bibliothek, als eigener Artikel neben dem, der schon da ist.`,
    details: 'Einzelheiten (englisch)',
    toLibrary: 'Zur Bibliothek',
    small: (share: number) => `Import ${percentIn('de', share)}`,
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
      `${counted('en', count, 'other file', 'other files')} in the folders ${count === 1 ? 'is no article and was' : 'are no articles and were'} left out.`,
    round: { running: 'Importing', paused: 'Import paused', idle: 'Import finished' },
    progress: 'Progress of the import',
    doneOf: (done: number, total: number) =>
      `${numberIn('en', done)} of ${counted('en', total, 'file', 'files')}`,
    secondsLeft: (seconds: number) =>
      seconds < 60
        ? 'less than a minute left'
        : seconds < 90 * 60
          ? `about ${counted('en', Math.round(seconds / 60), 'minute', 'minutes')} left`
          : `about ${counted('en', Math.round(seconds / 3600), 'hour', 'hours')} left`,
    now: 'Now:',
    handingOver: (count: number) =>
      `${counted('en', count, 'file is', 'files are')} still being handed over; please keep this window open until then.`,
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
    finished: (count: number) => `${counted('en', count, 'article', 'articles')} imported.`,
    finishedWith: (count: number, failed: number) =>
      `${counted('en', count, 'article', 'articles')} imported, ${numberIn('en', failed)} not.`,
    failures: 'Not imported',
    retry: 'Try again',
    retriedInVain: 'Nothing has changed. If the file is another one by now, please choose it again.',
    retryAll: (count: number) => `Try all ${numberIn('en', count)} again`,
    more: (count: number) => `Show ${numberIn('en', count)} more`,
    imported: 'Imported last',
    keptAs: (file: string) =>
      `The article had been edited by hand: that text is kept as ${file} in its folder.`,
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
    watchFiles: (count: number) => counted('en', count, 'file', 'files'),
    watchFaults: {
      missing:
        'Not watched at the moment: the folder is not there. Once it is back, watching goes on; until then everything in the library stays as it is.',
      emptied:
        'Not watched at the moment: the folder is suddenly empty, perhaps because a drive is missing. Until there are files in it again, everything in the library stays as it is.',
      unreadable: 'Not watched at the moment: the folder cannot be read. Please check its permissions.',
    } satisfies Record<WatchFault, string>,
    watchRemove: 'Stop watching',
    watchRemoveOf: (folder: string) => `Stop watching ${folder}`,
    watchRemoved: (folder: string) =>
      `“${folder}” is no longer watched. The articles from it stay in the library.`,
    bin: 'Removed articles',
    binText: 'What was removed from the library still lies, with its original, in the folder of your data.',
    removedOn: (when: string) => `removed on ${when}`,
    earlierRemovedOn: (when: string) => `earlier state, removed on ${when}`,
    restore: 'Bring back',
    restoreOf: (title: string) => `Bring back “${title}”`,
    restoreOneOf: (title: string, said: string) => `Bring back “${title}”, ${said}`,
    restored: (title: string) => `“${title}” is in the library again.`,
    restoredBeside: (title: string) =>
      `“${title}” is in the library again, as an article of its own beside the one that is there.`,
    details: 'Details',
    toLibrary: 'To the library',
    small: (share: number) => `Import ${percentIn('en', share)}`,
    smallPaused: 'Import paused',
    asking: 'One moment …',
  },
});
